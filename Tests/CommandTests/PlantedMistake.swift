import Foundation
import Support

/// A mistake put into a copy of the Vietnamese texts, and what must be said of it.
struct PlantedMistake: Sendable {
  /// In the folder of the language.
  var file: String
  /// What stands there, once at least; the first is replaced.
  var right: String
  /// What it becomes.
  var wrong: String
  /// How the line begins that must be named.
  var line: String
  /// What in it is wrong.
  var stretch: String
  /// The name of the problem.
  var problem: String

  /// Each of another kind, over all kinds of files.
  static let all = [
    PlantedMistake(
      file: "01-keyboard/first-keys.txt", right: "Gợi ý: Phím cách ở giữa", wrong: "Gợi í: Phím cách ở giữa",
      line: "Gợi í", stretch: "Gợi í", problem: "unknown-keyword"),
    PlantedMistake(
      file: "01-keyboard/first-keys.txt", right: "[spell: Lan]", wrong: "[spel: Lan]", line: "Khen: [spel",
      stretch: "spel", problem: "unknown-mark"),
    PlantedMistake(
      file: "02-phone/next-previous.txt", right: "Đáp án: tám", wrong: "Lựa chọn: tám", line: "Hỏi: Danh sách",
      stretch: "Hỏi", problem: "no-answer"),
    PlantedMistake(
      file: "08-settings/wifi-and-data.txt", right: "Đích: đã nghe Wi-Fi", wrong: "Đích: đã nghe Wi-Phi",
      line: "Đích: đã nghe Wi-Phi", stretch: "Wi-Phi", problem: "unknown-item"),
    PlantedMistake(
      file: "08-settings/wifi-and-data.txt", right: "Cần: home-screen", wrong: "Cần: home-scren", line: "Cần:",
      stretch: "home-scren", problem: "unknown-lesson"),
    PlantedMistake(
      file: "phone/settings.txt", right: "Mở: Tốc độ đọc", wrong: "Mở: Tốc độ độc", line: "Mở: Tốc độ độc",
      stretch: "Tốc độ độc", problem: "unknown-target"),
    PlantedMistake(
      file: "phone/settings.txt", right: "Ban đầu: 60", wrong: "Ban đầu: 600", line: "Ban đầu: 600", stretch: "600",
      problem: "bad-number"),
    PlantedMistake(
      file: "phrases.txt", right: "in list: Trong danh sách {list}", wrong: "in list: Trong danh sách {lít}",
      line: "in list:", stretch: "{lít}", problem: "unknown-detail"),
    PlantedMistake(
      file: "phrases.txt", right: "role image: Hình ảnh", wrong: "role image: Hình ảnh\nrole picture: Tranh",
      line: "role picture", stretch: "role picture", problem: "unknown-phrase"),
    PlantedMistake(
      file: "course.txt", right: "Bài học: wifi-and-data", wrong: "Bài học: wifi-and-data\nBài: first-keys",
      line: "Bài: first-keys", stretch: "first-keys", problem: "lesson-listed-twice"),
    PlantedMistake(
      file: "pronunciations.txt", right: "Word: OTP = ô tê pê", wrong: "Word: OTP ô tê pê", line: "Word: OTP",
      stretch: "OTP", problem: "missing-equals"),
    PlantedMistake(
      file: "pronunciations.txt", right: "Character: . = chấm", wrong: "Character: .. = chấm", line: "Character: ..",
      stretch: "..", problem: "wrong-character"),
  ]

  /// Why it can't be planted: the texts have changed.
  struct NotThere: Error { var text: String }

  /// Plants it in the folder of a language.
  func plant(in folder: String) throws {
    let path = "\(folder)/\(file)"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard let place = text.range(of: right) else { throw NotThere(text: right) }
    try text.replacingCharacters(in: place, with: wrong).write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Where it must be found, as `line:column`, once all mistakes are planted.
  func place(in folder: String) throws -> (line: Int, column: Int) {
    let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let index = lines.firstIndex(where: { $0.hasPrefix(line) }),
      let range = lines[index].range(of: stretch)
    else { throw NotThere(text: line) }
    return (index + 1, lines[index].distance(from: lines[index].startIndex, to: range.lowerBound) + 1)
  }
}

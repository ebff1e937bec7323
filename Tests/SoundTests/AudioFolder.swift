import Feedback
import LessonText
import Mixer
import Sound

/// The cues as they are shipped.
enum AudioFolder {
  static let path: String = {
    let sources = #filePath.split(separator: "/").dropLast(3)
    return "/" + sources.joined(separator: "/") + "/Audio"
  }()

  /// What `cues.txt` says.
  static let list = CueList.read(bytes(of: path + "/cues.txt") ?? [], file: "cues.txt")

  static func cues() throws -> CueSet {
    try CueSet(folder: path, files: Dictionary(list.list.rows.map { ($0.name, $0.file) }) { first, _ in first })
  }
}

/// Sounds whose every sample can be told apart, far from any limit.
enum TestSound {
  /// A line that rises again and again, never zero.
  static func speech(frames: Int) -> [Int16] { (0..<frames).map { Int16($0 * 37 % 7_919 + 1) } }

  /// A level all along, by which it is recognised.
  static func level(_ height: Int16, frames: Int) -> [Int16] { Array(repeating: height, count: frames) }

  /// A steady tone without steps above 3 percent of its height, and zero only where it begins.
  static func tone(frames: Int) -> [Int16] {
    // A parabola for each half wave is smooth enough, and needs no sine.
    (0..<frames).map { index in
      let place = Double(index % 101) / 50.5 - 1
      return Int16(4 * place * (1 - abs(place)) * 6_000)
    }
  }
}

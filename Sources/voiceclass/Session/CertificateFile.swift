import Foundation
import LessonText
import Records
import Trainer

/// A certificate as a text that can be printed, sent, or read with any screen reader.
struct CertificateFile {
  private let lines: [String]
  private let name: String

  /// The certificate of a learner, with the day on which it was earned, in the words of a language.
  init(_ certificate: Certificate, of learner: String, language code: String, on day: Date = Date()) {
    let words = DateFormatter()
    words.locale = Locale(identifier: code)
    words.dateStyle = .long
    words.timeStyle = .none
    lines = certificate.lines(name: learner, date: words.string(from: day))
    let number = DateFormatter()
    number.locale = Locale(identifier: "en_US_POSIX")
    number.dateFormat = "yyyy-MM-dd"
    name = [learner, certificate.module, number.string(from: day)].map { Self.part($0) }
      .filter { !$0.isEmpty }.joined(separator: "-")
  }

  /// Writes it into the folder of certificates; one of the same learner, module and day takes the place of the other.
  /// - Returns: Where it lies; `nil` where it can't be kept.
  func write(in environment: [String: String] = ProcessInfo.processInfo.environment) -> String? {
    guard let folder = RecordsPath.certificates(in: environment) else { return nil }
    let path = "\(folder)/\(name).txt"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      return path
    } catch {
      return nil
    }
  }

  /// What may stand in the name of a file: letters, marks and digits of any language; all else is a hyphen. A name is
  /// given by a learner, and must not lead out of the folder, nor be longer than a file system takes.
  private static func part(_ text: String) -> String {
    let kept = text.map { $0.isLetter || $0.isNumber ? $0 : "-" }
    return String(String(kept).split(separator: "-").joined(separator: "-").prefix(40))
  }
}

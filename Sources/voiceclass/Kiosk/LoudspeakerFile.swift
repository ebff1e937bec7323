import Foundation
import Records

/// Where it is kept which loudspeaker somebody chose on this PC: a line beside the records.
struct LoudspeakerFile {
  private let path: String?

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    path = RecordsPath.file(in: environment).map { ($0 as NSString).deletingLastPathComponent + "/loudspeaker.txt" }
  }

  /// The name by which the sound server knows it; `nil` where nobody has chosen.
  var name: String? {
    guard let path, let data = FileManager.default.contents(atPath: path) else { return nil }
    let line = String(decoding: data, as: UTF8.self).split(separator: "\n").first.map { String($0) } ?? ""
    return line.isEmpty ? nil : line
  }

  /// Keeps it; whether that worked. Where it did not, it is asked for once more at the next start.
  @discardableResult func keep(_ name: String) -> Bool {
    guard let path else { return false }
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data("\(name)\n".utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      return true
    } catch {
      return false
    }
  }
}

import Foundation
import Glibc
import Records
import Trainer

/// The page of a class as a file: on the stick where one is plugged in, else beside the records.
struct ClassPageFile {
  private let text: String
  /// How the file is called.
  let name: String

  /// The page of a class; of the centre where it has no name.
  init(of className: String, _ text: String, on day: CivilDay) {
    self.text = text
    // A name is given by somebody, and must not lead out of the folder. FAT takes letters of any language.
    let kept = String(className.map { $0.isLetter || $0.isNumber ? $0 : "-" })
    let part = String(kept.split(separator: "-").joined(separator: "-").prefix(40))
    name = (["class-report", part, day.written].filter { !$0.isEmpty }).joined(separator: "-") + ".html"
  }

  /// Writes it; one of the same class and day is replaced.
  /// - Parameter stick: The folder of the stick; `nil` where there is none.
  /// - Returns: its name and its place; `nil` where it can be written nowhere.
  func write(
    stick: String? = Stick.mounted(), in environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> (String, ReportPlace)? {
    if let stick, isWritten(in: stick) { return (name, .stick) }
    guard let records = RecordsPath.file(in: environment) else { return nil }
    let folder = URL(fileURLWithPath: records).deletingLastPathComponent().path
    return isWritten(in: folder) ? (name, .folder(folder)) : nil
  }

  private func isWritten(in folder: String) -> Bool {
    let path = "\(folder)/\(name)"
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      return false
    }
    // Whoever pulls the stick out at the word that it is written must find it there.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }
}

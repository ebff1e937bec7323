import Foundation

/// A file that a command writes for people.
enum ReportFile {
  /// Writes it elsewhere first: one that was there stays until the new one is whole.
  static func write(_ text: String, to path: String) throws(Complaint) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Complaint("\(path) can't be written. Look whether the disk has room, or give another place with --to.")
    }
  }
}

import Foundation
import Glibc
import Trainer

/// A transcript that is being written, a line for each event.
final class TranscriptFile {
  private let handle: FileHandle
  /// What is said when a transcript could not be written to its end.
  static let broken = Complaint(
    "The transcript can't be written to the end. Give another file, or make room on the disk.")

  /// Whether every line could be written.
  private(set) var isWhole = true

  /// Begins a transcript; `-` is standard output.
  init(_ path: String) throws(Complaint) {
    guard path != "-" else {
      handle = .standardOutput
      return
    }
    // Not by making a new file in place of the old: a pipe or a device must stay what it is.
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw Complaint("The transcript can't be written to \(path). Give a file in a folder of your own.")
    }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  func write(_ event: SessionEvent) {
    do { try handle.write(contentsOf: Data((event.transcriptLine + "\n").utf8)) } catch { isWhole = false }
  }
}

import Foundation
import Trainer

/// A transcript that is being written, a line for each event.
final class TranscriptFile {
  private let handle: FileHandle
  /// Whether every line could be written.
  private(set) var isWhole = true

  /// Begins a transcript; `-` is standard output.
  init(_ path: String) throws(Complaint) {
    guard path != "-" else {
      handle = .standardOutput
      return
    }
    guard FileManager.default.createFile(atPath: path, contents: nil), let handle = FileHandle(forWritingAtPath: path)
    else {
      throw Complaint("The transcript can't be written to \(path). Give a file in a folder of your own.")
    }
    self.handle = handle
  }

  func write(_ event: SessionEvent) {
    do { try handle.write(contentsOf: Data((event.transcriptLine + "\n").utf8)) } catch { isWhole = false }
  }
}

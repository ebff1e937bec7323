import Foundation

/// Statements as they are written down: an array, as a server takes several at once.
struct StatementBatch {
  let statements: ArraySlice<Statement>

  /// JSON with sorted keys, so that the same statements are the same bytes.
  var bytes: Data {
    get throws(Complaint) {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      do { return try encoder.encode(Array(statements)) } catch {
        throw Complaint("A statement can't be written as JSON. Leave its learner out, with --learner for another.")
      }
    }
  }

  /// Writes it for its owner alone: names may stand in it.
  func write(to path: String) throws(Complaint) {
    let bytes = try bytes
    let isMade = FileManager.default.createFile(
      atPath: path + ".part", contents: bytes, attributes: [.posixPermissions: 0o600])
    guard isMade, rename(path + ".part", path) == 0 else {
      throw Complaint("\(path) can't be written. Look whether the disk has room, or give another folder.")
    }
  }
}

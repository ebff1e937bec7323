import Foundation

/// Statements as files in a folder: each an array, as a server takes it.
struct StatementFolder {
  let path: String
  /// So many go into one file.
  var most = 500

  /// Writes them, and takes away what an earlier time has left of more files.
  /// - Returns: how many files there are.
  func write(_ statements: [Statement]) throws(Complaint) -> Int {
    var number = 0
    var rest = statements[...]
    while !rest.isEmpty {
      number += 1
      try StatementBatch(statements: rest.prefix(most)).write(to: file(number))
      rest = rest.dropFirst(most)
    }
    var old = number + 1
    while FileManager.default.fileExists(atPath: file(old)) {
      try? FileManager.default.removeItem(atPath: file(old))
      old += 1
    }
    return number
  }

  private func file(_ number: Int) -> String { "\(path)/voiceclass-statements-\(number).json" }
}

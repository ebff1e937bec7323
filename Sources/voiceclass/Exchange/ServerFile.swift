import Foundation
import Records
import Server

/// Where it is kept which server this PC brings its records to: a line beside the records, which only the owner may
/// read, since a password may stand in it.
struct ServerFile {
  private let path: String?

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    path = RecordsPath.file(in: environment).map { ($0 as NSString).deletingLastPathComponent + "/server.txt" }
  }

  /// The server; `nil` where this PC has none.
  var address: ServerAddress? {
    guard let path, let data = FileManager.default.contents(atPath: path) else { return nil }
    let line = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).first
    return line.flatMap { ServerAddress(String($0)) }
  }

  /// Keeps it, or forgets it; whether that worked.
  func keep(_ address: ServerAddress?) -> Bool {
    guard let path else { return false }
    guard let address else {
      try? FileManager.default.removeItem(atPath: path)
      return !FileManager.default.fileExists(atPath: path)
    }
    let part = path + ".part"
    defer { try? FileManager.default.removeItem(atPath: part) }
    try? FileManager.default.removeItem(atPath: part)
    guard
      FileManager.default.createFile(
        atPath: part, contents: Data("\(address.text)\n".utf8), attributes: [.posixPermissions: 0o600])
    else { return false }
    return rename(part, path) == 0
  }
}

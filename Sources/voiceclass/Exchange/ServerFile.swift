import Foundation
import Records
import Server

/// Where it is kept which server this PC brings its records to: a line beside the records, which only the owner may
/// read, since a password may stand in it. A second line says where names stay at home.
struct ServerFile {
  private let path: String?

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    path = RecordsPath.file(in: environment).map { ($0 as NSString).deletingLastPathComponent + "/server.txt" }
  }

  private static let anonymous = "anonymous"

  /// The server, and how records go there; `nil` where this PC has none.
  var desk: ServerDesk? {
    guard let path, let data = FileManager.default.contents(atPath: path) else { return nil }
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let address = lines.first.flatMap({ ServerAddress(String($0)) }) else { return nil }
    return ServerDesk(address: address, isAnonymous: lines.dropFirst().contains { $0 == Self.anonymous })
  }

  /// Keeps it, or forgets it; whether that worked.
  func keep(_ desk: ServerDesk?) -> Bool {
    guard let path else { return false }
    guard let desk else {
      try? FileManager.default.removeItem(atPath: path)
      return !FileManager.default.fileExists(atPath: path)
    }
    let part = path + ".part"
    defer { try? FileManager.default.removeItem(atPath: part) }
    try? FileManager.default.removeItem(atPath: part)
    let lines = [desk.address.text] + (desk.isAnonymous ? [Self.anonymous] : [])
    guard
      FileManager.default.createFile(
        atPath: part, contents: Data(lines.map { $0 + "\n" }.joined().utf8),
        attributes: [.posixPermissions: 0o600])
    else { return false }
    return rename(part, path) == 0
  }
}

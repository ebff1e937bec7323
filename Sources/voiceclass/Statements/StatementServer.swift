import Foundation

/// A Learning Record Store: a server that takes statements, as `xAPI-Communication.md` of the specification says.
///
/// The program `curl` speaks with it. Whoever lists the programs of this PC sees neither password nor statements.
struct StatementServer {
  /// Who sends them.
  struct Login {
    var user: String
    var password: String
  }

  /// Where statements are sent to: http or https.
  let address: String
  var login: Login?
  /// How long an answer may take, in seconds.
  var patience = 60

  /// What the server made of some statements.
  enum Answer: Hashable {
    case taken
    /// One of them is there with other words: the server keeps what it has, and takes none of these.
    case conflict
    /// They are too many or too long for it.
    case tooLong
    /// One of them is none, as the server sees it, and says why.
    case refused(String)
  }

  /// An address as it was typed.
  /// - Throws: where it is none.
  init(_ typed: String) throws(Complaint) {
    guard let parts = URLComponents(string: typed), let scheme = parts.scheme?.lowercased(),
      ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty,
      !typed.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else {
      throw Complaint(
        "\(typed) is no address of a server. Give one such as https://records.example/xAPI/statements with --to.")
    }
    guard parts.user == nil, parts.password == nil else {
      throw Complaint("A password must not stand in an address. Give the user with --user, as the help tells.")
    }
    var address = typed
    while address.hasSuffix("/") { address.removeLast() }
    self.address = address.hasSuffix("/statements") || parts.query != nil ? address : address + "/statements"
  }

  /// Sends some statements, no two with one id.
  func send(_ batch: StatementBatch) throws(Complaint) -> Answer {
    let folder = try Self.privateFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (body, answer) = ("\(folder)/statements.json", "\(folder)/answer")
    try batch.write(to: body)
    // Nothing of the account's own settings of curl, such as a file in which it writes all down.
    var command = SystemCommand(words: ["curl", "--disable", "--config", "-"], patience: (patience + 10) * 1000)
    command.input = wishes(body: body, answer: answer)
    guard let ending = command.run() else {
      throw Complaint(
        "The program curl, which sends statements, is not on this PC. Install it, such as with sudo apt install curl, "
          + "or write files with --folder.")
    }
    guard ending.status == 0 else { throw complaint(ofCurl: ending) }
    return try read(Int(ending.output) ?? 0, Self.beginning(of: answer))
  }

  /// What is asked of curl, in the words of its configuration.
  private func wishes(body: String, answer: String) -> String {
    var wishes = [
      ("url", address), ("data-binary", "@\(body)"), ("output", answer), ("write-out", "%{http_code}"),
      ("header", "Content-Type: application/json"),
      ("header", "X-Experience-API-Version: \(Statement.version)"),
      // It need not ask first whether it may send them.
      ("header", "Expect:"),
      ("connect-timeout", String(min(patience, 15))), ("max-time", String(patience)),
    ]
    if let login { wishes.append(("user", "\(login.user):\(login.password)")) }
    return "silent\nshow-error\ngloboff\n" + wishes.map { "\($0) = \(Self.quoted($1))\n" }.joined()
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  private static func privateFolder() throws(Complaint) -> String {
    var template = Array((NSTemporaryDirectory() + "voiceclass-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Complaint("Nothing can be written to \(NSTemporaryDirectory()). Make room there, and try again.")
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// As much of an answer as a server says that takes what it is sent.
  private static func beginning(of path: String) -> Data {
    guard let file = FileHandle(forReadingAtPath: path) else { return Data() }
    defer { try? file.close() }
    return (try? file.read(upToCount: 1 << 20)) ?? Data()
  }
}

extension StatementServer {
  /// What an answer means, by its number and its words.
  private func read(_ status: Int, _ words: Data) throws(Complaint) -> Answer {
    switch status {
    case 204: return .taken
    case 200:
      // A page that asks for money before it lets anybody into the network is one of these, too.
      guard (try? JSONDecoder().decode([UUID].self, from: words)) != nil else { throw isNoServer }
      return .taken
    case 400: return .refused(Self.sentence(in: words))
    case 409: return .conflict
    case 413: return .tooLong
    case 401, 403:
      throw Complaint(
        "The server at \(address) does not let this user in. Give the user with --user, and the right password.")
    case 429, 500...599:
      throw Complaint(
        "The server at \(address) can't take statements now, error \(status). Try again later: what it has taken is "
          + "not sent again.")
    default: throw isNoServer
    }
  }

  private var isNoServer: Complaint {
    Complaint(
      "What answers at \(address) is no Learning Record Store. Give the address of its statements with --to; it mostly "
        + "ends with /xAPI/statements.")
  }

  /// What a server complains of, in one line that can be read.
  private static func sentence(in words: Data) -> String {
    let text = String(decoding: words.prefix(2000), as: UTF8.self)
    let line = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : String($0) }.joined()
    return String(line.prefix(300))
  }

  /// Why nothing came of it: https://curl.se/docs/manpage.html, "Exit codes".
  private func complaint(ofCurl ending: SystemCommand.Ending) -> Complaint {
    let again = "Try again later: what it has taken is not sent again."
    switch ending.status {
    case 6: return Complaint("The server of \(address) is not known in this network. Look at the address.")
    case 7: return Complaint("No server answers at \(address). See whether it runs and the network is there. \(again)")
    // The last one is ours, which ends a curl that does not end.
    case 28, 137: return Complaint("The server at \(address) has not answered in time. \(again)")
    case 35, 51, 53, 54, 58, 59, 60, 66, 77, 80, 82, 83, 90, 91:
      return Complaint("The server at \(address) can't show that it is the right one: \(ending.complaint). \(again)")
    case 18, 52, 55, 56: return Complaint("The server at \(address) broke off. \(again)")
    default: return Complaint("Nothing could be sent to \(address): \(ending.complaint). \(again)")
    }
  }
}

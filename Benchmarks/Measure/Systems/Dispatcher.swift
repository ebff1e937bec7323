import Glibc

/// What screen readers speak through: a speech-dispatcher of its own with eSpeak NG, told what to say in its own
/// protocol, SSIP, as a screen reader tells it.
final class Dispatcher: SpeakingSystem {
  private let child: Child
  private let socket: Int32
  private let sentences: [String]
  /// The last comes first, so that the first to be measured is the first of all.
  private var next: Int
  let started: Int

  init(_ place: Workplace) throws(Complaint) {
    sentences = place.sentences.all
    next = sentences.count - 1
    let folder = "\(place.program.folder)/dispatcher-\(now())"
    let address = "\(folder)/socket"
    try Self.settle(
      """
      AudioOutputMethod "pulse"
      AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
      DefaultModule espeak-ng

      """, in: folder)
    started = now()
    child = try Child(
      [
        "speech-dispatcher", "--run-single", "--timeout", "0", "--socket-path", address, "--config-dir", folder,
        "--pid-file", "\(folder)/pid", "--log-level", "1", "--log-dir", "\(folder)/log",
      ], environment: place.environment, at: .nowhere)
    socket = try Self.connect(to: address)
    for line in ["SET SELF CLIENT_NAME measure:measure:main", "SET SELF LANGUAGE en"] { try ask(line) }
  }

  var processes: [pid_t] { ProcessFile.descendants(of: child.pid) }

  func begin() throws(Complaint) { _ = try say() }

  /// Cancels and speaks in one message, as a screen reader does at a key: nothing waits for an answer in between.
  func say() throws(Complaint) -> Int {
    let moment = now()
    send("CANCEL SELF\r\nSPEAK\r\n\(sentences[next])\r\n.\r\n")
    next = (next + 1) % sentences.count
    return moment
  }

  func beSilent() -> Int {
    let moment = now()
    send("CANCEL SELF\r\n")
    return moment
  }

  func end() {
    close(socket)
    child.end()
  }

  private func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(socket, bytes, bytes.count)
    // Answers are taken away, not waited for.
    var answers = [UInt8](repeating: 0, count: 4_096)
    _ = recv(socket, &answers, answers.count, Int32(MSG_DONTWAIT))
  }

  private func ask(_ line: String) throws(Complaint) {
    let bytes = Array((line + "\r\n").utf8)
    _ = Glibc.write(socket, bytes, bytes.count)
    var answer = [UInt8](repeating: 0, count: 4_096)
    let count = read(socket, &answer, answer.count)
    // Answers that begin with 2 say that all is well.
    guard count > 0, answer[0] == UInt8(ascii: "2") else { throw Complaint("speech-dispatcher refused: \(line)") }
  }

  /// Lays its settings into a folder of its own.
  private static func settle(_ text: String, in folder: String) throws(Complaint) {
    for part in ["", "/log", "/modules"] { mkdir(folder + part, 0o700) }
    // The module's own settings are those that it has without a file; it must have one, though.
    for (name, text) in [("speechd.conf", text), ("modules/espeak-ng.conf", "")] {
      guard let file = fopen("\(folder)/\(name)", "w") else { throw Complaint("\(folder) can't be written to.") }
      fputs(text, file)
      fclose(file)
    }
  }

  /// It listens when it has started its modules.
  private static func connect(to path: String) throws(Complaint) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = path.utf8.map { CChar(bitPattern: $0) } + [0]
    guard bytes.count <= MemoryLayout.size(ofValue: address.sun_path) else { throw Complaint("\(path) is too long.") }
    withUnsafeMutableBytes(of: &address.sun_path) { place in bytes.withUnsafeBytes { place.copyMemory(from: $0) } }
    let end = now() + 10_000_000
    while now() < end {
      let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
      let isConnected = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
        }
      }
      if isConnected { return socket }
      close(socket)
      pause(milliseconds: 1)
    }
    throw Complaint("speech-dispatcher does not answer.")
  }
}

import Glibc
import Testing

/// A real terminal of the kernel, of which the test is the other side.
final class PseudoTerminal: @unchecked Sendable {  // proof: a test hands it to one thread at a time
  let master: Int32
  let slave: Int32
  /// The slave's path, for another process.
  let path: String

  struct Refusal: Error { var code: Int32 }

  init(columns: UInt16 = 40, rows: UInt16 = 8) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // As the kernel's `asm-generic/ioctls.h` has them: let the other side be opened, and tell its number.
    let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    var (isLocked, number): (Int32, UInt32) = (0, 0)
    guard master >= 0, ioctl(master, setLock, &isLocked) == 0, ioctl(master, getNumber, &number) == 0 else {
      throw Refusal(code: errno)
    }
    path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw Refusal(code: errno) }
    resize(columns: columns, rows: rows)
  }

  private var isMasterOpen = true

  deinit {
    hangUp()
    close(slave)
  }

  /// Closes the window.
  func hangUp() {
    if isMasterOpen { close(master) }
    isMasterOpen = false
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  func type(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    #expect(write(master, bytes, bytes.count) == bytes.count)
  }

  func type(_ text: String) { type(text.utf8) }

  /// What was written to the terminal and not read yet. The kernel hands it on by itself, so it is waited for until
  /// `isEnough`, or for five seconds when something is wrong.
  func written(until isEnough: (String) -> Bool) -> String {
    var bytes: [UInt8] = []
    while !isEnough(String(decoding: bytes, as: UTF8.self)) {
      var place = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&place, 1, 5000) == 1 else { break }
      var more = [UInt8](repeating: 0, count: 4096)
      let count = read(master, &more, more.count)
      guard count > 0 else { break }
      bytes += more[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The settings as text that can be compared.
  var settings: String {
    var raw = termios()
    guard tcgetattr(slave, &raw) == 0 else { return "none" }
    let characters = withUnsafeBytes(of: raw.c_cc) { Array($0) }
    return "\(raw.c_iflag) \(raw.c_oflag) \(raw.c_cflag) \(raw.c_lflag) \(characters)"
  }

  /// Every flag of the settings that keeps keys from a program.
  var keptFromPrograms: [String] {
    var raw = termios()
    guard tcgetattr(slave, &raw) == 0 else { return ["none"] }
    let local = [(ISIG, "ISIG"), (ICANON, "ICANON"), (ECHO, "ECHO"), (IEXTEN, "IEXTEN")]
    let input = [(IXON, "IXON"), (ICRNL, "ICRNL"), (ISTRIP, "ISTRIP")]
    return local.filter { raw.c_lflag & tcflag_t($0.0) != 0 }.map(\.1)
      + input.filter { raw.c_iflag & tcflag_t($0.0) != 0 }.map(\.1)
  }
}

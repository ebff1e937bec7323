import Glibc
import Synchronization

/// A terminal of the kernel with a window, of which a test is the other side: it types, and reads the screen.
public final class TerminalWindow {
  /// The path of the terminal, for a program to open.
  public let path: String
  /// What the window shows.
  public private(set) var screen: TerminalScreen

  private let master: Int32
  private let slave: Int32
  private var isOpen = true

  /// Why there is none.
  public struct Refusal: Error { public var code: Int32 }

  /// A window of so many columns and rows.
  /// - Parameter tellsReleases: Whether it speaks the Kitty protocol, as some windows do; most tell presses alone.
  public init(columns: Int = 80, rows: Int = 24, tellsReleases: Bool = false) throws {
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
    screen = TerminalScreen(columns: columns, rows: rows, tellsReleases: tellsReleases)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  deinit {
    hangUp()
    close(slave)
  }

  /// Closes the window.
  public func hangUp() {
    if isOpen { close(master) }
    isOpen = false
  }

  /// Types bytes; whether all of them went in.
  @discardableResult public func type(_ bytes: some Sequence<UInt8>) -> Bool {
    let bytes = Array(bytes)
    return write(master, bytes, bytes.count) == bytes.count
  }

  /// Types text, in which keys are the sequences that terminals send for them.
  @discardableResult public func type(_ text: String) -> Bool { type(text.utf8) }

  /// Reads what the program writes until the screen is as wanted; `false` when it is not after so many seconds.
  public func shows(seconds: Int = 20, _ isWanted: (TerminalScreen) -> Bool) -> Bool {
    Patience.waits(seconds: seconds) {
      read()
      return isWanted(screen)
    }
  }

  /// Reads until these words stand on the screen.
  public func shows(_ words: String, seconds: Int = 20) -> Bool { shows(seconds: seconds) { $0.words.contains(words) } }

  /// Takes in what has been written by now, and answers what was asked.
  public func read() {
    guard isOpen else { return }
    var place = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&place, 1, 0) == 1 {
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = Glibc.read(master, &bytes, bytes.count)
      guard count > 0 else { break }
      screen.take(bytes[..<count])
      let answers = screen.takeAnswers()
      if !answers.isEmpty { type(answers) }
    }
  }

  /// The settings, as text that can be compared.
  public var settings: String {
    var raw = termios()
    guard tcgetattr(slave, &raw) == 0 else { return "none" }
    let characters = withUnsafeBytes(of: raw.c_cc) { Array($0) }
    return "\(raw.c_iflag) \(raw.c_oflag) \(raw.c_cflag) \(raw.c_lflag) \(characters)"
  }
}

/// What a terminal sends for a key: the bytes of xterm without application modes.
public enum TypedKey {
  public static let right = "\u{1B}[C"
  public static let left = "\u{1B}[D"
  public static let up = "\u{1B}[A"
  public static let down = "\u{1B}[B"
  public static let home = "\u{1B}[H"
  public static let end = "\u{1B}[F"
  public static let pageDown = "\u{1B}[6~"
  public static let f1 = "\u{1B}OP"
  public static let f2 = "\u{1B}OQ"
  public static let f7 = "\u{1B}[18~"
  public static let f8 = "\u{1B}[19~"
  public static let f9 = "\u{1B}[20~"
  public static let enter = "\r"
  public static let escape = "\u{1B}"
  public static let backspace = "\u{7F}"
  public static let controlC = "\u{03}"
}

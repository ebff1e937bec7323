import Glibc

/// A program in a terminal of the kernel, and the fingers at its keyboard.
final class Keyboard {
  private let master: Int32
  private let child: Child
  private var screen: pthread_t = 0
  private var isEnded = false
  /// The moment just before it was started, in microseconds.
  let started: Int

  /// Starts the program.
  init(of arguments: [String], environment: [String]) throws(Complaint) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // As the kernel's `asm-generic/ioctls.h` has them: let the other side be opened, and tell its number.
    let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    var (isLocked, number): (Int32, UInt32) = (0, 0)
    guard master >= 0, ioctl(master, setLock, &isLocked) == 0, ioctl(master, getNumber, &number) == 0 else {
      throw Complaint("The system gives no terminal.")
    }
    var size = winsize(ws_row: 25, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    started = now()
    child = try Child(arguments, environment: environment, at: .terminal("/dev/pts/\(number)"))
    // What it shows is taken away as fast as it comes, until the terminal is closed.
    let descriptor = UnsafeMutableRawPointer(bitPattern: Int(master))
    pthread_create(
      &screen, nil,
      { descriptor in
        var bytes = [UInt8](repeating: 0, count: 65_536)
        while read(Int32(Int(bitPattern: descriptor)), &bytes, bytes.count) > 0 {}
        return nil
      }, descriptor)
  }

  var pid: pid_t { child.pid }

  /// Presses a key; the moment just before.
  func press(_ key: Key) -> Int {
    let moment = now()
    let bytes = Array(key.rawValue.utf8)
    _ = write(master, bytes, bytes.count)
    return moment
  }

  /// Keys, as xterm writes them.
  enum Key: String {
    case home = "\u{1b}[H"
    case right = "\u{1b}[C"
    /// The left Control key alone, as the Kitty protocol writes it: it stops speech and asks for nothing.
    case control = "\u{1b}[57442u"
  }

  /// Ends the program and closes the terminal, once.
  func end() {
    guard !isEnded else { return }
    isEnded = true
    child.end()
    pthread_join(screen, nil)
    close(master)
  }
}

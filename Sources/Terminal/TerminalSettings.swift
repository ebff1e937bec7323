internal import Glibc

/// The settings of a terminal's line, as the kernel keeps them.
struct TerminalSettings {
  private(set) var raw: termios

  /// The settings as they are; `nil` where the descriptor is no terminal.
  init?(of descriptor: Int32) {
    var raw = termios()
    guard tcgetattr(descriptor, &raw) == 0 else { return nil }
    self.raw = raw
  }

  /// The same with every key left to the program: no signals, no flow control, no echo, no line editing, Enter as it
  /// was sent. Output is left alone, so that a line feed is still a new line.
  var forKeys: TerminalSettings {
    var keys = self
    keys.raw.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | IGNCR | ISTRIP | IXON | IXOFF | PARMRK)
    keys.raw.c_lflag &= ~tcflag_t(ISIG | ICANON | ECHO | ECHONL | IEXTEN)
    keys.raw.c_cflag = keys.raw.c_cflag & ~tcflag_t(CSIZE | PARENB) | tcflag_t(CS8)
    withUnsafeMutableBytes(of: &keys.raw.c_cc) {
      $0[Int(VMIN)] = 1
      $0[Int(VTIME)] = 0
    }
    return keys
  }

  /// The byte that Backspace sends, as the terminal's program has told the kernel: 0x7F or 0x08.
  var backspace: UInt8 { withUnsafeBytes(of: raw.c_cc) { $0[Int(VERASE)] == 0x08 ? 0x08 : 0x7F } }

  /// Makes them hold at once. Not after output has drained: a console stopped by Scroll Lock never drains.
  @discardableResult func apply(to descriptor: Int32) -> Bool {
    var raw = raw
    while tcsetattr(descriptor, TCSANOW, &raw) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }
}

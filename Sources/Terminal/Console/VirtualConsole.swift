internal import CLinux
internal import Glibc

/// A virtual console of the kernel's, and the mode of its keyboard.
struct VirtualConsole {
  /// 1 to 63.
  let number: Int
  /// The mode that is given back.
  let ownMode: Int32
  private let descriptor: Int32

  /// The console that a descriptor is; `nil` for any other terminal.
  init?(_ descriptor: Int32) {
    number = Int(linux_console_number(descriptor))
    let mode = linux_keyboard_mode(descriptor)
    guard number > 0, mode >= 0 else { return nil }
    // Whoever left such a mode behind was killed. No shell could be used in it.
    let broken = [linux_keyboard_raw(), linux_keyboard_medium_raw(), linux_keyboard_off()]
    ownMode = broken.contains(mode) ? linux_keyboard_unicode() : mode
    self.descriptor = descriptor
  }

  /// Has key codes sent instead of bytes; `false` where that is not allowed: to another console than one's own, it is so
  /// to the administrator alone.
  func takeKeyboard() -> Bool { linux_set_keyboard_mode(descriptor, linux_keyboard_medium_raw()) == 0 }

  /// Has bytes sent again.
  func giveKeyboardBack() { _ = linux_set_keyboard_mode(descriptor, ownMode) }

  /// The locks that the kernel has on.
  var locks: ConsoleKeyDecoder.Locks {
    ConsoleKeyDecoder.Locks(rawValue: Int(linux_keyboard_locks(descriptor))).intersection([.num, .caps])
  }

  /// Brings another console to the front.
  func show(_ number: Int) { _ = linux_show_console(descriptor, Int32(clamping: number)) }
}

/// Tells which console is in front. The kernel wakes whoever polls this file, as logind does; nothing is asked of it, and
/// so nothing can keep it from changing consoles.
final class ConsoleFront {
  /// Has news when it polls as `POLLPRI`; −1 where the kernel has no such file.
  let descriptor: Int32

  init(_ path: String = "/sys/class/tty/tty0/active") {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    // The first reading is what later ones are news to.
    _ = number
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The number of the one in front; `nil` where that is not known.
  var number: Int? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    let name = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    guard name.hasPrefix("tty") else { return nil }
    return Int(name.dropFirst("tty".count).prefix { $0.isASCII && $0.isNumber })
  }
}

import Glibc
import Synchronization
import Testing

@testable import Terminal

/// A virtual console of the kernel's that nobody looks at. It has no keyboard; what one would send is put into its line.
final class RealConsole: @unchecked Sendable {  // proof: a test hands it to one thread at a time
  let descriptor: Int32
  let path: String

  struct Refusal: Error {}

  /// The kernel's `asm-generic/ioctls.h` and `linux/kd.h`: as if typed, and the mode of the keyboard.
  private static let (simulate, getMode, setMode): (UInt, UInt, UInt) = (0x5412, 0x4B44, 0x4B45)

  /// Whether this PC has consoles, and lets us have them: as root, and not in most containers.
  static let isAtHand: Bool = {
    guard let console = try? RealConsole() else { return false }
    return console.type([0x61])
  }()

  private static let next = Mutex(40)

  init() throws {
    let number = Self.next.withLock { next in
      defer { next = next == 62 ? 40 : next + 1 }
      return next
    }
    path = "/dev/tty\(number)"
    descriptor = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Refusal() }
    setMode(3)
    guard mode == 3, geteuid() == 0 else {
      close(descriptor)
      throw Refusal()
    }
  }

  deinit {
    setMode(3)
    close(descriptor)
  }

  /// What the keyboard sends: 2 is medium raw, 3 is UTF-8. Opened anew, since a session's end hangs up what was open.
  var mode: Int32 {
    var mode: Int32 = -1
    let fresh = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(fresh) }
    return ioctl(fresh, Self.getMode, &mode) == 0 ? mode : -1
  }

  func setMode(_ mode: Int32) {
    let fresh = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    _ = ioctl(fresh, Self.setMode, mode)
    close(fresh)
  }

  /// Puts bytes into its line; `false` where that is not allowed.
  @discardableResult func type(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { byte in
      var byte = byte
      return ioctl(descriptor, Self.simulate, &byte) == 0
    }
  }

  /// Waits for a mode, for five seconds at most.
  func hasMode(_ wanted: Int32) -> Bool {
    for _ in 0..<5000 {
      if mode == wanted { return true }
      poll(nil, 0, 1)
    }
    return false
  }
}

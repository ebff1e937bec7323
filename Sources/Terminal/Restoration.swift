internal import CLinux
internal import Glibc
internal import Synchronization

/// Gives the terminal back when the process dies of a fault or leaves by `exit`.
///
/// Everything that a signal handler touches is made before: the handler allocates nothing and takes no lock.
enum Restoration {
  private struct Record {
    var input: Int32
    var output: Int32
    var settings: termios
    var writes: Bool
    /// The mode of a console's keyboard; −1 for any other terminal.
    var keyboardMode: Int32
    /// The font of a console; `nil` where it has its own.
    var font: UnsafePointer<linux_font>?
  }

  /// Faults, and SIGQUIT, which asks for a core as they leave one.
  private static let faults: [Int32] = [SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGQUIT]

  private static let isArmed = Atomic<Bool>(false)

  /// The faults that are heard here, a bit each by number.
  private static let heard = Atomic<UInt32>(0)

  private nonisolated(unsafe) static let record =  // proof: written while not armed, read by whoever disarms it alone
    UnsafeMutablePointer<Record>.allocate(capacity: 1)

  private nonisolated(unsafe) static let end: UnsafeBufferPointer<UInt8> = {  // proof: made once, never changed
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: ControlText.end.utf8.count)
    _ = bytes.initialize(from: ControlText.end.utf8)
    return UnsafeBufferPointer(bytes)
  }()

  /// A stack overflow leaves no stack for its handler; this one serves the thread that opened the terminal.
  private static let stackSize = 65536

  /// Keeps what is to be given back, and hears faults from now on.
  static func arm(
    input: Int32, output: Int32, settings: TerminalSettings, writes: Bool, keyboardMode: Int32 = -1,
    font: UnsafePointer<linux_font>? = nil
  ) {
    // A rehearsal on no terminal: what Swift and the linker set up on a first call is set up here.
    record.initialize(
      to: Record(input: -1, output: -1, settings: settings.raw, writes: true, keyboardMode: keyboardMode, font: font))
    isArmed.store(true, ordering: .sequentiallyConsistent)
    restore()
    record.pointee = Record(
      input: input, output: output, settings: settings.raw, writes: writes, keyboardMode: keyboardMode, font: font)
    isArmed.store(true, ordering: .sequentiallyConsistent)
    _ = setUpOnce
    for signal in faults {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { signal in
        Restoration.restore()
        // The flags put the default back before this ran.
        raise(signal)
      }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_NODEFER | SA_ONSTACK
      var old = sigaction()
      // Whoever handles or ignores a fault already keeps it.
      guard sigaction(signal, nil, &old) == 0, isDefault(old) else { continue }
      sigaction(signal, &action, nil)
      heard.bitwiseOr(1 << UInt32(signal), ordering: .sequentiallyConsistent)
    }
  }

  /// Nothing is to be given back any more.
  static func disarm() {
    guard isArmed.exchange(false, ordering: .sequentiallyConsistent) else { return }
    let ours = heard.exchange(0, ordering: .sequentiallyConsistent)
    for signal in faults where ours & 1 << UInt32(signal) != 0 {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = SIG_DFL
      sigaction(signal, &action, nil)
    }
  }

  /// Gives it back, once. Async-signal-safe: `poll`, `write`, `tcsetattr`, and bare calls of the
  /// kernel.
  private static func restore() {
    guard isArmed.exchange(false, ordering: .sequentiallyConsistent) else { return }
    // First, since without it no key would reach anybody.
    if record.pointee.keyboardMode >= 0 {
      _ = linux_set_keyboard_mode(record.pointee.input, record.pointee.keyboardMode)
    }
    if let font = record.pointee.font { _ = linux_set_font(record.pointee.output, font) }
    var place = pollfd(fd: record.pointee.output, events: Int16(POLLOUT), revents: 0)
    // A console that Scroll Lock has stopped takes no bytes; dying must not wait for it.
    // The rehearsal, which has no output, must not wait for it either.
    if record.pointee.writes, poll(&place, 1, place.fd < 0 ? 0 : 100) == 1 {
      _ = write(record.pointee.output, end.baseAddress, end.count)
    }
    tcsetattr(record.pointee.input, TCSANOW, &record.pointee.settings)
  }

  private static let setUpOnce: Void = {
    atexit { Restoration.restore() }
    var current = stack_t()
    guard sigaltstack(nil, &current) == 0, current.ss_flags & Int32(SS_DISABLE) != 0 else { return }
    let memory = UnsafeMutableRawPointer.allocate(byteCount: stackSize, alignment: 16)
    var stack = stack_t(ss_sp: memory, ss_flags: 0, ss_size: stackSize)
    sigaltstack(&stack, nil)
  }()

  private static func isDefault(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_DFL, to: Int.self)
  }
}

internal import Glibc
public import Keys

/// A terminal as keyboard and screen: raw keys in, a plain screen out, and given back whole on every way out.
///
/// One thread uses it; other threads wake that one through `waker`.
public final class Terminal {
  /// Wakes `nextEvent` from any thread.
  public let waker: Waker

  /// What the keyboard can tell. `plain` until the terminal has said that it can do more, a few milliseconds after the
  /// first `nextEvent`.
  public var keyboardLevel: KeyboardLevel { keyboard == nil ? decoder.level : .full }

  /// Whether the terminal has answered, so that the level won't change any more.
  public private(set) var isKeyboardLevelKnown: Bool

  private let input: Int32
  private let output: Int32
  private let ownsDescriptors: Bool
  private let display: Display
  private let settings: TerminalSettings
  private let signals: SignalWatch?

  private var decoder: KeyDecoder
  /// The keyboard itself, where the terminal is a console that lets us have it; then the decoder of bytes has no work.
  private var keyboard: ConsoleKeyboard?
  /// When what is pending in the decoder stands for itself.
  private var pendingUntil: Int?
  private var inputs: [KeyboardInput] = []
  private var painter = ScreenPainter()
  /// Our font on a console, while letters are large.
  private var fontChange: ConsoleFontChange?
  private var shown: ScreenText?
  private var isTaken = false
  private var isGone = false
  private var isClosed = false
  /// Our console came to the front again, and nobody was told yet.
  private var isBackInFront = false

  /// Takes a terminal over: its keys come raw, and its screen is ours until `close`.
  ///
  /// - Parameters:
  ///   - ownsProcess: Signals are heard, and a fault or `exit` gives the terminal back. One in a process.
  ///   - consoleLayout: Asked for on a virtual console alone: with a layout the keyboard itself is read there, presses
  ///     and releases. Without one, and on any other terminal, bytes are.
  public convenience init(
    input: Int32 = 0, output: Int32 = 1, display: Display = .screen, ownsProcess: Bool = true,
    consoleLayout: () -> KeyLayout? = { nil }
  ) throws(Failure) {
    try self.init(
      input: input, output: output, display: display, ownsProcess: ownsProcess, ownsDescriptors: false,
      consoleLayout: consoleLayout)
  }

  /// Takes over the terminal that the process belongs to, even where standard input or output are redirected.
  public static func controlling(
    display: Display = .screen, consoleLayout: () -> KeyLayout? = { nil }
  ) throws(Failure) -> Terminal {
    if isatty(0) == 1, isatty(1) == 1 || display == .none {
      return try Terminal(display: display, consoleLayout: consoleLayout)
    }
    let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .notATerminal }
    return try Terminal(
      input: descriptor, output: descriptor, display: display, ownsProcess: true, ownsDescriptors: true,
      consoleLayout: consoleLayout)
  }

  private init(
    input: Int32, output: Int32, display: Display, ownsProcess: Bool, ownsDescriptors: Bool,
    consoleLayout: () -> KeyLayout?
  ) throws(Failure) {
    func failure(_ failure: Failure) -> Failure {
      if ownsDescriptors { Glibc.close(input) }
      return failure
    }
    guard let settings = TerminalSettings(of: input), display == .none || isatty(output) == 1 else {
      throw failure(.notATerminal)
    }
    do throws(Waker.Refusal) { waker = try Waker() } catch { throw failure(.refused(code: error.code)) }
    if ownsProcess {
      guard let watch = SignalWatch(ringing: waker.writeEnd) else { throw failure(.alreadyOpen) }
      signals = watch
    } else {
      signals = nil
    }
    (self.input, self.output, self.ownsDescriptors) = (input, output, ownsDescriptors)
    (self.display, self.settings) = (display, settings)
    decoder = KeyDecoder(backspace: settings.backspace)
    keyboard = ConsoleKeyboard(on: input, layout: consoleLayout)
    painter.palette = TerminalColours.Palette(of: output, name: getenv("TERM").map { String(cString: $0) })
    isKeyboardLevelKnown = display == .none
    guard take() else {
      let code = errno
      close()
      throw .refused(code: code)
    }
    if keyboard != nil {
      // A console's answer would come as bytes, and be taken for keys.
      isKeyboardLevelKnown = true
    } else if display == .screen {
      write(ControlText.question)
    }
  }

  deinit { close() }

  /// The size of the window, in cells.
  public var size: WindowSize {
    var size = winsize()
    guard ioctl(display == .none ? input : output, UInt(TIOCGWINSZ), &size) == 0 else {
      return WindowSize(columns: 0, rows: 0)
    }
    return WindowSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// Waits for something to happen.
  ///
  /// - Parameter timeout: In milliseconds; 0 only looks, `nil` waits for ever, and then nothing wakes the processor.
  public func nextEvent(timeoutMilliseconds timeout: Int?) -> Event {
    let deadline = timeout.map { Self.now + min(max(0, $0), 86_400_000) }
    while true {
      if let event = readyEvent() { return event }
      if isGone || isClosed { return .gone }
      let hasNews = wait(until: [deadline, pendingUntil].compactMap(\.self).min())
      if hasNews { continue }
      if let until = pendingUntil, until <= Self.now {
        pendingUntil = nil
        if let keyboard { keyboard.timePassed() } else { accept(decoder.timePassed()) }
      } else if let deadline, deadline <= Self.now {
        return .timedOut
      }
    }
  }

  /// Shows a screen; only what differs from the one before is written.
  ///
  /// A terminal that takes no bytes, such as a console stopped by Scroll Lock, is left alone until the next call.
  public func show(_ screen: ScreenText) {
    shown = screen
    paint()
  }

  /// Paints the screen in these colours from now on.
  public func wear(_ colours: TerminalColours) {
    painter.colours = colours
    paint()
  }

  /// Writes names as large as they fit from now on, with the finest of these fonts that serves; without any, all is in
  /// the letters of the terminal. A text console gets the largest of the fonts itself, if it can have one so large.
  public func write(with fonts: [BitmapFont]) {
    guard painter.fonts != fonts else { return }
    painter.fonts = fonts
    if isTaken {
      // What a fault would give back must be there until that is another one.
      withExtendedLifetime(fontChange) {
        fontChange?.giveBack()
        takeFont()
      }
    }
    painter.forget()
    paint()
  }

  /// Gives the terminal back as it was. A second call does nothing.
  public func close() {
    guard !isClosed else { return }
    waitForAnswer()
    isClosed = true
    giveBack()
    signals?.stop()
    if ownsDescriptors { Glibc.close(input) }
  }
}

// MARK: - Waiting

extension Terminal {
  private func readyEvent() -> Event? {
    if let event = signalEvent() { return event }
    while !inputs.isEmpty {
      switch inputs.removeFirst() {
      case .key(let key): return .key(key)
      case .pasted(let text): return .pasted(text)
      case .answer: continue
      }
    }
    if isBackInFront {
      isBackInFront = false
      paint()
      return .resized
    }
    return waker.takeAsked() ? .woken : nil
  }

  private func signalEvent() -> Event? {
    guard let signals else { return nil }
    if signals.take(SIGTERM, SIGHUP, SIGINT) { return .terminationAsked }
    if signals.take(SIGTSTP) {
      giveBack()
      // Whatever lets the program go on sends SIGCONT, and with that the terminal is taken again.
      raise(SIGSTOP)
    }
    // After SIGSTOP from outside the terminal was never given back, and may be anyhow now.
    if signals.take(SIGCONT) { return resume() ? .resized : nil }
    if signals.take(SIGWINCH) {
      paint()
      return .resized
    }
    return nil
  }

  /// `false` where there is no terminal any more: the kernel sends SIGCONT after SIGHUP, too.
  private func resume() -> Bool {
    guard take() else {
      isGone = true
      return false
    }
    if decoder.level == .extended { write(ControlText.kittyOff + ControlText.kittyOn) }
    paint()
    return true
  }

  /// Waits until a moment, and reads what came; `false` if nothing did.
  private func wait(until moment: Int?) -> Bool {
    var places = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: waker.readEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: keyboard?.frontDescriptor ?? -1, events: Int16(POLLPRI), revents: 0),
    ]
    let time = moment.map { Int32(clamping: max(0, $0 - Self.now)) } ?? -1
    guard poll(&places, nfds_t(places.count), time) > 0 else { return false }
    if places[1].revents != 0 { waker.drain() }
    if places[0].revents != 0 { read() }
    if places[2].revents != 0, let keyboard {
      switch keyboard.frontChanged() {
      case .none: break
      case .left(let keys): inputs += keys.map { .key($0) }
      case .cameBack: isBackInFront = true
      }
    }
    return true
  }

  private func read() {
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = Glibc.read(input, &bytes, bytes.count)
    guard count > 0 else {
      // An end of file, or EIO: the other side of the terminal is closed.
      if count == 0 || (errno != EINTR && errno != EAGAIN) { isGone = true }
      return
    }
    if let keyboard {
      inputs += keyboard.keys(of: bytes[..<count], at: Self.now).map { .key($0) }
      pendingUntil = keyboard.pendingMilliseconds.map { Self.now + $0 }
    } else {
      accept(decoder.take(bytes[..<count]))
      pendingUntil = decoder.pendingMilliseconds.map { Self.now + $0 }
    }
  }

  private func accept(_ new: [KeyboardInput]) {
    for case .answer(let answer) in new {
      switch answer {
      case .kittyFlags:
        guard !isKeyboardLevelKnown else { break }
        write(ControlText.kittyOn)
        decoder.level = .extended
      case .deviceAttributes: isKeyboardLevelKnown = true
      case .other: break
      }
    }
    inputs += new
  }

  /// Milliseconds of a clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

// MARK: - Taking and giving back

extension Terminal {
  private func take() -> Bool {
    guard settings.forKeys.apply(to: input) else { return false }
    takeFont()
    isTaken = true
    takeKeyboard()
    painter.forget()
    if display == .screen { write(ControlText.begin) }
    return true
  }

  /// What a fault or `exit` gives back from now on.
  private func arm() {
    guard signals != nil else { return }
    Restoration.disarm()
    Restoration.arm(
      input: input, output: output, settings: settings, writes: display == .screen,
      keyboardMode: keyboard?.ownMode ?? -1, font: fontChange?.kept)
  }

  /// Looked at anew each time: while we were stopped, somebody may have chosen another font.
  private func takeFont() {
    let font = display == .screen ? painter.fonts.max { $0.height < $1.height } : nil
    fontChange = font.flatMap { ConsoleFontChange(on: output, to: $0) }
    // Before it is put, so that there is no moment at which nobody would give it back.
    arm()
    guard let change = fontChange, !change.put() else { return }
    fontChange = nil
    withExtendedLifetime(change) { arm() }
  }

  private func takeKeyboard() {
    guard let keyboard else { return }
    // What was down before we were stopped was let go since.
    inputs += keyboard.letAllGo().map { .key($0) }
    guard keyboard.take() else {
      self.keyboard = nil
      return
    }
    // What was typed before came as bytes.
    tcflush(input, TCIFLUSH)
  }

  private func giveBack() {
    guard isTaken else { return }
    isTaken = false
    keyboard?.giveBack()
    if signals != nil { Restoration.disarm() }
    fontChange?.giveBack()
    fontChange = nil
    // In the background, the kernel would stop us for this.
    let before = signal(SIGTTOU, SIG_IGN)
    if display == .screen { write(ControlText.end) }
    // What was typed to us is not for the shell.
    tcflush(input, TCIFLUSH)
    settings.apply(to: input)
    signal(SIGTTOU, before)
  }

  /// An answer that came after we left would be typed into the shell.
  private func waitForAnswer() {
    let deadline = Self.now + 100
    while isTaken, !isKeyboardLevelKnown, !isGone, Self.now < deadline { _ = wait(until: deadline) }
  }

  private func paint() {
    guard display == .screen, isTaken, let shown else { return }
    let bytes = painter.paint(shown, in: size)
    if !bytes.isEmpty, !OutputChannel.write(bytes, to: output, patienceMilliseconds: 20) { painter.forget() }
  }

  private func write(_ text: String) {
    _ = OutputChannel.write(Array(text.utf8), to: output, patienceMilliseconds: 200)
  }
}

internal import CSDL
internal import Glibc
public import Keys

/// A window with one item in large type, and the whole keyboard: SDL 2, loaded only when a window is asked for.
///
/// The thread that makes it uses it; other threads wake that one through `waker`. One in a process at a time.
public final class Window {
  /// Wakes `nextEvent` from any thread.
  public let waker: WindowWaker
  /// Presses, releases and modifiers alone are told.
  public var keyboardLevel: KeyboardLevel { .full }

  private let library: SDLLibrary
  private let window: OpaquePointer
  private let painter: Painter
  private let braille: BrailleDisplay?
  private var signals: EndSignals?

  private var decoder = WindowKeyDecoder()
  private var ready: [Event] = []
  private var shown = WindowText()
  private var isClosed = false

  /// Opens a window and takes the keyboard.
  public init(_ appearance: Appearance = Appearance()) throws(Failure) {
    let letters: FontLibrary
    do throws(DynamicLibrary.Missing) { library = try SDLLibrary() } catch { throw .noLibrary(.windows) }
    do throws(DynamicLibrary.Missing) { letters = try FontLibrary() } catch { throw .noLibrary(.letters) }
    let shelf = appearance.fontFolders.map { FontShelf.only($0) } ?? .usual
    painter = try Painter(library, letters, shelf)
    Self.settle(library)
    guard library.begin(SDL_INIT_VIDEO) == 0 else {
      let reason = Self.words(library.error())
      painter.close()
      throw .noDesktop(reason)
    }
    if library.videoDriver().map({ String(cString: $0) }) == "x11" {
      // What is painted is a picture in memory; another process for the graphics card would cost more than it saves.
      _ = library.setHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0")
    }
    let flags =
      SDL_WINDOW_RESIZABLE.rawValue | (appearance.isFullScreen ? SDL_WINDOW_FULLSCREEN_DESKTOP.rawValue : 0)
    let frame = Self.frame(appearance, library)
    guard
      let window = library.createWindow(
        "VoiceClass", frame.x, frame.y, frame.w, frame.h, flags)
    else {
      let reason = Self.words(library.error())
      library.end()
      painter.close()
      throw .noDesktop(reason)
    }
    self.window = window
    waker = WindowWaker(push: library.pushEvent, type: library.registerEvents(1))
    braille = BrailleDisplay()
    _ = library.showCursor(appearance.isFullScreen ? SDL_DISABLE : SDL_ENABLE)
    library.startTextInput()
    library.setKeyboardGrab(window, SDL_TRUE)
    library.raiseWindow(window)
    signals = EndSignals { [waker] in waker.wake() }
    paint()
  }

  deinit { close() }

  /// Waits for something to happen.
  ///
  /// - Parameter timeout: In milliseconds; 0 only looks, `nil` waits for ever, and then nothing wakes the processor.
  public func nextEvent(timeoutMilliseconds timeout: Int?) -> Event {
    let deadline = timeout.map { Self.now + min(max(0, $0), 86_400_000) }
    while !isClosed {
      var event = SDL_Event()
      while library.pollEvent(&event) != 0 { take(event) }
      // What a key typed came along with it.
      ready += decoder.settle().map { .key($0) }
      if !ready.isEmpty { return ready.removeFirst() }
      if signals?.take() == true { return .terminationAsked }
      if waker.takeAsked() { return .woken }
      let left = deadline.map { max(0, $0 - Self.now) }
      if left == 0 { return .timedOut }
      if library.waitEvent(&event, left.map { Int32(clamping: $0) } ?? -1) != 0 { take(event) }
    }
    return .gone
  }

  /// Shows an item, here and on a braille display.
  public func show(_ text: WindowText) {
    guard text != shown else { return }
    shown = text
    braille?.show(text.line, caret: text.caret)
    paint()
  }

  /// Paints in these colours from now on.
  public func wear(_ colours: WindowColours) {
    guard colours != painter.colours else { return }
    painter.colours = colours
    paint()
  }

  /// Whether all letters of a text can be shown.
  public func canShow(_ text: String) -> Bool { painter.canShow(text) }

  /// Closes the window and gives the keyboard back. A second call does nothing.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    signals?.stop()
    waker.close()
    braille?.close()
    painter.close()
    library.destroyWindow(window)
    library.end()
  }
}

// MARK: - What SDL tells

extension Window {
  private func take(_ event: SDL_Event) {
    switch SDL_EventType(rawValue: event.type) {
    case SDL_QUIT: ready.append(.terminationAsked)
    case SDL_WINDOWEVENT: takeChange(of: event.window)
    case SDL_KEYDOWN:
      let key = event.key
      hear(
        .down(
          KeyboardNews.Press(
            scancode: key.keysym.scancode.rawValue, character: Self.character(key.keysym.sym),
            held: KeyboardNews.Held(rawValue: key.keysym.mod), isRepeat: key.repeat != 0)))
    case SDL_KEYUP: hear(.up(event.key.keysym.scancode.rawValue))
    case SDL_TEXTINPUT:
      let text = withUnsafeBytes(of: event.text.text) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      hear(.text(text))
    default: break
    }
  }

  private func hear(_ news: KeyboardNews) {
    ready += decoder.take(news).map { key in
      // With the keyboard ours, no window manager hears what closes a window everywhere.
      key.symbol == .function(4) && key.modifiers == .alt && key.phase == .press ? .terminationAsked : .key(key)
    }
  }

  private func takeChange(of window: SDL_WindowEvent) {
    switch SDL_WindowEventID(rawValue: UInt32(window.event)) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
      paint()
      ready.append(.resized)
    case SDL_WINDOWEVENT_EXPOSED: paint()
    case SDL_WINDOWEVENT_FOCUS_GAINED: braille?.enter()
    case SDL_WINDOWEVENT_FOCUS_LOST:
      hear(.focusLost)
      braille?.leave()
    default: break
    }
  }

  private func paint() {
    guard !isClosed, let surface = library.surface(window) else { return }
    painter.paint(shown, on: surface)
    _ = library.updateSurface(window)
  }

  /// The character of a key without Shift; keys that have none are numbers above those of Unicode.
  private static func character(_ key: Int32) -> Unicode.Scalar? {
    guard key > 0x20, let scalar = Unicode.Scalar(UInt32(bitPattern: key)), scalar.isTypeable else { return nil }
    return scalar
  }

  /// Milliseconds of a clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

// MARK: - Before and after

extension Window {
  private static func words(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }

  /// Where it lies. Without a window manager nothing else makes it as large as the screen.
  private static func frame(_ appearance: Appearance, _ library: SDLLibrary) -> SDL_Rect {
    var screen = SDL_DisplayMode()
    if appearance.isFullScreen, library.desktopMode(0, &screen) == 0 {
      return SDL_Rect(x: 0, y: 0, w: screen.w, h: screen.h)
    }
    let centre = Int32(bitPattern: SDL_WINDOWPOS_CENTERED_MASK)
    return SDL_Rect(
      x: centre, y: centre, w: Int32(clamping: max(1, appearance.width)), h: Int32(clamping: max(1, appearance.height)))
  }

  private static func settle(_ library: SDLLibrary) {
    // What an input method gives is made into UTF-8 by the locale alone.
    let locale = (["LC_ALL", "LC_CTYPE", "LANG"] as [String]).lazy.compactMap { getenv($0).map { String(cString: $0) } }
      .first { !$0.isEmpty }
    if !(locale?.lowercased().replacing("-", with: "").hasSuffix("utf8") ?? false) { setenv("LC_ALL", "C.UTF-8", 1) }
    // The name that desktops show, and where an input method shows what it offers.
    _ = library.setHint(SDL_HINT_APP_NAME, "VoiceClass")
    _ = library.setHint(SDL_HINT_IME_SHOW_UI, "1")
    // With Alt and Tab it would make a window that has the keyboard vanish: nothing would be heard any more.
    _ = library.setHint(SDL_HINT_ALLOW_ALT_TAB_WHILE_GRABBED, "0")
    // The helper's other windows stay as they are.
    _ = library.setHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0")
  }
}

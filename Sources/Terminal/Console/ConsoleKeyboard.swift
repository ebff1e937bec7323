internal import Keys

/// The keyboard of a virtual console as a source of keys: taken, read, and given back.
final class ConsoleKeyboard {
  private let console: VirtualConsole
  private let front = ConsoleFront()
  private var decoder: ConsoleKeyDecoder
  private var isInFront = true

  /// The keyboard of the console that a descriptor is; `nil` for any other terminal, and where there is no layout, which
  /// is asked for only on a console.
  init?(on descriptor: Int32, layout: () -> KeyLayout?) {
    guard let console = VirtualConsole(descriptor), let layout = layout() else { return nil }
    self.console = console
    decoder = ConsoleKeyDecoder(layout: layout, locks: console.locks)
  }

  /// The mode that is given back.
  var ownMode: Int32 { console.ownMode }

  /// Has key codes sent; `false` where that is not allowed.
  func take() -> Bool { console.takeKeyboard() }

  /// Has bytes sent again.
  func giveBack() { console.giveKeyboardBack() }

  /// The keys of some bytes. Ctrl+Alt with a function key is not among them: it brings that console to the front, as it
  /// does wherever the kernel or a desktop has the keyboard. In this mode the kernel leaves it to us, and it is the
  /// instructor's way out.
  func keys(of bytes: some Sequence<UInt8>, at moment: Int) -> [Key] {
    decoder.take(bytes, at: moment).filter { key in
      guard let number = key.console else { return true }
      if key.phase == .press { console.show(number) }
      return false
    }
  }

  /// How long to wait for more bytes, in milliseconds; `nil` where nothing is waited for.
  var pendingMilliseconds: Int? { decoder.pendingMilliseconds }

  /// No byte came for as long.
  func timePassed() { decoder.timePassed() }

  /// Releases of all that is down.
  func letAllGo() -> [Key] { decoder.letAllGo().filter { $0.console == nil } }

  /// Polls as `POLLPRI` when another console came to the front; −1 where that is not told.
  var frontDescriptor: Int32 { front.descriptor }

  /// What a change of consoles means.
  enum Change: Hashable {
    case none
    /// Keys that are down are let go elsewhere, and so they are here.
    case left([Key])
    case cameBack
  }

  /// Another console came to the front, or ours did.
  func frontChanged() -> Change {
    // Read whatever it says: else it would poll as news for ever.
    let isNow = front.number.map { $0 == console.number } ?? isInFront
    defer { isInFront = isNow }
    switch (isInFront, isNow) {
    case (true, false): return .left(letAllGo())
    case (false, true): return .cameBack
    case (true, true), (false, false): return .none
    }
  }
}

extension Key {
  /// The console that is asked for: Ctrl+Alt+F1 to F12.
  var console: Int? {
    guard case .function(let number) = symbol, modifiers == [.control, .alt], number <= 12 else { return nil }
    return number
  }
}

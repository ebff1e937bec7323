public import Keys

/// Makes keys of what the console's keyboard sends in medium-raw mode: a pure value, which knows no clock and no console.
///
/// Presses, repeats and releases come with the key's place. A release is of the key as it was pressed; one whose press
/// never came is nothing. Any bytes may come, in any pieces.
public struct ConsoleKeyDecoder: Hashable, Sendable {
  /// Locks that are on.
  public struct Locks: OptionSet, Hashable, Sendable {
    /// A bit for each, as the kernel counts them.
    public let rawValue: Int
    /// Locks by their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Num Lock.
    public static let num = Locks(rawValue: 2)
    /// Caps Lock.
    public static let caps = Locks(rawValue: 4)
  }

  /// The locks. In this mode the kernel leaves them to us.
  public private(set) var locks: Locks

  private let layout: KeyLayout
  private var reader = RawKeyReader()
  private var held = HeldKeys()
  /// A mark that waits for its letter.
  private var mark: Unicode.Scalar?

  /// A decoder with no key down.
  public init(layout: KeyLayout, locks: Locks = []) {
    self.layout = layout
    self.locks = locks
  }

  /// How long to wait for more bytes before `timePassed()` is called, in milliseconds; `nil` where nothing is waited
  /// for. The kernel writes the three bytes of a long code at once.
  public var pendingMilliseconds: Int? { reader.isPending ? 300 : nil }

  /// What has begun goes on no more.
  public mutating func timePassed() { reader.forget() }

  /// Takes bytes as they came, and gives the keys.
  ///
  /// - Parameter moment: In milliseconds of a clock that nobody sets: a held key repeats soon, and one that is pressed
  ///   again much later had been let go.
  public mutating func take(_ bytes: some Sequence<UInt8>, at moment: Int) -> [Key] {
    var found: [Key] = []
    for byte in bytes {
      guard let change = reader.take(byte) else { continue }
      if change.isDown {
        press(change.code, at: moment, &found)
      } else if let key = held.release(change.code) {
        found.append(key.letGo)
      }
    }
    return found
  }

  /// Lets go of all that is down: the keyboard is somebody else's from here on, and their releases go there.
  public mutating func letAllGo() -> [Key] {
    reader.forget()
    mark = nil
    return held.releaseAll().map(\.letGo)
  }

  private mutating func press(_ code: UInt16, at moment: Int, _ found: inout [Key]) {
    switch held.press(code, at: moment) {
    case .again(let key):
      guard var key, key.symbol.repeatsWhileHeld, held.countWithoutModifiers == 1 else { return }
      key.phase = .repeated
      found.append(key)
      return
    case .afterLostRelease(let key): if let key { found.append(key.letGo) }
    case .first: break
    }
    let keys = meaning(of: code)
    if code == KeyPlaces.capsLock { locks.formSymmetricDifference(.caps) }
    if code == KeyPlaces.numLock { locks.formSymmetricDifference(.num) }
    held.keep(keys.first, as: code)
    found += keys
  }
}

// MARK: - What a key means

extension ConsoleKeyDecoder {
  private var modifiers: Key.Modifiers {
    var modifiers: Key.Modifiers = []
    for (modifier, places) in Self.modifierPlaces where places.contains(where: isModifier) {
      modifiers.insert(modifier)
    }
    return modifiers
  }

  private static let modifierPlaces: [(Key.Modifiers, [UInt16])] = [
    (.shift, [42, 54]), (.control, [29, 97]), (.alt, [56, 100]), (.superKey, [125, 126]),
  ]

  private func isModifier(_ code: UInt16) -> Bool {
    held.contains(code) && !(code == KeyPlaces.rightAlt && layout.hasAltGr)
  }

  private var shifting: KeyLayout.Shifting {
    var shifting: KeyLayout.Shifting = []
    if modifiers.contains(.shift) { shifting.insert(.shift) }
    if layout.hasAltGr, held.contains(KeyPlaces.rightAlt) { shifting.insert(.altGr) }
    if locks.contains(.caps) { shifting.insert(.capsLock) }
    return shifting
  }

  /// The keys of a press: one, but where a mark that waited comes apart from its letter, or a key types several code
  /// points; none for a mark that waits.
  private mutating func meaning(of code: UInt16) -> [Key] {
    let held = modifiers
    if let symbol = KeyPlaces.symbol(at: code) {
      if symbol == .space, let waiting = mark, held.isDisjoint(with: [.alt, .control, .superKey]) {
        mark = nil
        return [Key(.typing(waiting), physical: code)]
      }
      return [Key(symbol, held.subtracting(KeyCodes.modifierAlone[symbol] ?? []), physical: code)]
    }
    if let symbol = KeyPlaces.keypadSymbol(at: code) {
      guard locks.contains(.num), !held.contains(.shift), let digit = layout.scalar(code, .numLock) else {
        return [Key(symbol, held, physical: code)]
      }
      return [Key(.typing(digit), held, physical: code)]
    }
    guard held.isDisjoint(with: [.alt, .control, .superKey]) else { return [command(code, held)] }
    switch layout.typed(code, shifting) {
    case .nothing: return [Key(.unknown, held, physical: code)]
    case .dead(let new):
      defer { mark = new }
      return mark.map { [Key(.typing($0), physical: code)] } ?? []
    case .text(let scalars):
      var scalars = scalars
      if let waiting = mark, let first = scalars.first {
        scalars = DeadKeys.join(waiting, first) + scalars.dropFirst()
        mark = nil
      }
      return scalars.enumerated().map { Key(.typing($0.element), physical: $0.offset == 0 ? code : nil) }
    }
  }

  /// A key held with Alt or Ctrl: a letter is small, and of the US board where the layout has none of those that keys are
  /// named by. On a Hindi board Alt+H must be Alt+H still, as by the Kitty protocol.
  private func command(_ code: UInt16, _ held: Key.Modifiers) -> Key {
    let own = layout.scalar(code, []).flatMap { $0.isASCII ? $0 : nil }
    let onUSBoard = Board.character(at: code)?.unicodeScalars.first
    guard let scalar = own ?? onUSBoard ?? layout.scalar(code, []) else { return Key(.unknown, held, physical: code) }
    if held.contains(.shift), !scalar.properties.isAlphabetic, let shifted = layout.scalar(code, .shift) {
      return Key(.typing(shifted), held.subtracting(.shift), physical: code)
    }
    return Key(Key.Symbol.small(scalar).symbol, held, physical: code)
  }
}

extension Key {
  fileprivate var letGo: Key {
    var key = self
    key.phase = .release
    return key
  }
}

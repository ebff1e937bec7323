internal import CLinux

/// The colours in which a screen is painted. Letters and ground differ by 7 to 1 at least, as WCAG 2 asks for at its
/// highest level (success criterion 1.4.6).
public enum TerminalColours: Hashable, Sendable {
  /// As the terminal has them.
  case own
  case whiteOnBlack, blackOnWhite, yellowOnBlack, yellowOnBlue

  /// Which colours a terminal can be asked for.
  enum Palette: Hashable, CaseIterable {
    /// Those of the text console, whose values the kernel knows by itself.
    case sixteen
    /// Those of all windows, beyond the sixteen that people and themes change as they like: these are what they are.
    case many

    /// That of the terminal that a descriptor is.
    ///
    /// - Parameter name: What the environment calls it, which is all that is known of one at the other end of a line.
    init(of descriptor: Int32, name: String?) {
      let name = name ?? ""
      let isOld = name.isEmpty || ["linux", "vt", "ansi", "cons", "dumb"].contains { name.hasPrefix($0) }
      self = isOld || linux_console_number(descriptor) > 0 ? .sixteen : .many
    }
  }

  /// What sets them, after ECMA-48 and ISO 8613-6.
  ///
  /// Of the sixteen, bright colours for the letters, since dark ones are thin on old screens. A ground that is bright is
  /// asked for and not needed: the console has no more than eight grounds, and makes light grey of it.
  func sequence(_ palette: Palette) -> String {
    switch (self, palette) {
    case (.own, _): "\u{1B}[m"
    case (.whiteOnBlack, .sixteen): "\u{1B}[m\u{1B}[97;40m"
    case (.blackOnWhite, .sixteen): "\u{1B}[m\u{1B}[30;107m"
    case (.yellowOnBlack, .sixteen): "\u{1B}[m\u{1B}[93;40m"
    case (.yellowOnBlue, .sixteen): "\u{1B}[m\u{1B}[93;44m"
    case (.whiteOnBlack, .many): "\u{1B}[m\u{1B}[38;5;231m\u{1B}[48;5;16m"
    case (.blackOnWhite, .many): "\u{1B}[m\u{1B}[38;5;16m\u{1B}[48;5;231m"
    case (.yellowOnBlack, .many): "\u{1B}[m\u{1B}[38;5;226m\u{1B}[48;5;16m"
    case (.yellowOnBlue, .many): "\u{1B}[m\u{1B}[38;5;226m\u{1B}[48;5;17m"
    }
  }

  /// Whether letters may be bold: of the sixteen colours the console makes a bold black dark grey, which is too near to
  /// the ground.
  func allowsBold(_ palette: Palette) -> Bool { self != .blackOnWhite || palette == .many }
}

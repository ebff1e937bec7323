/// The colours in which a screen is painted.
public enum TerminalColours: Hashable, Sendable {
  /// As the terminal has them.
  case own
  case whiteOnBlack, blackOnWhite, yellowOnBlack

  /// What sets them, after ECMA-48: bright colours for the letters, since dark ones are thin on old screens.
  var sequence: String {
    switch self {
    case .own: "\u{1B}[m"
    case .whiteOnBlack: "\u{1B}[m\u{1B}[97;40m"
    case .blackOnWhite: "\u{1B}[m\u{1B}[30;107m"
    case .yellowOnBlack: "\u{1B}[m\u{1B}[93;40m"
    }
  }
}

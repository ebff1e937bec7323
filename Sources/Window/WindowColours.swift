/// The colours in which a window is painted.
public enum WindowColours: Hashable, Sendable, CaseIterable {
  case whiteOnBlack, blackOnWhite, yellowOnBlack, yellowOnBlue

  /// A colour by its parts, 0 to 255.
  struct Colour: Hashable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8

    static let black = Colour(red: 0, green: 0, blue: 0)
    static let white = Colour(red: 255, green: 255, blue: 255)
    static let yellow = Colour(red: 255, green: 255, blue: 0)
    static let darkBlue = Colour(red: 0, green: 0, blue: 128)
  }

  /// Of the letters.
  var letters: Colour {
    switch self {
    case .whiteOnBlack: .white
    case .blackOnWhite: .black
    case .yellowOnBlack, .yellowOnBlue: .yellow
    }
  }

  /// Of what is behind them.
  var ground: Colour {
    switch self {
    case .whiteOnBlack, .yellowOnBlack: .black
    case .blackOnWhite: .white
    case .yellowOnBlue: .darkBlue
    }
  }
}

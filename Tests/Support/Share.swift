import Foundation

/// How much is tried of what grows with the course: a share, in turn, so that `make test` does not grow with it; and all
/// of it where `VOICECLASS_WHOLE` is 1, as `make torture` has it.
public enum Share {
  /// Whether all is tried.
  public static let isWhole = ProcessInfo.processInfo.environment["VOICECLASS_WHOLE"] == "1"

  /// So many of a thing that is done again and again.
  ///
  /// - Parameters:
  ///   - all: How often it is done where all is tried.
  ///   - share: How often otherwise.
  public static func count(_ all: Int, share: Int) -> Int { isWhole ? all : share }

  /// Whether the one at this place is tried, where one of so many is.
  public static func takes(_ place: Int, of count: Int) -> Bool { isWhole || place % count == 0 }
}

extension Collection {
  /// One of so many, beginning with the first.
  public func share(of count: Int) -> [Element] {
    enumerated().filter { Share.takes($0.offset, of: count) }.map(\.element)
  }
}

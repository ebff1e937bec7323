/// From where a sound comes.
public struct Pan: Hashable, Sendable {
  /// −1 is left, 0 the middle, 1 right.
  public let position: Double

  /// A place, brought into −1 to 1; what is no number counts as the middle.
  public init(_ position: Double) { self.position = position.isNaN ? 0 : min(1, max(-1, position)) }

  /// The middle.
  public static let centre = Pan(0)

  /// The factors of both channels. Their squares always add up to 2: equal power wherever the sound stands, and in the
  /// middle it is left alone.
  var factors: Frame { Frame(left: (1 - position).squareRoot(), right: (1 + position).squareRoot()) }
}

/// How fast a recorded sound is played, and so how high it sounds.
public struct Pitch: Hashable, Sendable {
  /// 0.5 is an octave lower and twice as long, 2 an octave higher and half as long.
  public let ratio: Double

  /// A ratio, brought into 0.5 to 2; what is no number counts as 1.
  public init(_ ratio: Double) { self.ratio = ratio.isNaN ? 1 : min(2, max(0.5, ratio)) }

  /// As recorded.
  public static let asRecorded = Pitch(1)
}

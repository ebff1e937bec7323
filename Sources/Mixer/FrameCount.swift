/// A number of frames: one sample for each channel. Never negative.
public struct FrameCount: Hashable, Sendable, Comparable {
  /// How many; 0 and above.
  public let count: Int

  /// So many frames; a negative number counts as none.
  public init(_ count: Int) { self.count = max(0, count) }

  /// No frames.
  public static let zero = FrameCount(0)

  /// Less comes first.
  public static func < (one: FrameCount, other: FrameCount) -> Bool { one.count < other.count }
}

/// How many frames make a second.
public struct SampleRate: Hashable, Sendable {
  /// Frames a second, 1 and above. A rate of 1 lets a test follow each frame.
  public let framesPerSecond: Int

  /// A rate; less than one frame a second counts as one.
  public init(framesPerSecond: Int) { self.framesPerSecond = max(1, framesPerSecond) }

  /// What eSpeak NG 1.51 makes, so what everything here is played at: 22,050 frames a second.
  public static let speech = SampleRate(framesPerSecond: 22_050)

  /// The frames of so many microseconds, rounded to the nearest.
  public func frames(microseconds: Int) -> FrameCount {
    FrameCount((microseconds * framesPerSecond + 500_000) / 1_000_000)
  }

  /// The frames of so many milliseconds, rounded to the nearest.
  public func frames(milliseconds: Int) -> FrameCount { frames(microseconds: milliseconds * 1_000) }

  /// How long so many frames last, in microseconds, rounded up.
  public func microseconds(_ frames: FrameCount) -> Int {
    (frames.count * 1_000_000 + framesPerSecond - 1) / framesPerSecond
  }
}

public import Mixer

/// What a sound file says of itself. No date and no name of a program: so the same sound gives the same file.
public struct SoundTags: Hashable, Sendable {
  /// A place in the sound to go to.
  public struct Chapter: Hashable, Sendable {
    /// What it is called.
    public var title: String
    /// Where it begins, at the rate of speech.
    public var start: FrameCount
    /// Whether it begins a lesson.
    public var isLesson: Bool

    /// A chapter.
    public init(_ title: String, at start: FrameCount, isLesson: Bool = false) {
      self.title = title
      self.start = start
      self.isLesson = isLesson
    }

    /// Where it begins, in milliseconds.
    var milliseconds: Int { SampleRate.speech.microseconds(start) / 1_000 }
  }

  /// What the sound is called.
  public var title = ""
  /// What it is a part of; empty where it stands alone.
  public var album = ""
  /// Which part, from 1, and of how many; `nil` where it stands alone.
  public var track: (number: Int, count: Int)? {
    get { number == 0 ? nil : (number, count) }
    set { (number, count) = newValue ?? (0, 0) }
  }
  /// The language that is spoken, by its code of two letters.
  public var language = ""
  /// The same by its code of three letters, as MP3 files want it; empty where it has none.
  public var longLanguage = ""
  /// In the order of time.
  public var chapters: [Chapter] = []

  private var number = 0
  private var count = 0

  /// Nothing is said.
  public init() {}

  /// No more chapters than somebody can take: where there are more, those of lessons alone.
  func chapters(atMost most: Int) -> [Chapter] {
    chapters.count <= most ? chapters : Array(chapters.filter(\.isLesson).prefix(most))
  }
}

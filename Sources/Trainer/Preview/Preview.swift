public import Feedback
public import Phone

/// What an author is to hear of a text she is writing.
public struct Preview: Hashable, Sendable {
  /// What comes after it.
  public enum Scene: Hashable, Sendable {
    /// A lesson from a step, with the phone as the steps before leave it; the first step comes after the title.
    case lesson(String, step: Int)
    /// The free phone, on a screen where one is named, with the focus on an element where one is named.
    case phone(ScreenAddress?, focus: String?)
    /// Single things to be walked through.
    case report(Report)
    /// Whatever she was at goes on.
    case unchanged
  }

  /// Said first, one after the other.
  public var told: [MarkedText]
  /// What comes then.
  public var scene: Scene

  /// What is to be heard.
  public init(told: [MarkedText] = [], _ scene: Scene) {
    self.told = told
    self.scene = scene
  }
}

/// Single things that are told one by one: mistakes, sentences, words.
public struct Report: Hashable, Sendable {
  /// One of them, and whose voice says it.
  public struct Item: Hashable, Sendable {
    /// What is said.
    public var text: MarkedText
    /// Who says it.
    public var speaker: Speaker

    /// Something to be said.
    public init(_ text: MarkedText, by speaker: Speaker = .trainer) {
      self.text = text
      self.speaker = speaker
    }
  }

  /// In their order; may be none.
  public var items: [Item]
  /// The number of the one that is told first, from 0.
  public var focus: Int
  /// Whether that one is told by itself, after what is said first.
  public var isTold: Bool

  /// Things to be told.
  public init(_ items: [Item], focus: Int = 0, isTold: Bool = true) {
    self.items = items
    self.focus = focus
    self.isTold = isTold
  }
}

public import Feedback
public import LessonText

/// What came of putting the records of this PC and those on a stick together.
public struct RecordsExchange: Hashable, Sendable {
  /// Events of one PC.
  public struct Share: Hashable, Sendable {
    /// The name of that PC.
    public var pc: String
    /// How many.
    public var events: Int
    /// The day of the last of them, as 2026-05-31; empty for those that are missing.
    public var day: String

    /// So many events of a PC.
    public init(pc: String, events: Int, day: String = "") { (self.pc, self.events, self.day) = (pc, events, day) }
  }

  /// What became of this PC's own part.
  public enum Writing: Hashable, Sendable {
    /// It is on the stick. So many events were new there.
    case done(events: Int)
    /// The stick is full.
    case full
    /// The stick can't be written.
    case refused
  }

  /// What came.
  public var arrivals: [Share] = []
  /// What is missing.
  public var gaps: [Share] = []
  /// How many files were damaged.
  public var damaged = 0
  /// How many events had a number that was taken.
  public var doubles = 0
  /// What became of this PC's own part.
  public var writing = Writing.done(events: 0)

  /// An exchange by which nothing came, and nothing had to go.
  public init() {}

  /// Whether all went as it should.
  public var isWhole: Bool { if case .done = writing { damaged == 0 && doubles == 0 } else { false } }

  /// What is told of it: what came, from which PC, up to when, what is missing, and what was written.
  public func sentences(in pack: LanguagePack) -> [MarkedText] {
    func sentence(_ which: ExchangeSentence, _ details: [String: String] = [:]) -> MarkedText {
      pack.phrases[which.key, details.mapValues { MarkedText($0) }]
    }
    var told = arrivals.map { sentence(.arrived, ["pc": $0.pc, "count": String($0.events), "date": $0.day]) }
    if arrivals.isEmpty { told.append(sentence(.nothingNew)) }
    told += gaps.map { sentence(.gap, ["pc": $0.pc, "count": String($0.events)]) }
    if damaged > 0 { told.append(sentence(.damaged, ["count": String(damaged)])) }
    if doubles > 0 { told.append(sentence(.doubles, ["count": String(doubles)])) }
    switch writing {
    case .done(0): told.append(sentence(.allThere))
    case .done(let events): told.append(sentence(.written, ["count": String(events)]))
    case .full: told.append(sentence(.full))
    case .refused: told.append(sentence(.notWritten))
    }
    return told + [sentence(.takeOut)]
  }
}

/// What is told to the trainer of it.
public enum ExchangeOutcome: Hashable, Sendable {
  /// There is no stick.
  case noStick
  /// This PC's own records can't be read or written now.
  case unreadable
  /// It is done with the server, and with the stick where one is plugged in. These learners may be chosen now, and that
  /// is known of her who is here.
  case synchronised(ServerExchange, stick: RecordsExchange?, learners: [LearnerCard], profile: Profile)
  /// It is done. These learners may be chosen now, the last one to be here first, and that is known of her who is here.
  case done(RecordsExchange, learners: [LearnerCard], profile: Profile)
}

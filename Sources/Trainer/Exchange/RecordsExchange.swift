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
    /// The stick can't be written. So many events came there nevertheless.
    case refused(events: Int)
    /// The stick was taken out in the middle of it.
    case takenOut
  }

  /// What came.
  public var arrivals: [Share] = []
  /// What is missing.
  public var gaps: [Share] = []
  /// How many files were damaged.
  public var damaged = 0
  /// How many events had a number that was taken.
  public var doubles = 0
  /// Whether this PC, whose disk is a copy of another's, is told apart from that one now.
  public var isToldApart = false
  /// What became of this PC's own part.
  public var writing = Writing.done(events: 0)

  /// An exchange by which nothing came, and nothing had to go.
  public init() {}

  /// Whether all went as it should.
  public var isWhole: Bool { if case .done = writing { damaged == 0 && doubles == 0 } else { false } }

  /// What is told of it: what came, from which PC, up to when, what is missing, and what was written.
  /// - Parameter onStick: Whether that was a stick, which may be taken out now. A shared folder can't.
  public func sentences(in pack: LanguagePack, onStick: Bool = true) -> [MarkedText] {
    func sentence(_ which: ExchangeSentence, _ details: [String: String] = [:]) -> MarkedText {
      pack.phrases[which.key, details.mapValues { MarkedText($0) }]
    }
    func counted(_ which: ExchangeSentence, _ count: Int, _ details: [String: String] = [:]) -> MarkedText {
      sentence(which.of(count), details.merging(["count": String(count)]) { $1 })
    }
    var told = arrivals.map { counted(.arrived, $0.events, ["pc": $0.pc, "date": $0.day]) }
    if case .takenOut = writing { return told + [sentence(.takenOut)] }
    if arrivals.isEmpty { told.append(sentence(.nothingNew)) }
    told += gaps.map { counted(.gap, $0.events, ["pc": $0.pc]) }
    if damaged > 0 { told.append(counted(.damaged, damaged)) }
    if doubles > 0 { told.append(counted(.doubles, doubles)) }
    if isToldApart { told.append(sentence(.toldApart)) }
    switch writing {
    case .done(0): told.append(sentence(.allThere))
    case .done(let events): told.append(counted(.written, events))
    case .full: told.append(sentence(.full))
    case .refused(0): told.append(sentence(.notWritten))
    case .refused: told.append(sentence(.notAllWritten))
    case .takenOut: break
    }
    return onStick ? told + [sentence(.takeOut)] : told
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

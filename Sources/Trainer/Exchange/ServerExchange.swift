public import Feedback
public import LessonText

/// What came of putting the records of this PC and those on its centre's server together.
public struct ServerExchange: Hashable, Sendable {
  /// Why it was not done to its end. What had come and gone by then is kept.
  public enum Trouble: Hashable, Sendable {
    /// This PC lacks what speaks with a server.
    case noLibrary
    /// Nobody answers.
    case away
    /// The connection broke, or nothing came any more.
    case broke
    /// This PC is not let in.
    case refused
    /// There is no place for records at the server, or one that a newer VoiceClass has made, or it can't do what it is asked.
    case notReady, newer, rejected

    var sentence: ServerSentence {
      switch self {
      case .noLibrary: .noLibrary
      case .away: .away
      case .broke: .broke
      case .refused: .refused
      case .notReady: .notReady
      case .newer: .newer
      case .rejected: .rejected
      }
    }
  }

  /// What came.
  public var arrivals: [RecordsExchange.Share] = []
  /// What is missing.
  public var gaps: [RecordsExchange.Share] = []
  /// How many events had a number that was taken.
  public var doubles = 0
  /// Whether this PC, whose disk is a copy of another's, is told apart from that one now.
  public var isToldApart = false
  /// How many events went there.
  public var written = 0
  /// What was in the way; `nil` where nothing was.
  public var trouble: Trouble?

  /// An exchange by which nothing came, and nothing had to go.
  public init() {}

  /// Whether all went as it should.
  public var isWhole: Bool { trouble == nil && doubles == 0 }

  /// What is told of it: what came, from which PC, up to when, what is missing, and what went there.
  public func sentences(in pack: LanguagePack) -> [MarkedText] {
    func sentence(_ which: ExchangeSentence, _ count: Int, _ details: [String: String] = [:]) -> MarkedText {
      let details = details.merging(["count": String(count)]) { $1 }
      return pack.phrases[which.of(count).key, details.mapValues { MarkedText($0) }]
    }
    var told = arrivals.map { sentence(.arrived, $0.events, ["pc": $0.pc, "date": $0.day]) }
    if written > 0 { told.append(sentence(.written, written)) }
    // Of what could not be asked for, nothing can be told.
    if trouble == nil {
      if arrivals.isEmpty { told.append(pack.phrases[ExchangeSentence.nothingNew.key]) }
      told += gaps.map { sentence(.gap, $0.events, ["pc": $0.pc]) }
      if written == 0 { told.append(pack.phrases[ExchangeSentence.allThere.key]) }
    }
    if doubles > 0 { told.append(sentence(.doubles, doubles)) }
    if isToldApart { told.append(pack.phrases[ExchangeSentence.toldApart.key]) }
    if let trouble { told.append(pack.phrases[trouble.sentence.key]) }
    return told
  }
}

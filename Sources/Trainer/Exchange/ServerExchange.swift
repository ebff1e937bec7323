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
    func sentence(_ key: PhraseKey, _ details: [String: String] = [:]) -> MarkedText {
      pack.phrases[key, details.mapValues { MarkedText($0) }]
    }
    var told = arrivals.map {
      sentence(ExchangeSentence.arrived.key, ["pc": $0.pc, "count": String($0.events), "date": $0.day])
    }
    if written > 0 { told.append(sentence(ServerSentence.written.key, ["count": String(written)])) }
    // Of what could not be asked for, nothing can be told.
    if trouble == nil {
      if arrivals.isEmpty { told.append(sentence(ExchangeSentence.nothingNew.key)) }
      told += gaps.map { sentence(ServerSentence.gap.key, ["pc": $0.pc, "count": String($0.events)]) }
      if written == 0 { told.append(sentence(ExchangeSentence.allThere.key)) }
    }
    if doubles > 0 { told.append(sentence(ExchangeSentence.doubles.key, ["count": String(doubles)])) }
    if let trouble { told.append(sentence(trouble.sentence.key)) }
    return told
  }
}

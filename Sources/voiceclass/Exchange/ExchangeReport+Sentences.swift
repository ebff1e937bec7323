import Feedback
import LessonText
import Records
import Trainer

extension ExchangeReport {
  /// What is told of it: what came, from which PC, up to when, what is missing, and what was written.
  func sentences(in pack: LanguagePack) -> [MarkedText] {
    func sentence(_ which: ExchangeSentence, _ details: [String: String] = [:]) -> MarkedText {
      pack.phrases[which.key, details.mapValues { MarkedText($0) }]
    }
    var told = arrivals.map {
      sentence(.arrived, ["pc": $0.pc, "count": String($0.events), "date": $0.upTo.localDay])
    }
    if arrivals.isEmpty { told.append(sentence(.nothingNew)) }
    told += gaps.map { sentence(.gap, ["pc": $0.pc, "count": String($0.events)]) }
    if damaged > 0 { told.append(sentence(.damaged, ["count": String(damaged)])) }
    if doubles > 0 { told.append(sentence(.doubles, ["count": String(doubles)])) }
    switch obstacle {
    case nil: told.append(written > 0 ? sentence(.written, ["count": String(written)]) : sentence(.allThere))
    case .diskFull: told.append(sentence(.full))
    default: told.append(sentence(.notWritten))
    }
    return told + [sentence(.takeOut)]
  }
}

import Records
import Server
import Trainer

extension ServerExchange {
  /// What the records tell of it, as the trainer tells it.
  init(_ report: SyncReport) {
    self.init()
    let exchange = report.exchange
    arrivals = exchange.arrivals.map { RecordsExchange.Share(pc: $0.pc, events: $0.events, day: $0.upTo.localDay) }
    gaps = exchange.gaps.map { RecordsExchange.Share(pc: $0.pc, events: $0.events) }
    (doubles, written, isToldApart) = (exchange.doubles, exchange.written, exchange.isToldApart)
    trouble = report.failure.map { Trouble($0) }
  }
}

extension ServerExchange.Trouble {
  /// What a failure is for those who can't mend it.
  init(_ failure: ServerFailure) {
    self =
      switch failure {
      case .noLibrary: .noLibrary
      case .notReached: .away
      case .silent, .lost: .broke
      case .refused: .refused
      case .notPrepared: .notReady
      case .newer: .newer
      case .rejected: .rejected
      }
  }
}

extension ServerFailure {
  /// What the server or its library says of it, for whoever looks after them; `nil` where they say nothing.
  var saying: String? {
    switch self {
    case .notReached(let text), .refused(let text), .rejected(_, let text): text.isEmpty ? nil : text
    case .noLibrary, .silent, .lost, .notPrepared, .newer: nil
    }
  }
}

import Records
import Trainer

extension RecordsExchange {
  /// What the records tell of an exchange, as the trainer tells it.
  init(_ report: ExchangeReport) {
    self.init()
    arrivals = report.arrivals.map { Share(pc: $0.pc, events: $0.events, day: $0.upTo.localDay) }
    gaps = report.gaps.map { Share(pc: $0.pc, events: $0.events) }
    (damaged, doubles) = (report.damaged, report.doubles)
    writing =
      switch report.obstacle {
      case nil: .done(events: report.written)
      case .diskFull: .full
      default: .refused
      }
  }
}

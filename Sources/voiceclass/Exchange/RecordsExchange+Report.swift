import Records
import Trainer

extension RecordsExchange {
  /// What the records tell of an exchange, as the trainer tells it.
  /// - Parameter carrier: The folder with which it was; where it is gone, the stick was taken out too early.
  init(_ report: ExchangeReport, with carrier: String) {
    self.init()
    arrivals = report.arrivals.map { Share(pc: $0.pc, events: $0.events, day: $0.upTo.localDay) }
    gaps = report.gaps.map { Share(pc: $0.pc, events: $0.events) }
    (damaged, doubles, isToldApart) = (report.damaged, report.doubles, report.isToldApart)
    writing =
      switch report.obstacle {
      case nil: .done(events: report.written)
      case .diskFull: .full
      default: Stick.isFolder(carrier) ? .refused(events: report.written) : .takenOut
      }
  }
}

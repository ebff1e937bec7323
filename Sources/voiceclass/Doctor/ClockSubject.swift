import Foundation
import Records
import Trainer

/// The PC's clock, by which days of practice are told apart, and the time zone, by which they begin.
struct ClockSubject: Subject {
  /// The language in which the date is told.
  let language: String

  func look() -> [Finding] { [clock()] + zone() }

  private func clock() -> Finding {
    guard RecordsStore.isClockPastRelease, !isBehindRecords else { return Finding(.wrongClock) }
    let words = DateFormatter()
    words.locale = Locale(identifier: language)
    (words.dateStyle, words.timeStyle) = (.long, .short)
    return Finding(.clock, ["date": words.string(from: Date())])
  }

  /// Whether the records know of a later day.
  private var isBehindRecords: Bool {
    guard let path = RecordsPath.file(in: ProcessInfo.processInfo.environment),
      RecordsStore.condition(path: path) == .whole, let sitting = try? RecordsStore(path: path).sitting()
    else { return false }
    return sitting.day == nil
  }

  private func zone() -> [Finding] {
    let isNamed = ProcessInfo.processInfo.environment["TZ"]?.isEmpty == false
    return isNamed || FileManager.default.fileExists(atPath: "/etc/localtime") ? [] : [Finding(.noTimeZone)]
  }
}

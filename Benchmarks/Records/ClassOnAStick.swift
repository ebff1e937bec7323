import Foundation
import LessonText
import Records

/// Ten PCs whose records are brought together by a stick that goes around twice, and once more when there is nothing new.
struct ClassOnAStick {
  private let folder: String
  private let pack: LanguagePack

  private static let pcs = 10
  private static let events = 20_000

  init(folder: String, _ pack: LanguagePack) { (self.folder, self.pack) = (folder, pack) }

  /// Does it, and tells how long the visits take.
  func bringTogether() throws {
    let stick = "\(folder)/stick"
    try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: true)
    let files = try (1...Self.pcs).map { number in
      let pc = "\(folder)/pc-\(number)"
      try FileManager.default.createDirectory(atPath: pc, withIntermediateDirectories: true)
      let file = "\(pc)/records.sqlite"
      try Year(path: file, learners: 3, events: Self.events, seed: UInt64(number), pack).make()
      return file
    }
    print("\(Self.pcs) PCs with some \(Self.events) events each, brought together by a folder.")
    for round in ["First time around", "Second time around", "Once more, with nothing new"] {
      var times: [Double] = []
      var events = 0
      for file in files {
        let store = try RecordsStore(path: file)
        let clock = ContinuousClock()
        let start = clock.now
        let report = try store.exchange(with: stick)
        let time = (clock.now - start).components
        times.append(Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15)
        events += report.arrivals.map(\.events).reduce(0, +) + report.written
        guard report.obstacle == nil, report.damaged == 0, report.doubles == 0, !report.isToldApart else { exit(1) }
      }
      let all = Int(times.reduce(0, +))
      print("\(round): \(all) ms, the longest visit \(Int(times.max() ?? 0)) ms, \(events) events taken or written.")
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: stick)
    let sizes = names.compactMap { name in
      (try? FileManager.default.attributesOfItem(atPath: "\(stick)/\(name)"))?[.size] as? Int
    }
    print("On it lie \(names.count - 1) files, \(sizes.reduce(0, +) / 1024) KB.")
  }
}

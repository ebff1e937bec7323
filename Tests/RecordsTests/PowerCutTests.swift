import Dispatch
import Foundation
import GRDB
import Glibc
import Testing
import Trainer

@testable import Records

@Suite struct PowerCutTests {
  /// Fifty, or as many as VOICECLASS_KILLS says.
  private static let kills = ProcessInfo.processInfo.environment["VOICECLASS_KILLS"].flatMap(Int.init) ?? 50

  /// A program writes event after event and notes each one that it was told is kept; now and then it makes a copy, or
  /// a summary. Then it is killed at whatever it is doing. What it noted must be there, in order, without a gap, and
  /// the lesson goes on where it was, every time on the same file.
  @Test func whatWasAcknowledgedSurvivesBeingKilled() async throws {
    let folder = try Folder()
    var acknowledged = 0
    for _ in 1...Self.kills {
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
        let store = try RecordsStore(path: path + "/records.sqlite", machine: .first)
        let lan = try store.learner(named: "Lan")
        let notes = open(path + "/acknowledged", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        let isTime = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
          isTime.wait()
          // One write takes about half a millisecond, and each part of it is to be hit.
          Thread.sleep(forTimeInterval: .random(in: 0...0.001))  // proof: no result depends on how long it is.
          kill(getpid(), SIGKILL)
        }
        var left = Int.random(in: 0..<20)
        var step = try store.profile(of: lan).place?.step ?? 0
        while true {
          step += 1
          try store.append(.stepReached(lesson: "keys", step: step), learner: lan)
          guard write(notes, ".", 1) == 1 else { exit(1) }
          if left == 0 { isTime.signal() }
          left -= 1
          switch Int.random(in: 0..<10) {
          case 0: _ = try store.profile(of: lan)
          case 1:
            let backups = Backups(file: RecordsFile(path: path + "/records.sqlite"))
            try backups.putInFront(store.queue.writeWithoutTransaction { try backups.copy(from: $0) })
          default: break
          }
        }
      }
      let store = try folder.open()
      #expect(store.opening == .found)
      store.finishBackup()
      let rows = try folder.rows()
      let notes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/acknowledged")).count
      #expect(notes > acknowledged)
      acknowledged = notes
      // Each of the killed may have kept one event more than it lived to note; one is the name.
      let steps = rows.count { $0.kind == "stepReached" }
      #expect(steps >= notes)
      #expect(rows.map(\.seq) == Array(1...Int64(rows.count)))
      #expect(try store.profile(of: store.learner(named: "Lan")).whereabouts == "keys \(steps)")
      #expect(try folder.isWhole(folder.records))
    }
    for path in Backups(file: RecordsFile(path: folder.records)).paths where RecordsFile.exists(path) {
      #expect(try folder.isWhole(path))
    }
  }
}

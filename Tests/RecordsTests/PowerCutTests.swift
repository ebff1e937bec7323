import Dispatch
import Foundation
import GRDB
import Glibc
import Testing
import Trainer

@testable import Records

@Suite struct PowerCutTests {
  /// A program writes event after event and notes each one that it was told is kept; then it is killed at whatever it
  /// is doing. What it noted must be there, in order, without a gap, fifty times over on the same file.
  @Test func whatWasAcknowledgedSurvivesBeingKilled() async throws {
    let folder = try Folder()
    var acknowledged = 0
    for _ in 1...50 {
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
        let store = try RecordsStore(path: path + "/records.sqlite", machine: .first)
        let notes = open(path + "/acknowledged", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        let isTime = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
          isTime.wait()
          // One write takes about half a millisecond, and each part of it is to be hit.
          Thread.sleep(forTimeInterval: .random(in: 0...0.001))  // proof: no result depends on how long it is.
          kill(getpid(), SIGKILL)
        }
        var left = Int.random(in: 0..<20)
        while true {
          try store.append(.volumeSet(percent: 5), learner: store.thisPC)
          guard write(notes, ".", 1) == 1 else { exit(1) }
          if left == 0 { isTime.signal() }
          left -= 1
        }
      }
      let store = try folder.open()
      #expect(store.opening == .found)
      let rows = try StoredEvent.all(in: store.queue)
      let notes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/acknowledged")).count
      #expect(notes > acknowledged)
      acknowledged = notes
      // Each of the killed may have kept one event more than it lived to note.
      #expect(rows.count >= notes)
      #expect(rows.map(\.seq) == Array(1...Int64(rows.count)))
    }
  }
}

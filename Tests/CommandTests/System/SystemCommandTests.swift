import Foundation
import Testing

@testable import voiceclass

@Suite struct SystemCommandTests {
  @Test func whatItSaysIsReadAndWhatItComplainsOf() {
    let ending = SystemCommand(words: ["sh", "-c", "echo ' one\ntwo '; echo three >&2; exit 4"]).run()
    #expect(ending == SystemCommand.Ending(status: 4, output: "one\ntwo", complaint: "three"))
  }

  @Test func aCommandThatIsNotThereIsNoCommand() {
    #expect(SystemCommand(words: ["no-such-command-anywhere"]).run() == nil)
  }

  @Test func itHasOurEnvironmentAndWhatIsSetBesides() {
    let command = SystemCommand(
      words: ["sh", "-c", "echo $LC_ALL; test -n \"$PATH\""], environment: ["LC_ALL": "C.UTF-8"])
    #expect(command.run() == SystemCommand.Ending(status: 0, output: "C.UTF-8"))
  }

  @Test func oneThatHangsIsEnded() {
    let ending = SystemCommand(words: ["sleep", "600"], patience: 50).run()
    #expect(ending == SystemCommand.Ending(status: 137))
  }

  @Test func aServerThatItLeavesBehindIsNotWaitedFor() {
    let command = SystemCommand(words: ["sh", "-c", "sleep 5 & echo done"])
    #expect(command.run()?.output == "done")
  }

  @Test func itTakesSignalsThoughOurThreadDoesNot() async {
    let mask = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: SystemCommand(words: ["grep", "SigBlk", "/proc/self/status"]).run()?.output)
      }
    }
    #expect(mask?.hasSuffix("\t0000000000000000") == true)
  }

  @Test func aFloodOfWordsNeitherBlocksItNorUs() {
    let command = SystemCommand(words: ["sh", "-c", "head -c 3000000 /dev/zero | tr '\\0' x; exit 3"])
    let ending = command.run()
    #expect(ending?.status == 3)
    #expect(ending?.output.count == 65_536)
  }

  @Test func askedManyTimesAtOnceEachEnds() async {
    await withTaskGroup(of: Int32?.self) { group in
      for number in 0..<100 {
        group.addTask { SystemCommand(words: ["sh", "-c", "exit \(number)"]).run()?.status }
      }
      var statuses: [Int32] = []
      for await status in group { if let status { statuses.append(status) } }
      #expect(statuses.sorted() == Array(0..<100))
    }
  }
}

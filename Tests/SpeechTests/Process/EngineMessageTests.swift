import Feedback
import Support
import Testing

@testable import Speech

/// Messages between the processes, and bytes that are none.
@Suite struct EngineMessageTests {
  private let setting = Engine.Setting(rate: 175, wordGap: 3, pitch: 50, range: 75)

  private func clause(_ text: String) throws -> SafeClause { try #require(SafeClause(guarded: Array(text.utf8) + [0])) }

  @Test func requestsArriveAsTheyWereSent() throws {
    let tasks: [EngineRequest.Task] = [
      .prepare, .speak(try clause("Mở Cài đặt.")), .tellPhonemes(try clause("अगला")),
    ]
    for (number, task) in tasks.enumerated() {
      for voice in [SpokenLanguage.Voice("vi"), SpokenLanguage.Voice("en-gb", variant: "Annie")] {
        let request = EngineRequest(number: UInt32(number), task: task, voice: voice, setting: setting)
        #expect(request.message.withUnsafeBytes { EngineRequest($0) } == request)
      }
    }
  }

  @Test func aTextThatNoGuardLetThroughIsNoRequest() throws {
    let request = EngineRequest(number: 1, task: .speak(try clause("ab")), voice: .init("vi"), setting: setting)
    var message = request.message
    message[message.count - 2] = 1
    #expect(message.withUnsafeBytes { EngineRequest($0) } == nil)
  }

  @Test func answersArriveAsTheyWereSent() throws {
    let ends: [ClauseEnd] = [.spoken, .unwanted, .noSuchVoice, .unspeakable, .refused(code: 7)]
    for end in ends {
      var came: ClauseEnd?
      _ = EngineAnswer.end(end).messages(to: 9) { message in
        if case (9, .end(let end))? = EngineAnswer.read(message) { came = end }
        return true
      }
      #expect(came == end)
    }
    let samples = (0..<40_000).map { Int16(truncatingIfNeeded: $0) }
    var heard: [Int16] = []
    _ = samples.withUnsafeBufferPointer { samples in
      EngineAnswer.chunk(samples).messages(to: 9) { message in
        #expect(message.count <= PacketSocket.longestMessage)
        if case (9, .chunk(let chunk))? = EngineAnswer.read(message) { heard += chunk }
        return true
      }
    }
    #expect(heard == samples)
  }

  @Test func whatTheHostTellsArrives() {
    let voice = EngineVoice(name: "vi", language: "vi", ownName: "Vietnamese (Northern)", kind: .voice)
    let answers: [HostAnswer] = [
      .greeting(22_050, [voice], worker: 7), .worker(8, last: .signal(number: 11)), .worker(9, last: .exit(code: 0)),
      .worker(9, last: .none), .noWorker, .noVoiceData,
    ]
    for answer in answers { #expect(HostAnswer(answer.message) == answer) }
  }

  /// Reading only ever fails.
  @Test func chanceBytesAreHarmless() throws {
    var chance = SplitMix(seed: 3)
    let request = EngineRequest(number: 1, task: .speak(try clause("abc")), voice: .init("vi"), setting: setting)
    for _ in 0..<20_000 {
      var bytes = request.message
      for _ in 0..<Int.random(in: 1...4, using: &chance) {
        bytes[Int.random(in: 0..<bytes.count, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
      }
      bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &chance)))
      bytes.withUnsafeBytes { bytes in
        if case .speak(let clause)? = EngineRequest(bytes)?.task { #expect(clause.bytes.last == 0) }
        _ = EngineAnswer.read(bytes)
      }
      _ = HostAnswer(bytes)
    }
  }
}

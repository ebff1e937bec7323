import Feedback
import Testing

@testable import Trainer

/// What sounds when, if more comes while something sounds. Utterances last a second and 200 ms, cues 100 ms.
@Suite struct ScheduleTests {
  private let second = 1_000_000
  private let pause = ScriptedSession.pauseAfterUtterance

  private func say(_ interruption: Utterance.Interruption = .queue, _ group: Utterance.Group? = nil) -> Feedback {
    .say(Utterance([.init("A")], by: .phone, in: Language("en"), interruption, group: group))
  }

  private func schedule(_ feedback: Feedback...) -> Schedule {
    var schedule = Schedule()
    for feedback in feedback { add(feedback, to: &schedule, at: 0) }
    return schedule
  }

  private func add(_ feedback: Feedback, to schedule: inout Schedule, at now: Int) {
    schedule.add(feedback, lasting: feedback.utterance == nil ? second / 10 : second, at: now)
  }

  @Test func speechQueuesAndACueKeepsNothingWaiting() {
    #expect(schedule(say(), .play(Cue(.edge)), say()).end == 2 * (second + pause))
    #expect(schedule(say(), .play(Cue(.edge))).end == second + pause + second / 10)
  }

  @Test func aGroupMemberThatSoundsMakesRoomAndTheRestMovesUp() {
    var schedule = schedule(say(.queue, .slider), .play(Cue(.edge)), say())
    let now = second / 2
    #expect(schedule.makeRoom(for: [say(.queue, .slider)], at: now) == .groups([.slider]))
    #expect(schedule.end == now + second + pause)
    add(say(.queue, .slider), to: &schedule, at: now)
    #expect(schedule.end == now + 2 * (second + pause))
  }

  @Test func aGroupMemberThatWaitsMakesRoomAndWhatSoundsGoesOn() {
    var schedule = schedule(say(), say(.queue, .slider), say())
    #expect(schedule.makeRoom(for: [say(.queue, .slider)], at: second / 2) == .groups([.slider]))
    #expect(schedule.end == 2 * (second + pause))
  }

  @Test func whatWasHeardIsNotReplaced() {
    var schedule = schedule(say(.queue, .slider), say())
    #expect(schedule.makeRoom(for: [say(.queue, .slider)], at: second + pause + 1) == .nothing)
    #expect(schedule.end == 2 * (second + pause))
  }

  @Test func aFlushEndsEverything() {
    var schedule = schedule(say(), .play(Cue(.edge)), say())
    #expect(schedule.makeRoom(for: [.play(Cue(.focus)), say(.flush)], at: second / 2) == .all)
    #expect(schedule.end == 0)
    #expect(schedule.makeRoom(for: [say(.flush)], at: second) == .nothing, "nothing is left to cut")
  }

  @Test func aFlushWaitsForProtectedSpeechAndDropsTheRest() {
    var schedule = schedule(say(.protected), .play(Cue(.edge)), say())
    #expect(schedule.makeRoom(for: [say(.flush)], at: second / 2) == .waiting)
    add(say(.flush), to: &schedule, at: second / 2)
    #expect(schedule.end == 2 * (second + pause))
    // In the pause after it, its words are over.
    var later = self.schedule(say(.protected))
    #expect(later.makeRoom(for: [say(.flush)], at: second + pause / 2) == .all)
  }
}

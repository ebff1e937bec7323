import Feedback
import Testing

@Suite struct DisplacementTests {
  private static let volume = Utterance.Group(rawValue: "volume")

  private func say(
    _ interruption: Utterance.Interruption, _ group: Utterance.Group? = nil, _ text: String = "A"
  ) -> Feedback {
    .say(Utterance([.init(text)], by: .phone, in: Language("en"), interruption, group: group))
  }

  private func displacement(
    by new: [Feedback], sounding: Feedback?, waiting: [Feedback] = []
  ) -> Displacement {
    new.displacement(sounding: sounding?.utterance, waiting: waiting)
  }

  @Test func whatQueuesPushesNothingAway() {
    #expect(displacement(by: [say(.queue)], sounding: say(.queue), waiting: [say(.queue)]) == .nothing)
    #expect(displacement(by: [say(.protected)], sounding: say(.flush)) == .nothing)
    #expect(displacement(by: [.play(Cue(.edge))], sounding: say(.flush)) == .nothing)
    #expect(displacement(by: [], sounding: say(.flush)) == .nothing)
  }

  @Test func aFlushPushesAllAwayButProtectedSpeechThatSounds() {
    #expect(displacement(by: [say(.flush)], sounding: say(.queue), waiting: [say(.protected)]) == .all)
    #expect(displacement(by: [.play(Cue(.edge)), say(.flush)], sounding: nil) == .all)
    #expect(displacement(by: [say(.flush)], sounding: say(.protected), waiting: [say(.queue)]) == .waiting)
    #expect(displacement(by: [say(.flush)], sounding: say(.protected)) == .nothing)
  }

  @Test func aGroupPushesItsOwnAwayAndNothingElse() {
    let slider = say(.queue, .slider)
    #expect(displacement(by: [slider], sounding: slider, waiting: [say(.queue)]) == .groups([.slider]))
    #expect(displacement(by: [slider], sounding: say(.queue), waiting: [slider]) == .groups([.slider]))
    #expect(displacement(by: [slider], sounding: say(.queue, Self.volume), waiting: [say(.queue)]) == .nothing)
    #expect(
      displacement(by: [slider, say(.queue, Self.volume)], sounding: slider, waiting: [say(.queue, Self.volume)])
        == .groups([.slider, Self.volume]))
    #expect(displacement(by: [say(.queue, .slider)], sounding: say(.protected, .slider)) == .groups([.slider]))
    #expect(displacement(by: [say(.flush, .slider)], sounding: say(.protected, .slider)) == .all)
  }

  @Test func ofOneReplyOnlyTheLatestOfAGroupIsSaid() {
    let reply = [
      say(.queue, .slider, "40"), say(.queue, nil, "Volume"), .play(Cue(.edge)), say(.queue, .slider, "50"),
      say(.queue, Self.volume, "60"),
    ]
    #expect(reply.withoutReplaced == Array(reply.dropFirst()))
  }
}

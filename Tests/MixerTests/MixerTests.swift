import Mixer
import Testing

/// One frame a second, so that each frame can be read.
private let slow = SampleRate(framesPerSecond: 1)

/// The left channel of rendered samples.
private func left(_ samples: [Int16]) -> [Int16] { stride(from: 0, to: samples.count, by: 2).map { samples[$0] } }

/// The right channel of rendered samples.
private func right(_ samples: [Int16]) -> [Int16] { stride(from: 1, to: samples.count, by: 2).map { samples[$0] } }

@Suite struct MixerTests {
  @Test func speechIsHeardAsItIsInBothChannels() {
    var mixer = Mixer(rate: slow)
    mixer.enqueue(speech: [1, -2, 3])
    let heard = mixer.render(FrameCount(5))
    #expect(left(heard) == [1, -2, 3, 0, 0])
    #expect(right(heard) == left(heard))
  }

  @Test func piecesFollowEachOtherWithoutGap() {
    var mixer = Mixer(rate: slow)
    mixer.enqueue(speech: [1, 2])
    mixer.enqueue(silence: FrameCount(2))
    mixer.enqueue(speech: [3])
    #expect(left(mixer.render(FrameCount(3))) == [1, 2, 0])
    mixer.enqueue(speech: [4])
    #expect(left(mixer.render(FrameCount(4))) == [0, 3, 4, 0])
    #expect(mixer.isSilent)
  }

  @Test func gainChangesSpeech() {
    var mixer = Mixer(rate: slow)
    mixer.enqueue(speech: [1_000], gain: Gain(factor: 0.5))
    mixer.enqueue(speech: [1_000], gain: Gain(Decibels(-20)))
    #expect(left(mixer.render(FrameCount(2))) == [500, 100])
  }

  @Test func aCueStartsAfterTheSpeechBeforeItAndSoundsWithTheSpeechAfterIt() {
    var mixer = Mixer(rate: slow)
    mixer.enqueue(speech: [1, 1])
    mixer.enqueue(cue: [10, 20, 30])
    mixer.enqueue(speech: [2, 2])
    #expect(left(mixer.render(FrameCount(6))) == [1, 1, 12, 22, 30, 0])
  }

  @Test func cuesInARowSoundTogether() {
    var mixer = Mixer(rate: slow)
    mixer.enqueue(cue: [10, 10])
    mixer.enqueue(cue: [1])
    #expect(left(mixer.render(FrameCount(3))) == [11, 10, 0])
  }

  @Test(arguments: [(-1.0, 1_414, 0), (0.0, 1_000, 1_000), (1.0, 0, 1_414), (0.28, 849, 1_131)])
  func aPannedCueKeepsItsPower(position: Double, leftSample: Int16, rightSample: Int16) {
    var mixer = Mixer(rate: slow)
    mixer.enqueue(cue: [1_000], pan: Pan(position))
    #expect(mixer.render(FrameCount(1)) == [leftSample, rightSample])
  }

  @Test func pannedSpeechKeepsItsPowerAsACueDoes() {
    var mixer = Mixer(rate: slow)
    mixer.enqueue(speech: [1_000], pan: Pan(-1))
    mixer.enqueue(speech: [1_000], gain: Gain(factor: 0.5), pan: Pan(0.28))
    mixer.enqueue(speech: [1_000])
    #expect(mixer.render(FrameCount(3)) == [1_414, 0, 424, 566, 1_000, 1_000])
  }

  @Test func pannedSpeechFadesWhereItStands() {
    var mixer = Mixer(rate: slow)
    mixer.enqueue(speech: Array(repeating: 1_000, count: 9), pan: Pan(1))
    _ = mixer.render(FrameCount(1))
    mixer.cut(fade: FrameCount(1))
    #expect(mixer.render(FrameCount(2)) == [0, 707, 0, 0])
  }

  @Test func aPassageThatWaitsIsTakenOutWithItsPause() {
    var mixer = Mixer(rate: slow)
    let (one, two) = (Passage(number: 1), Passage(number: 2))
    mixer.enqueue(speech: [1, 1, 1], in: one)
    mixer.enqueue(silence: FrameCount(1), in: one)
    mixer.enqueue(cue: [100])
    mixer.enqueue(speech: [2, 2], in: two)
    mixer.enqueue(silence: FrameCount(1), in: two)
    mixer.enqueue(speech: [3, 3])
    #expect(left(mixer.render(FrameCount(1))) == [1])
    mixer.drop(where: { $0 == two }, fade: FrameCount(2))
    #expect(mixer.framesWaiting == FrameCount(5))
    #expect(left(mixer.render(FrameCount(6))) == [1, 1, 0, 103, 3, 0])
    #expect(mixer.isSilent)
  }

  @Test func aPassageThatSoundsFadesWhileCuesGoOnAndTheNextBegins() {
    var mixer = Mixer(rate: slow)
    let one = Passage(number: 1)
    mixer.enqueue(cue: [10, 10, 10, 10, 10, 10])
    mixer.enqueue(speech: Array(repeating: 1_000, count: 9), in: one)
    mixer.enqueue(silence: FrameCount(5), in: one)
    mixer.enqueue(speech: [1, 2], in: Passage(number: 2))
    #expect(left(mixer.render(FrameCount(2))) == [1_010, 1_010])
    mixer.drop(where: { $0 == one }, fade: FrameCount(3))
    #expect(mixer.framesWaiting == FrameCount(2))
    #expect(left(mixer.render(FrameCount(5))) == [761, 512, 260, 10, 0])
  }

  @Test func droppingWhatSoundsTwiceAddsTheFades() {
    var mixer = Mixer(rate: slow)
    let (one, two) = (Passage(number: 1), Passage(number: 2))
    mixer.enqueue(speech: Array(repeating: 1_000, count: 9), in: one)
    mixer.enqueue(speech: Array(repeating: 100, count: 9), in: two)
    _ = mixer.render(FrameCount(1))
    mixer.drop(where: { $0 == one }, fade: FrameCount(3))
    #expect(left(mixer.render(FrameCount(1))) == [850])
    mixer.drop(where: { $0 == two }, fade: FrameCount(3))
    #expect(left(mixer.render(FrameCount(4))) == [575, 300, 25, 0])
    #expect(mixer.isSilent)
  }

  @Test func whatWaitsBehindAPassageIsDroppedCuesToo() {
    var mixer = Mixer(rate: slow)
    let one = Passage(number: 1)
    mixer.enqueue(speech: [1, 1], in: one)
    mixer.enqueue(silence: FrameCount(1), in: one)
    mixer.enqueue(cue: [100])
    mixer.enqueue(speech: [2], in: Passage(number: 2))
    _ = mixer.render(FrameCount(1))
    mixer.dropWaiting()
    mixer.enqueue(speech: [3])
    #expect(left(mixer.render(FrameCount(4))) == [1, 0, 3, 0])
  }

  @Test func droppingNothingChangesNothing() {
    var mixer = Mixer(rate: slow)
    mixer.enqueue(speech: [1, 2, 3])
    mixer.drop(where: { _ in true }, fade: FrameCount(2))
    mixer.enqueue(speech: [4], in: Passage(number: 1))
    _ = mixer.render(FrameCount(2))
    mixer.drop(where: { _ in false }, fade: FrameCount(2))
    #expect(left(mixer.render(FrameCount(3))) == [3, 4, 0])
    mixer.drop(where: { _ in true }, fade: FrameCount(2))
    mixer.dropWaiting()
    #expect(mixer.isSilent)
  }

  @Test func pitchReadsFasterOrSlower() {
    var mixer = Mixer(rate: slow)
    mixer.enqueue(cue: [10, 20, 30, 40, 50], pitch: Pitch(2))
    #expect(left(mixer.render(FrameCount(4))) == [10, 30, 50, 0])
    mixer.enqueue(cue: [10, 20, 30], pitch: Pitch(0.5))
    #expect(left(mixer.render(FrameCount(6))) == [10, 15, 20, 25, 30, 0])
  }

  @Test func aCutFadesInAStraightLineAndDropsWhatWaits() {
    var mixer = Mixer(rate: slow)
    mixer.enqueue(speech: Array(repeating: 1_000, count: 50))
    mixer.enqueue(cue: [9_000])
    #expect(left(mixer.render(FrameCount(1))) == [1_000])
    mixer.cut(fade: FrameCount(4))
    #expect(left(mixer.render(FrameCount(6))) == [800, 600, 400, 200, 0, 0])
    #expect(mixer.isSilent)
  }

  @Test func whatComesAfterACutSoundsOverItsFade() {
    var mixer = Mixer(rate: slow)
    mixer.enqueue(speech: Array(repeating: 1_000, count: 50))
    _ = mixer.render(FrameCount(1))
    mixer.cut(fade: FrameCount(3))
    mixer.enqueue(speech: [1, 2, 3, 4])
    #expect(left(mixer.render(FrameCount(5))) == [751, 502, 253, 4, 0])
  }

  @Test func aSecondCutFadesTheFadeAndWhatCameSince() {
    var mixer = Mixer(rate: slow)
    mixer.enqueue(speech: Array(repeating: 1_000, count: 50))
    _ = mixer.render(FrameCount(1))
    mixer.cut(fade: FrameCount(3))
    mixer.enqueue(speech: Array(repeating: 100, count: 50))
    #expect(left(mixer.render(FrameCount(1))) == [850])
    mixer.cut(fade: FrameCount(3))
    #expect(left(mixer.render(FrameCount(4))) == [450, 175, 25, 0])
  }

  @Test func aCutBeforeAnythingSoundedLeavesNothing() {
    var mixer = Mixer(rate: slow)
    mixer.enqueue(speech: [1_000, 1_000])
    mixer.enqueue(cue: [1_000])
    mixer.cut(fade: FrameCount(4))
    #expect(mixer.isSilent)
    #expect(left(mixer.render(FrameCount(3))) == [0, 0, 0])
  }

  @Test func aCutCanStartInWhatNobodyHeardYet() {
    var mixer = Mixer(rate: slow, memory: FrameCount(10))
    mixer.enqueue(speech: (1...8).map { $0 * 100 })
    #expect(left(mixer.render(FrameCount(6))) == [100, 200, 300, 400, 500, 600])
    #expect(mixer.cut(fade: FrameCount(3), takingBack: FrameCount(4)) == FrameCount(4))
    #expect(left(mixer.render(FrameCount(4))) == [225, 200, 125, 0])
  }

  @Test func aCutNearTheEndOfWhatWasRenderedFadesOnIntoWhatWouldHaveCome() {
    var mixer = Mixer(rate: slow, memory: FrameCount(10))
    mixer.enqueue(speech: Array(repeating: 1_000, count: 10))
    _ = mixer.render(FrameCount(5))
    #expect(mixer.cut(fade: FrameCount(4), takingBack: FrameCount(2)) == FrameCount(2))
    #expect(left(mixer.render(FrameCount(5))) == [800, 600, 400, 200, 0])
  }

  @Test func speechThatComesLateSoundsWithTheCueRenderedBefore() {
    var mixer = Mixer(rate: slow, memory: FrameCount(10))
    mixer.enqueue(cue: [10, 20, 30, 40, 50, 60])
    #expect(left(mixer.render(FrameCount(5))) == [10, 20, 30, 40, 50])
    #expect(mixer.takeBack(FrameCount(3)) == FrameCount(3))
    mixer.enqueue(speech: [1, 1, 1, 1])
    #expect(left(mixer.render(FrameCount(5))) == [31, 41, 51, 61, 0])
  }

  @Test func takingBackNeverOvertakesSpeech() {
    var mixer = Mixer(rate: slow, memory: FrameCount(10))
    mixer.enqueue(speech: [1, 2, 3])
    mixer.enqueue(cue: [10, 20])
    #expect(left(mixer.render(FrameCount(5))) == [1, 2, 3, 10, 20])
    #expect(mixer.takeBack(FrameCount(5)) == FrameCount(2))
    mixer.enqueue(speech: [4])
    #expect(left(mixer.render(FrameCount(3))) == [14, 20, 0])
  }

  @Test func soundNeverWrapsAround() {
    var mixer = Mixer(rate: slow)
    for _ in 0..<5 { mixer.enqueue(cue: [.max, .min], pan: Pan(1)) }
    mixer.enqueue(speech: [.max, .min])
    let heard = mixer.render(FrameCount(2))
    // Right: eight times the range; left: speech alone at the end of it.
    #expect(right(heard).map { abs(Int($0)) }.allSatisfy { (32_000...32_767).contains($0) })
    #expect(heard[1] > 0 && heard[3] < 0)
    #expect(left(heard).map { abs(Int($0)) }.allSatisfy { (28_000...29_000).contains($0) })
  }

  @Test func whatIsBelowTheKneeIsLeftAlone() {
    var mixer = Mixer(rate: slow)
    let samples: [Int16] = [24_576, -24_576, 24_000, -1, 0, 1]
    mixer.enqueue(speech: samples)
    #expect(left(mixer.render(FrameCount(6))) == samples)
  }

  @Test func theLimitRisesWithItsInput() {
    var mixer = Mixer(rate: slow)
    mixer.enqueue(speech: Array(stride(from: Int16(24_000), to: 32_700, by: 100)))
    let heard = left(mixer.render(FrameCount(87)))
    #expect(zip(heard, heard.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func volumeMovesInFourMilliseconds() {
    var mixer = Mixer(rate: SampleRate(framesPerSecond: 1_000))
    mixer.enqueue(speech: Array(repeating: 1_000, count: 20))
    _ = mixer.render(FrameCount(2))
    mixer.setVolume(Gain(factor: 0))
    #expect(left(mixer.render(FrameCount(5))) == [750, 500, 250, 0, 0])
  }

  @Test func volumeOfSilenceChangesAtOnce() {
    var mixer = Mixer(rate: SampleRate(framesPerSecond: 1_000))
    mixer.setVolume(Gain(factor: 0.5))
    mixer.enqueue(speech: [1_000, 1_000])
    #expect(left(mixer.render(FrameCount(2))) == [500, 500])
  }

  /// What is done to a mixer, with the frames between.
  @Test(arguments: 1...20) func blocksChangeNothing(seed: UInt64) {
    var random = Sequence(state: seed)
    var (whole, parts) = (Mixer(), Mixer())
    var (heardWhole, heardInParts): ([Int16], [Int16]) = ([], [])
    for _ in 0..<30 {
      let samples = (0..<random.below(400)).map { _ in Int16(truncatingIfNeeded: random.below(65_536)) }
      let gain = Gain(factor: Double(random.below(200)) / 100)
      let pan = Pan(Double(random.below(200)) / 100 - 1)
      let pitch = Pitch(0.5 + Double(random.below(150)) / 100)
      let action = random.below(5)
      func act(on mixer: inout Mixer) {
        switch action {
        case 0: mixer.enqueue(speech: samples, gain: gain)
        case 1: mixer.enqueue(silence: FrameCount(samples.count))
        case 2: mixer.enqueue(cue: samples, gain: gain, pan: pan, pitch: pitch)
        case 3: mixer.setVolume(gain)
        default: mixer.cut(fade: FrameCount(88))
        }
      }
      act(on: &whole)
      act(on: &parts)
      let frames = random.below(300)
      heardWhole += whole.render(FrameCount(frames))
      var left = frames
      while left > 0 {
        let block = 1 + random.below(left)
        heardInParts += parts.render(FrameCount(block))
        left -= block
      }
    }
    let isEqual = heardWhole == heardInParts
    #expect(isEqual)
    #expect(heardWhole.contains { $0 != 0 })
  }

  /// What is taken back and rendered again without anything new is the same sound.
  @Test(arguments: 1...20) func takingBackAloneChangesNothing(seed: UInt64) {
    var random = Sequence(state: seed)
    var (plain, taken) = (Mixer(), Mixer(memory: FrameCount(500)))
    var (whole, heard): ([Int16], [Int16]) = ([], [])
    for _ in 0..<40 {
      let samples = (0..<random.below(600)).map { _ in Int16(truncatingIfNeeded: random.below(65_536)) }
      let pitch = Pitch(0.5 + Double(random.below(150)) / 100)
      let action = random.below(4)
      func act(on mixer: inout Mixer) {
        switch action {
        case 0: mixer.enqueue(speech: samples)
        case 1: mixer.enqueue(cue: samples, pan: Pan(0.5), pitch: pitch)
        case 2: mixer.cut(fade: FrameCount(88))
        default: break
        }
      }
      act(on: &plain)
      act(on: &taken)
      let frames = random.below(500)
      whole += plain.render(FrameCount(frames))
      heard += taken.render(FrameCount(frames))
      for _ in 0..<random.below(3) {
        let back = taken.takeBack(FrameCount(random.below(frames + 1)))
        heard.removeLast(back.count * 2)
        let first = random.below(back.count + 1)
        heard += taken.render(FrameCount(first))
        let again = taken.takeBack(FrameCount(random.below(first + 1)))
        heard.removeLast(again.count * 2)
        heard += taken.render(FrameCount(back.count - first + again.count))
      }
    }
    let isEqual = heard == whole
    #expect(isEqual)
    #expect(heard.contains { $0 != 0 })
  }
}

/// Numbers that look like chance and are the same in each run.
private struct Sequence {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, limit)))
  }
}

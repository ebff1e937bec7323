import Feedback
import Keys
import LessonText
import Phone
import Support
import Testing

@testable import Trainer

/// How much the coach says, in which words, and which hint comes next.
@Suite struct CoachingTests {
  @Test func itTalksLessAsSkillRises() {
    let well = Array(repeating: true, count: 10)
    #expect(Talk.full.adapted(to: []) == .full)
    #expect(Talk.full.adapted(to: Array(repeating: true, count: 7)) == .full)
    #expect(Talk.full.adapted(to: well) == .short)
    #expect(Talk.full.adapted(to: [false, false] + well.dropLast(2)) == .short)
    #expect(Talk.full.adapted(to: well.dropLast() + [false]) == .full)
    #expect(Talk.short.adapted(to: well.dropLast() + [false]) == .short)
    #expect(Talk.short.adapted(to: well.dropLast(2) + [false, true]) == .short)
    #expect(Talk.short.adapted(to: well.dropLast(2) + [false, false]) == .full)
    #expect(CoachWish.automatic.talk(.short) == .short)
    #expect(CoachWish.brief.talk(.full) == .brief)
    #expect(CoachWish.full.talk(.short) == .full)
  }

  @Test func eachHintIsStrongerThanTheOneBefore() {
    var ladder = HintLadder()
    ladder.keyPressed()
    ladder.keyPressed()
    func next(mayShow: Bool = true) -> HintLadder.Rung { ladder.next(authors: 2, mayShow: mayShow) }
    let all: [HintLadder.Rung] = [
      .instruction, .author(0), .author(1), .way, .place, .show, .way, .place, .show, .way, .place,
    ]
    #expect(all.map { _ in next() } == all)
    #expect([next(mayShow: false), next(mayShow: false), next(mayShow: false)] == [.way, .place, .way])
  }

  @Test func whatWasJustHeardIsNotSaidAgain() {
    var ladder = HintLadder()
    ladder.keyPressed()
    #expect(ladder.next(authors: 0, mayShow: true) == .way)
    var again = HintLadder()
    again.keyPressed()
    again.heardAgain()
    again.keyPressed()
    #expect(again.next(authors: 1, mayShow: true) == .author(0))
  }

  /// What the learner hears after the last key.
  private func said(_ lesson: String, _ language: String, _ keys: String) throws -> [String] {
    try TaskLibrary.heard(lesson, language, keys).filter { !$0.hasPrefix("(") }
  }

  @Test(arguments: [
    (
      "en",
      [
        "That was the left arrow: one item back.", "The direction is the other one.",
        "What we want now: the right arrow, on a phone swipe right.",
      ]
    ),
    (
      "vi",
      [
        "Đó là mũi tên trái: lùi một mục.", "Cần đi hướng ngược lại.",
        "Bây giờ ta cần mũi tên phải, trên điện thoại là vuốt sang phải.",
      ]
    ),
    (
      "hi", ["वह बायाँ तीर था: एक आइटम पीछे।", "दिशा उल्टी होगी।", "अब यह बटन चाहिए: दायाँ तीर, फ़ोन पर दाएं स्वाइप।"]
    ),
  ])
  func theOtherDirectionIsToldTheSecondTime(_ language: String, _ sentences: [String]) throws {
    let once = "wait:60s Right Right Right Left"
    #expect(try said("next-previous", language, once).count == 1, "once somebody may be listening around")
    #expect(try Array(said("next-previous", language, once + " Left").dropFirst()) == sentences)
  }

  @Test(arguments: TaskLibrary.languages)
  func whatCanNotBeDoneIsExplained(_ language: String) throws {
    let words = Words(pack: try #require(ShippedLibrary.library[Language(language)]))
    let swipe = words.wanted([.gesture(.swipeRight)])?.text.plain
    #expect(try said("next-previous", language, "wait:60s Enter") == [words[.why(.notActionable)].plain, swipe])
    let key = words.key(for: .previousItem)
    #expect(
      try said("next-previous", language, "wait:60s Left") == [words[.why(.firstItem), ["key": key]].plain, swipe])
    #expect(try said("next-previous", language, "wait:60s F10").count == 2)
    let wrongLetter = try said("drill", language, "wait:60s z")
    #expect(wrongLetter.count >= 3)
  }

  /// Enter on another app: first the way to the right item, then choosing it.
  @Test func anotherItemWasChosen() throws {
    let heard = try said("limit", "en", "wait:60s Enter")
    #expect(heard.contains("First we go to another item."))
    #expect(heard.last == "What we want now: Backspace, on a phone swipe down then left.")
  }

  @Test func mistakesAreCountedByTheirKind() throws {
    var kept: [LearnerEvent] = []
    _ = try TaskLibrary.play("limit", "en", "wait:9s Left F10 Right Enter") { kept.append($0) }
    let results = kept.compactMap {
      if case .taskDone(_, 1, let keys, let hints, let more) = $0 { (keys, hints, more) } else { nil }
    }
    let (keys, hints, more) = try #require(results.first)
    #expect((keys, hints) == (4, 0))
    #expect(more?.mistakes == [.edge: 1, .unusedKey: 1])
    #expect(more?.shortest == 2)
    #expect(more?.wasShown == false)
    #expect(kept.contains(.stepReached(lesson: "limit", step: 1)))
  }

  @Test func aQuestionIsATaskToo() throws {
    var kept: [LearnerEvent] = []
    _ = try TaskLibrary.play("sounds", "en", "wait:30s Enter Right Enter") { kept.append($0) }
    #expect(
      kept.contains(
        .taskDone(
          lesson: "sounds", task: 1, keys: 3, hints: 0, more: TaskResult(mistakes: [.answer: 1]))))
  }

  @Test func aSentenceReturnsInOtherWords() throws {
    let wanted = try TaskLibrary.play("next-previous", "en", "wait:60s Enter Enter Enter Enter").map(
      \.event.transcriptLine
    )
    .filter { $0.hasSuffix("the right arrow, on a phone swipe right.\"") }.suffix(4)
    #expect(Set(wanted).count == 3)
    #expect(zip(wanted, wanted.dropFirst()).allSatisfy { $0 != $1 })
  }

  @Test func whereAKeyLiesIsTold() throws {
    let words = Words(pack: try #require(ShippedLibrary.library[Language("en")]))
    #expect(
      words.position(of: Key(.function(6))).map(\.plain) == [
        "F6: in the topmost row, after Escape. Key 2 of group 2; a group has four."
      ])
    #expect(words.position(of: Key(.character("r"), .control)).map(\.plain).count == 2)
    for binding in KeyBinding.single {
      guard let key = binding.keys.first, key.symbol != .pause, key.phase == .press else { continue }
      #expect(!words.position(of: key).isEmpty, "\(key)")
    }
  }
}

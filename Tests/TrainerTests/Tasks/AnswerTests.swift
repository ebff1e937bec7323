import Feedback
import Keys
import Support
import Testing

@testable import Trainer

/// Answers that are typed or chosen while the phone is in hand, and sounds to be known.
@Suite struct AnswerTests {
  @Test func aLetterBeginsTheAnswer() throws {
    #expect(
      try TaskLibrary.heard("answer", "en", "Right c") == [
        "(typed)", "c", "That begins your answer. To give it, press Enter.",
      ])
    #expect(try TaskLibrary.heard("answer", "en", "c o x Backspace") == ["(deleted)", "x deleted"])
    #expect(try TaskLibrary.heard("answer", "en", "c o Space") == ["Your answer so far: co"])
    #expect(try TaskLibrary.heard("answer", "en", "c o F1").contains("Your answer so far: co"))
    #expect(try TaskLibrary.heard("answer", "en", "c Enter").first == "(wrong)")
  }

  @Test(arguments: [
    ("en", "c o n t a c t s Enter"), ("en", "C O N T A C T S Enter"), ("vi", "d a n h Space b a j Enter"),
    ("vi", "d a n h b a Enter"),
    // संपर्क, sign by sign.
    ("hi", "m x h j d k Enter"),
  ]) func theAnswerIsKnownHoweverItIsWritten(_ language: String, _ keys: String) throws {
    #expect(try TaskLibrary.heard("answer", language, keys).contains("(right)"))
  }

  @Test func anotherAnswerIsToldAndTheRightOneIsNot() throws {
    #expect(
      try TaskLibrary.heard("answer", "en", "m a p Enter") == [
        "(wrong)", "Your answer was: map. We look for another one. Listen to the phone once more.",
      ])
  }

  @Test func theHintsEndWithTheAnswer() throws {
    #expect(try TaskLibrary.heard("answer", "en", "F2") == ["(hint)", "Go to the third item."])
    let answer = ["(hint)", "The answer is: Contacts. Type it, then press Enter."]
    #expect(try TaskLibrary.heard("answer", "en", "F2 c F2") == answer)
    #expect(try TaskLibrary.heard("answer", "en", "F2 F2 F2") == answer)
  }

  @Test func escapeLeavesTheAnswerAndNotTheLesson() throws {
    let left = "Your answer is put away. You are on the phone."
    #expect(try TaskLibrary.heard("answer", "en", "c Escape").first == left)
    #expect(
      try TaskLibrary.heard("answer", "en", "c Escape Escape").first == "You left the lesson answer. Nothing is lost.")
    // An arrow goes on on the phone.
    let arrow = try TaskLibrary.heard("answer", "en", "c Right")
    #expect(arrow == [left, "(focus-actionable)", "Messages, Button, Row 1, Column 2"])
  }

  @Test func theListOfCommandsGivesTheAnswerToo() throws {
    #expect(try TaskLibrary.heard("answer", "en", "Tab g").last?.hasPrefix("give the answer, ") == true)
    let opened = try TaskLibrary.heard("answer", "en", "Tab g Enter")
    #expect(opened.contains("Type your answer. To give it, press Enter."))
    // Where nothing is asked it is not offered.
    let trainer = TaskLibrary.trainer("en")
    var other = trainer
    _ = other.begin(.lesson("events"))
    #expect(!other.items(of: Menu(.commands)).contains { $0.next == .command(.giveAnswer) })
    #expect(other.items(of: Menu(.commands)).count > 60)
  }

  @Test func inputHelpTellsWhatALetterDoes() throws {
    #expect(try TaskLibrary.heard("answer", "en", "F7 c") == ["c begins your answer."])
    #expect(try TaskLibrary.heard("answer", "en", "c F7 o") == ["o is typed."])
    #expect(try TaskLibrary.heard("answer", "en", "c F7 Enter") == ["Enter: gives your answer."])
  }

  // MARK: Answers to choose from

  @Test func aLetterOpensTheAnswersAndBackspaceTheWayBack() throws {
    let open = try TaskLibrary.heard("listening", "en", "wait:20s Right x")
    #expect(open == ["2 answers. Move with the arrow keys, choose with Enter.", "(focus-actionable)", "Grace, 1 of 2"])
    for key in ["Backspace", "Escape"] {
      let back = try TaskLibrary.heard("listening", "en", "wait:20s Right x " + key)
      #expect(back.first == "You are on the phone, to listen once more.")
      #expect(back.last == "Messages, Button, Row 1, Column 2, In grid Home apps, 8 items")
    }
    #expect(
      try TaskLibrary.heard("listening", "en", "wait:20s x Right Enter").prefix(3) == [
        "(right)", "That is it: Anna.", "The phone told her name.",
      ])
  }

  @Test(arguments: TaskLibrary.languages) func theMessageComesWhileTheQuestionStands(_ language: String) throws {
    let events = try TaskLibrary.play("listening", language, "wait:30s")
    #expect(events.contains { $0.event.transcriptLine == "cue message" })
  }

  @Test func hintsOfAQuestionEndWithTheAnswer() throws {
    #expect(try TaskLibrary.heard("listening", "en", "F2") == ["(hint)", "A message comes by itself."])
    #expect(try TaskLibrary.heard("listening", "en", "F2 x F2") == ["(hint)", "The answer is: Anna."])
  }

  // MARK: Sounds

  @Test(arguments: TaskLibrary.languages) func soundsComeOneAfterTheOtherBeforeTheAnswers(_ language: String) throws {
    let events = try TaskLibrary.play("sounds", language, "wait:60s")
    let heard = events.filter { if case .hear = $0.event { true } else { false } }
    let lines = heard.map(\.event.transcriptLine)
    let ring = try #require(lines.firstIndex(of: "cue ringing"))
    #expect(lines[ring...].dropFirst().first == "cue message")
    // No sound sounds together with another, or with speech.
    #expect(heard[ring + 1].microseconds >= heard[ring].microseconds + 100_000)
    #expect(heard[ring + 2].microseconds >= heard[ring + 1].microseconds + 100_000)
  }

  @Test func whatSoundedIsHeardAgainWithTheQuestion() throws {
    #expect(
      try TaskLibrary.heard("sounds", "en", "Space") == [
        "What is the second sound?", "2 answers. Move with the arrow keys, choose with Enter.", "A call, 1 of 2",
        "(ringing)", "(message)",
      ])
    #expect(
      try TaskLibrary.heard("sounds", "en", "Right Backspace") == [
        "What is the second sound?", "(focus-actionable)", "A message, 2 of 2", "(ringing)", "(message)",
      ])
    // Cut while the question was told, it is told on.
    #expect(try TaskLibrary.heard("sounds", "en", "wait:2500ms ~Space").first == "Lesson: sounds.")
  }
}

import LessonText
import Testing

/// What is told of the lines of a lesson, whatever stands in them.
@Suite struct LineTests {
  private func lesson(_ body: String) -> String {
    "Lesson: A\nId: first\nModule: M\nLevel: 1\nMinutes: 5\nObjective: O\n" + body
  }
  private let path = "en/01-first/first.txt"

  @Test func aMisspeltKeywordIsToldWithItsNearest() throws {
    try expect(
      in: lesson("«Sya»: Hello.\nSay: Hi."), at: path, .unknownKeyword, ["written": "Sya", "meant": "“Say”"])
  }

  @Test func aContinuedLineIsToldWhereItStands() throws {
    try expect(
      in: lesson("Say: Hello,\n  my [«dear»: friend]."), at: path, .unknownMark,
      ["written": "dear", "allowed": "en, spell, slow, key, name"])
  }

  @Test func aKeywordOfAnAppIsSentThere() throws {
    try expect(
      in: lesson("Say: Hi.\n«Button»: Bell"), at: path, .keywordInWrongFile, ["written": "Button", "kind": "app"])
  }

  @Test func aGoalNeedsAnExercise() throws {
    try expect(
      in: lesson("Say: Hi.\n«Goal»: focus is on Mango"), at: path, .keywordInWrongPlace,
      ["written": "Goal", "after": "“Practise:”"])
  }

  @Test func twoLinesThatStandOnceAreOneTooMany() throws {
    try expect(in: lesson("«Level»: 2\nSay: Hi."), at: path, .keywordTwice, ["written": "Level"])
  }

  @Test func aKeywordWithoutTextIsTold() throws {
    try expect(in: lesson("«Say»:\nSay: Hi."), at: path, .emptyText, ["keyword": "Say"])
  }

  @Test func aMissingLineIsTold() throws {
    try expect(
      in: "«Lesson: A»\nId: first\nModule: M\nLevel: 1\nMinutes: 5\nSay: Hi.", at: path, .missingLine,
      ["keyword": "Objective"])
  }

  @Test func aSemicolonIsNoColon() throws {
    try expect(in: lesson("Say: Hi.\nSay«;» Hello."), at: path, .wrongColon, ["written": ";", "keyword": "Say"])
  }

  @Test func anInvisibleCharacterIsTold() throws {
    try expect(in: lesson("Say: Hi.\n«\u{200B}»Say: there."), at: path, .invisibleCharacter, ["code": "200B"])
    try expect(in: lesson("Say: Hi«\u{0}» there."), at: path, .invisibleCharacter, ["code": "00"])
  }

  @Test func aCueMustBeThere() throws {
    try expect(
      in: lesson("Say: Hi.\nCue: «ringin»"), at: path, .unknownCue, ["written": "ringin", "meant": "“ringing”"])
  }

  @Test func marksAreTold() throws {
    try expect(in: lesson("Say: Hi «[»en: there."), at: path, .unclosedBracket)
    try expect(in: lesson("Say: Hi there«]»."), at: path, .strayBracket)
    try expect(in: lesson("Say: Hi [slow: «[»en: there]]."), at: path, .nestedMark)
    try expect(in: lesson("Say: Hi [«en»:  ]."), at: path, .emptyMark)
    try expect(
      in: lesson("Say: Press [key: «next itme»]."), at: path, .unknownCommand,
      ["written": "next itme", "meant": "“next item”"])
  }

  @Test func numbersAreBounded() throws {
    try expect(
      in: lesson("Say: Hi.").split(separator: "Level: 1").joined(separator: "Level: «4»"), at: path, .badNumber,
      ["written": "4", "lowest": "1", "highest": "3"])
  }

  @Test func questionsAreHeldToTheirForm() throws {
    try expect(in: lesson("«Ask»: Which?\nChoice: A\nChoice: B"), at: path, .noAnswer)
    try expect(in: lesson("Ask: Which?\nAnswer: A\n«Answer»: B"), at: path, .twoAnswers)
    try expect(in: lesson("«Ask»: Which?\nAnswer: A"), at: path, .tooFewChoices)
  }

  @Test func aLessonInWhichNothingHappensIsTold() throws {
    try expect(in: lesson("Note: later").replacing("Lesson: A", with: "«Lesson: A»"), at: path, .noSteps)
  }
}

extension String {
  fileprivate func replacing(_ words: String, with others: String) -> String {
    guard let range = firstRange(of: words) else { return self }
    return self[..<range.lowerBound] + others + self[range.upperBound...]
  }
}

import Feedback
import LessonText
import Testing

/// The skills that lessons train.
@Suite struct SkillTests {
  private func library(_ lesson: String) throws -> Loaded {
    var files = try SmallLibrary.files()
    files.files["en/skills.txt"] = Array(
      """
      Skill: choose = open the item in focus
      Vital skill: back-home = go back [slow: one] step
      Skill: spell-out = have names spelled

      """.utf8)
    files.files["en/01-first/first.txt"] = Array(
      """
      Lesson: A
      Id: first
      Module: M
      Level: 1
      Minutes: 5
      Objective: O
      Skill: choose, back-home
      \(lesson)

      """.utf8)
    return SmallLibrary.load(files)
  }

  @Test func lessonsAndTasksHaveThem() throws {
    let loaded = try library(
      """
      Skill: spell-out
      Practise: Press Enter.
      Skill: Choose
      Goal: key Enter was pressed
      Ask: A?
      Answer: B
      Choice: C
      Skill: back-home
      Type: ab
      Skill: choose
      Skill: spell-out
      """)
    #expect(loaded.ownDiagnostics.filter { $0.place.file.hasPrefix("Lessons/en/") } == [])
    let pack = try #require(loaded.library?[Language("en")])
    #expect(pack.skills.map(\.id) == ["choose", "back-home", "spell-out"])
    #expect(pack.skills.map(\.isVital) == [false, true, false])
    #expect(pack.skills[1].title.plain == "go back one step")
    let lesson = try #require(pack.lessons["first"])
    #expect(lesson.skills == ["choose", "back-home", "spell-out"])
    let own = lesson.steps.map { step -> [String] in
      switch step {
      case .practise(let exercise): exercise.skills
      case .ask(let question): question.skills
      case .type(let drill): drill.skills
      case .say, .cue, .goTo: []
      }
    }
    #expect(own == [["choose"], ["back-home"], ["choose", "spell-out"]])
  }

  @Test func elsewhereTheyBelongToNothing() throws {
    let loaded = try library("Say: A.\nSkill: choose")
    let told = loaded.ownDiagnostics.filter { $0.place.file == "Lessons/en/01-first/first.txt" }
    #expect(told.map(\.problem) == [.keywordInWrongPlace])
  }

  @Test func skillsAreTheSameAgain() throws {
    let pack = try #require(try library("Say: A.").library?[Language("en")])
    var files = try SmallLibrary.files()
    files.files["en/skills.txt"] = Array(LessonPrinter(pack).text(of: pack.skills).utf8)
    #expect(SmallLibrary.load(files).library?[Language("en")]?.skills == pack.skills)
  }
}

import Feedback
import Keys
import LessonText
import Support
import Testing

@testable import Trainer

/// The instructor in the menus of the class, by keys.
@Suite struct ClassMenuTests {
  @Test(arguments: ["en", "vi", "hi"]) func itAsksBeforeItTellsOfEverybody(_ language: String) throws {
    var room = InstructedClass(in: language)
    #expect(try room.press("Down", until: room.words[LearnerSentence.menuHelp.key].plain))
    try room.press("Enter")
    #expect(try room.press("Down", until: room.words(.menu)))
    try room.press("Enter")
    #expect(room.said == [room.words(.ask)])
    #expect(room.wishes.isEmpty, "nothing is told yet")
    // Another key was meant for something else.
    try room.press("x")
    #expect(room.said == [room.words(.ask)])
    try room.press("F1")
    #expect(room.said.first == room.words(.ask))
    #expect(room.trainer.display.focus == room.words(.ask))
    try room.press("Escape")
    #expect(room.menu == .help && room.wishes.isEmpty, "she is where she was")
    try room.press("Enter", "Backspace")
    #expect(room.menu == .help && room.wishes.isEmpty)
    try room.press("Enter", "Enter")
    #expect(room.wishes == [.open])
    #expect(room.menu == .classroom)
    let count = room.words[.menu(.classroom), ["count": MarkedText("8")]].plain
    #expect(room.said.first == count)
    #expect(room.hears(room.words(.menuHelp, ["count": MarkedText("1")])))
  }

  @Test(arguments: ["en", "vi", "hi"]) func whoNeedsHelpAndWithWhat(_ language: String) throws {
    var room = InstructedClass(in: language)
    try room.goIn()
    try room.press("Enter")
    #expect(room.menu == .classHelp)
    #expect(room.said.last?.hasPrefix("Minh") == true, "Lan goes on well")
    try room.press("Enter")
    #expect(room.menu == .classLearner)
    try room.press("Down")
    let needs = HelpNeed.all(of: room.records.learners[1].profile, in: room.words.pack, on: InstructedClass.today)
    let need = try #require(needs.first)
    #expect(need.reason == .stuck)
    #expect(room.hears(room.words.named(need.sentence(in: room.words.pack.phrases)).plain))
    try room.press("Down")
    #expect(room.hears(need.advice(in: room.words.pack.phrases).plain), "and what helps")
    try room.press("Enter")
    #expect(room.said == [need.advice(in: room.words.pack.phrases).plain], "Enter says it once more")
    // Each way out leads one step back, to where she was.
    try room.press("Escape")
    #expect(room.menu == .classHelp && room.hears("Minh"))
    try room.press("Backspace")
    #expect(room.menu == .classroom)
    try room.press("Escape")
    #expect(room.menu == .main)
    #expect(room.trainer.state.classroom == nil, "what was told of others is not kept")
  }

  @Test func aLetterFindsALearner() throws {
    var room = InstructedClass()
    try room.goIn()
    try room.press("Down", "Enter", "m")
    #expect(room.said.first?.hasPrefix("Minh. Next lesson: Hear it again, or stop it. Lessons done: 1 of ") == true)
    #expect(room.said.first?.hasSuffix(" Last here: Today. 2 of 2") == true)
    try room.press("Enter", "End")
    #expect(room.hears(room.words(.herSecret)))
    try room.press("Enter")
    #expect(room.wishes.last == .clearSecret("minh"))
    #expect(room.said.first == "Minh is let in without a secret now.")
    #expect(try room.press("Up", until: "Class: no class"), "and the item is gone")
  }

  /// Four letters, and Enter before and behind them: from the menu of the class until it is there again.
  @Test(arguments: ["en", "vi", "hi"]) func aNewLearnerInTenSeconds(_ language: String) throws {
    var room = InstructedClass(in: language)
    try room.goIn()
    #expect(try room.press("Down", until: room.words(.menuNew)))
    try room.press("Enter")
    #expect(room.said == [room.words(.askName)])
    // By the letters of her language: Zara, Zara, and whatever lies on these keys in Hindi.
    try room.type("Zara")
    #expect(room.said.count == 1 && room.said.first?.count == 1, "each letter is heard")
    var line = TypedLine(room.words.typingMethod)
    for letter in "Zara" { _ = line.type(letter) }
    let name = line.text
    try room.press("F1")
    #expect(room.hears(name) && room.hears(room.words(.keysName)))
    try room.press("Enter")
    #expect(room.wishes.last == .add(name: name, className: ""))
    #expect(room.said.first == room.words(.added, ["name": MarkedText(name)]))
    #expect(room.menu == .classroom)
    #expect(room.said.last?.hasPrefix(room.words(.menuNew)) == true, "ready for the next one")
    #expect(room.trainer.state.learners.map(\.name).contains(name), "she may be chosen")
    #expect(room.said.count == 2)
  }

  @Test func aNameThatSomebodyHasIsToldAndCanBeMended() throws {
    var room = InstructedClass()
    try room.goIn()
    #expect(try room.press("Down", until: "A new learner"))
    try room.press("Enter", "Enter")
    #expect(room.said == [room.words(.askName)], "without a name nobody is added")
    try room.type("Lan")
    try room.press("Enter")
    #expect(room.hears("Somebody is named Lan already."))
    try room.type(" B")
    try room.press("Enter")
    #expect(room.hears("Lan B may begin now."))
    try room.press("Enter", "x", "Escape")
    #expect(room.said.first == room.words(.nobodyAdded))
    #expect(room.menu == .classroom && room.records.learners.count == 3)
  }

  @Test(arguments: ["en", "vi", "hi"]) func todaysLessonIsSetAndChanged(_ language: String) throws {
    var room = InstructedClass(in: language)
    try room.goIn()
    let today = room.words(.today)
    #expect(try room.press("Down", until: room.words(.dayFree, ["day": MarkedText(today)])))
    try room.press("Enter")
    #expect(room.menu == .classDay)
    try room.press("Down", "Enter")
    #expect(room.menu == .classParts)
    try room.press("Enter")
    #expect(room.menu == .classLessons)
    let module = room.words.pack.course.modules[0]
    let first = try #require(room.words.pack.lessons[module.lessons[0]])
    try room.press("Enter")
    #expect(room.wishes.last == .plan(.init(day: InstructedClass.today, lessons: [first.id])))
    #expect(room.menu == .classDay, "the day is there again")
    #expect(room.said.first?.hasPrefix("\(today): \(first.title.plain)") == true)
    // The whole part besides, and the first one out again.
    try room.press("Down", "Enter", "Enter", "End", "Enter")
    #expect(room.trainer.state.plan.lessons(on: InstructedClass.today, of: "") == module.lessonsAndExam)
    #expect(try room.press("Down", until: room.words(.takeAway, ["lesson": first.title])))
    try room.press("Enter")
    #expect(
      room.trainer.state.plan.lessons(on: InstructedClass.today, of: "") == Array(module.lessonsAndExam.dropFirst()))
    try room.press("Escape", "Escape")
    #expect(room.menu == .main)
  }

  @Test func aPlanIsChangedInTheMiddleOfTheWeek() throws {
    var room = InstructedClass()
    room.records.plan.take(.init(day: InstructedClass.today + 2, lessons: ["back-and-home", "gone-lesson"]))
    try room.goIn()
    #expect(try room.press("Down", until: "Plan of the coming days"))
    try room.press("Enter")
    #expect(room.said.last?.hasPrefix("Today: nothing is planned.") == true)
    try room.press("Down")
    #expect(room.said.last?.hasPrefix("Tomorrow: nothing is planned.") == true)
    try room.press("Down")
    let planned = "Monday, 30 November: Back and home; gone-lesson, which is not on this PC."
    #expect(room.said.last?.hasPrefix(planned) == true)
    try room.press("Enter", "End", "Enter")
    #expect(room.said.first?.hasPrefix("Monday, 30 November: Back and home.") == true)
    try room.press("Escape")
    #expect(room.menu == .classPlan && room.said.last?.hasPrefix("Monday, 30 November: Back and home.") == true)
  }

  @Test func learnersGoIntoClassesOfTheirOwn() throws {
    var room = InstructedClass()
    try room.goIn()
    try room.press("Down", "Enter", "l", "Enter")
    #expect(try room.press("Up", until: "Class: no class"))
    try room.press("Enter", "End", "Enter")
    #expect(room.said == ["Type the name of the class, then press Enter."])
    try room.type("Tuesday")
    try room.press("Enter")
    #expect(room.wishes.last == .put("lan", className: "Tuesday"))
    #expect(room.said.first == "Lan, class: Tuesday.")
    #expect(room.said.last?.hasPrefix("Class: Tuesday.") == true && room.menu == .classLearner)
    // Now that class alone is looked at.
    try room.press("Escape", "Escape")
    #expect(try room.press("Down", until: "Which class: Everybody"))
    try room.press("Enter", "Down")
    #expect(room.said.first?.hasPrefix("Tuesday") == true)
    try room.press("Enter")
    #expect(room.menu == .classroom)
    try room.press("Home")
    #expect(room.hears("Nobody needs help now"), "Minh is in no class")
    #expect(try room.press("Down", until: "Write the report of this class: Tuesday"))
    try room.press("Enter")
    #expect(room.wishes.last == .report(className: "Tuesday", language: "en"))
    // A new learner belongs to it at once, and so does what is planned.
    #expect(try room.press("Up", until: "A new learner"))
    try room.press("Enter")
    try room.type("Mai")
    try room.press("Enter")
    #expect(room.wishes.last == .add(name: "Mai", className: "Tuesday"))
  }

  @Test func aReportIsToldWhereItLies() throws {
    var room = InstructedClass()
    try room.goIn()
    #expect(try room.press("Down", until: "Write the report of all classes"))
    try room.press("Enter")
    #expect(
      room.said == [
        "One moment.", "Learners: 2. Tasks done together: 2. Minutes practised together: 0.",
        "There is no stick, so the report is on this PC, in the file class-report.html. The folder is /r.",
      ])
    #expect(room.menu == .classroom, "she stays where she is")
    room.answer(.classAnswered(.written("a.html", .stick, className: "nobody")))
    #expect(room.said.last == "The report is on the stick, in the file a.html. You may take the stick out.")
  }

  @Test func whatCanNotBeDoneIsToldAndNothingIsLost() throws {
    var room = InstructedClass()
    room.isKept = false
    try room.goIn()
    #expect(room.said == [room.words(.failed)] && room.menu == .help)
    room.answer(.classAnswered(.noRecords(.open)))
    #expect(room.said == [room.words(.notKept)])
    room.answer(.classAnswered(.noRecords(.tell)))
    #expect(room.said.isEmpty, "nobody asked")
    room.isKept = true
    try room.press("Enter", "Enter")
    #expect(try room.press("Down", until: "A new learner"))
    try room.press("Enter")
    try room.type("Mai")
    room.isKept = false
    try room.press("Enter")
    #expect(room.said == [room.words(.failed)])
    room.isKept = true
    try room.press("Enter")
    #expect(room.hears("Mai may begin now"), "the name is still there")
  }

  @Test func theListOfLearnersLeadsThereToo() throws {
    var room = InstructedClass(beginning: .learners)
    try room.press("End")
    #expect(room.hears(room.words(.menu)))
    try room.press("Enter", "Enter")
    #expect(room.menu == .classroom, "before anybody is chosen")
    try room.press("Escape")
    #expect(room.menu == .learners && room.hears("Who is learning?"))
    // A learner is still to be chosen.
    try room.press("Escape")
    #expect(room.hears(room.words[.askBeforeLeaving].plain))
  }

  /// A session is kept and put back at any key: so is an instructor's.
  @Test func itCanBeKeptAndPutBack() throws {
    var room = InstructedClass()
    try room.goIn()
    try room.press("Enter", "Enter")
    let state = room.trainer.state
    var again = Trainer(ShippedLibrary.library, state)
    #expect(again.state == state)
    let effects = again.handle(.key(Key(.escape)))
    try room.press("Escape")
    #expect(effects == room.effects)
  }

  @Test(arguments: 1...40) func noKeyLeadsAstray(_ seed: UInt64) throws {
    var room = InstructedClass()
    try room.goIn()
    var random = SplitMix(seed: seed)
    let keys = ["Down", "Up", "Enter", "Enter", "End", "Home", "a", "m", "Backspace", "Space", "F1", "F2", "Page_Down"]
    for _ in 1...60 {
      try room.press(keys.filter { Key(name: $0) != nil }.randomElement(using: &random) ?? "Down")
      if case .left = room.trainer.state.activity { break }
      #expect(!room.said.isEmpty || !room.effects.isEmpty)
    }
    // Escape leads out from wherever it was.
    for _ in 1...12 where room.menu != .main {
      try room.press("Escape")
      if case .leaving = room.trainer.state.activity { break }
    }
    #expect(room.trainer.state.classroom == nil)
  }
}

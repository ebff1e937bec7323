import Feedback
import LessonText
import Phone
import Testing

/// Packs laid over the lessons that are here.
@Suite struct LessonPackTests {
  private let english = Language("en")
  private let vietnamese = Language("vi")

  @Test func itIsPlayedBesideTheLessonsThatAreHere() throws {
    let loaded = try SmallPack.load()
    #expect(loaded.diagnostics.map(loaded.printer.text) == [])
    let pack = try #require(loaded.library?[english])
    #expect(Set(pack.lessons.keys) == ["first", "second", "radio-listen", "radio-stop"])
    #expect(
      pack.course.modules.map(\.lessons) == [["first", "second"], ["radio-listen", "radio-stop"]])
    #expect(pack.course.modules.last?.title == MarkedText("The radio"))
    #expect(pack.phone.apps["my-radio"] != nil)
    #expect(loaded.library?[vietnamese]?.lessons["radio-hear"] != nil)
    #expect(loaded.library?[vietnamese]?.phone.apps["my-radio"] == nil)
  }

  /// The app has the file name, and its screen the title, of others that are here.
  @Test func whatIsHereStaysAsItWas() throws {
    let before = try #require(SmallLibrary.load(try SmallLibrary.files()).library)
    for language in before.packs {
      let after = try #require(try SmallPack.load().library?[language.language.language])
      for (id, lesson) in language.lessons { #expect(after.lessons[id] == lesson) }
      for (id, app) in language.phone.apps { #expect(after.phone.apps[id] == app) }
      for (name, value) in language.phone.startValues { #expect(after.phone.startValues[name] == value) }
      #expect(after.phone.startRecords == language.phone.startRecords)
      #expect(Array(after.course.modules.prefix(language.course.modules.count)) == language.course.modules)
    }
  }

  @Test func anIdThatIsTakenStaysWithWhomItIs() throws {
    // The folder comes before the one that is here.
    let loaded = try SmallPack.load([
      "en/00-a/a.txt": SmallPack.texts["en/40-radio/b.txt"]?.replacing("radio-stop", with: "first")
    ])
    let told = try #require(loaded.diagnostics.first)
    #expect(loaded.diagnostics.map(\.problem) == [.duplicateId])
    #expect(told.place.file == "packs/pack-0/en/00-a/a.txt")
    #expect(told.details["file"] == "Lessons/en/01-first/first.txt")
    #expect(loaded.library?[english]?.lessons["first"]?.title == MarkedText("Move the focus"))
  }

  @Test func anAppIdThatIsTakenStaysWithWhomItIs() throws {
    let loaded = try SmallPack.load([
      "en/phone/a.txt": "App: Other\nId: settings\nScreen: Other\nButton: Other"
    ])
    #expect(loaded.diagnostics.map(\.problem) == [.duplicateId])
    #expect(loaded.diagnostics.first?.place.file == "packs/pack-0/en/phone/a.txt")
    #expect(loaded.library?[english]?.phone.apps["settings"]?.name == MarkedText("Settings"))
  }

  @Test func ofTwoPacksTheFirstKeepsItsIds() throws {
    let other = SmallPack.files([
      "pack.txt": SmallPack.title.replacing("radio-pack", with: "other"), "vi/40-radio/a.txt": nil,
    ])
    let loaded = try SmallPack.load(others: [other])
    #expect(loaded.diagnostics.count { $0.problem == .duplicateId } == 3)
    #expect(loaded.diagnostics.allSatisfy { $0.place.file.hasPrefix("packs/pack-1/en/") })
  }

  @Test func aCoursePlanTakesThePlaceOfOurs() throws {
    let loaded = try SmallPack.load([
      "en/course.txt": "Course: Radio\nModule: One\nLesson: radio-stop\nLesson: radio-listen\nLesson: first"
    ])
    // What a plan says of lessons that are not its own is told in the plan.
    #expect(loaded.diagnostics.map(\.problem) == [.needsLater, .needsLater])
    #expect(loaded.diagnostics.allSatisfy { $0.place.file.hasPrefix("packs/pack-0/") })
    let course = try #require(loaded.library?[english]?.course)
    #expect(course.title == MarkedText("Radio"))
    #expect(course.modules.map(\.lessons) == [["radio-stop", "radio-listen", "first"]])
    #expect(loaded.library?[vietnamese]?.course.title == MarkedText("Bước đầu"))
  }

  @Test func aPlanIsAskedForTheLessonsOfItsOwnPack() throws {
    let loaded = try SmallPack.load(["en/course.txt": "Course: Radio\nModule: One\nLesson: radio-listen"])
    #expect(loaded.diagnostics.map(\.problem) == [.lessonNotInCourse])
    #expect(loaded.diagnostics.first?.place.file == "packs/pack-0/en/40-radio/b.txt")
    #expect(loaded.library?[english]?.course.modules.map(\.lessons) == [["radio-listen"]])
  }

  @Test func whatIsWrongInAPackIsToldInItsLanguageAndLeavesTheRestAlone() throws {
    let loaded = try SmallPack.load([
      "vi/40-radio/a.txt": SmallPack.texts["vi/40-radio/a.txt"]?.replacing("Trình độ: 1", with: "Trình độ: 9"),
      "en/phone/empty.txt": "App: Empty\nId: empty\nScreen: Empty",
    ])
    #expect(loaded.diagnostics.map(\.problem) == [.screenWithoutElements, .badNumber])
    #expect(loaded.printer.text(loaded.diagnostics[1]).hasPrefix("packs/pack-0/vi/40-radio/a.txt:4:11: lỗi: "))
    #expect(loaded.library?[vietnamese]?.lessons.keys.sorted() == ["first", "second"])
    #expect(loaded.library?[english]?.lessons.count == 4)
    #expect(loaded.library?[english]?.phone.apps["empty"] == nil)
  }

  /// Pieces are known where they were brought, and those that are here everywhere.
  @Test func piecesBelongToTheirPack() throws {
    let lesson = SmallPack.texts["en/40-radio/b.txt"].map { $0 + "\nInclude: knobs" }
    let (piece, other) = ("Piece: knobs\nSay: Turn the knob.", "Piece: knobs\nSay: Turn the other knob.")
    let pack = SmallPack.files([
      "pack.txt": SmallPack.title.replacing("radio-pack", with: "other"), "en/pieces/k.txt": other,
      "en/40-radio/b.txt": lesson?.replacing("radio-stop", with: "other-stop"), "en/40-radio/a.txt": nil,
      "vi/40-radio/a.txt": nil, "en/phone/settings.txt": nil,
    ])
    let loaded = try SmallPack.load(["en/pieces/k.txt": piece, "en/40-radio/b.txt": lesson], others: [pack])
    #expect(loaded.diagnostics.map(loaded.printer.text) == [])
    let lessons = try #require(loaded.library?[english]?.lessons)
    #expect(lessons["radio-stop"]?.steps.last == .say(MarkedText("Turn the knob.")))
    #expect(lessons["other-stop"]?.steps.last == .say(MarkedText("Turn the other knob.")))
  }

  /// A long piece, included again and again, would fill the memory.
  @Test func aPieceCanNotMakeAPackGrowWithoutBounds() throws {
    var changes: [String: String?] = [
      "en/pieces/k.txt": "Piece: long\n" + String(repeating: "Say: On and on.\n", count: 1_999)
    ]
    for number in 0..<15 {
      changes["en/40-radio/n\(number).txt"] = SmallPack.texts["en/40-radio/b.txt"].map {
        $0.replacing("radio-stop", with: "radio-\(number)") + "\nInclude: long"
      }
    }
    let loaded = try SmallPack.load(changes)
    #expect(loaded.diagnostics.map(\.problem) == Array(repeating: .packTooLarge, count: 6))
    let lessons = try #require(loaded.library?[english]?.lessons)
    #expect(lessons.values.reduce(0) { $0 + $1.steps.count } < 21_000)
  }

  /// Each of these would change what the lessons that are here are taught on.
  @Test(arguments: [
    ("Screen: R\nSwitch: Wi-Fi\nHolds: wifi\nStarts at: off", Problem.conflictingHolds),
    ("Screen: R\nSwitch: Any\nHolds: wifi\nStarts at: off", .conflictingHolds),
    ("Value: wifi = off\nScreen: R\nButton: A", .conflictingHolds),
    ("Value: battery = 3\nScreen: R\nButton: A", .changesThePhone),
    ("Screen: R\nSwitch: A\nHolds: torch\nStarts at: on", .changesThePhone),
    ("Screen: R\nSwitch: Wi-Fi", .ambiguousItem), ("Screen: R\nSlider: Media volume\nHolds: mine", .ambiguousItem),
    ("Screen: R\nButton: A\nRecords: calls\nRecord:\nField: name = A", .changesThePhone),
    ("Screen: R\nButton: A\nWhen: message received\nSays: Hello.", .changesThePhone),
  ])
  func anAppCanNotChangeThePhoneOfOthers(_ app: String, _ problem: Problem) throws {
    let before = try #require(SmallLibrary.load(try SmallLibrary.files()).library?[english]?.phone)
    let loaded = try SmallPack.load(["en/phone/r.txt": "App: R\nId: r\n" + app])
    #expect(loaded.diagnostics.map(\.problem) == [problem])
    #expect(loaded.diagnostics.first?.place.file == "packs/pack-0/en/phone/r.txt")
    let after = try #require(loaded.library?[english]?.phone)
    for (name, value) in before.startValues { #expect(after.startValues[name] == value) }
    #expect(after.startValues["battery"] == nil && after.startValues["torch"] == nil)
    #expect(after.startRecords == before.startRecords)
    #expect(after.apps.values.allSatisfy { $0.handlers.isEmpty })
  }

  @Test func anAppMayHoldWhatThePhoneHolds() throws {
    let app =
      "App: R\nId: r\nScreen: R\nSwitch: Wi-Fi\nHolds: wifi\nSwitch: Light\nHolds: torch\nRecords: songs\nRecord:\nField: name = A"
    let loaded = try SmallPack.load(["en/phone/r.txt": app])
    #expect(loaded.diagnostics == [])
    #expect(loaded.library?[english]?.phone.startRecords["songs"]?.count == 1)
  }

  /// A pack may be in one language, and may teach other things in another.
  @Test func aPackOwesNobodyATranslation() throws {
    #expect(try SmallPack.load(["vi/40-radio/a.txt": nil]).diagnostics == [])
    // What has the same id is to be the same.
    let goal = "Thực hành: Hãy tắt Wi-Fi.\nBắt đầu: Wi-Fi đang bật\nĐích: Wi-Fi đang tắt\nĐích: tiêu điểm ở Rung"
    let other = SmallPack.texts["vi/40-radio/a.txt"].map {
      $0.replacing("radio-hear", with: "radio-listen") + "\n" + goal
    }
    #expect(try SmallPack.load(["vi/40-radio/a.txt": other]).diagnostics.map(\.problem) == [.goalsDiffer])
  }

  @Test(arguments: [
    ("Pack: A\nId: a\nVersion: 1", Problem.missingLine), ("Pack: A\nId: A b\nVersion: 1\nAuthor: C", .badId),
    ("Pack: A\nId: a\nVersion: none\nAuthor: C", .badNumber), ("Pack: A\nId: a\nVersion: 0\nAuthor: C", .badNumber),
    ("Pack: A\nId: a\nVersion: 99999999999999999999\nAuthor: C", .badNumber),
    ("Pack:\nId: a\nVersion: 1\nAuthor: C", .emptyText),
    ("Pack: A\nId: a\nVersion: 1\nAuthor: C\nPack: B", .keywordTwice),
    ("Pack: A\nId: a\nVersion: 1\nAuthor: C\nSize: 7", .unknownKeyword), ("", .missingLine),
    ("\u{FF}\0", .invisibleCharacter),
  ])
  func withoutAGoodTitleThereIsNoPack(_ text: String, _ problem: Problem) throws {
    let (pack, diagnostics) = LessonPack.read(from: SmallPack.files(["pack.txt": text]), named: "radio")
    #expect(pack == nil)
    #expect(diagnostics.contains { $0.problem == problem && $0.place.file == "radio/pack.txt" })
  }

  @Test func aPackSaysWhatItIs() throws {
    let pack = try #require(LessonPack.read(from: SmallPack.files(), named: "radio/").pack)
    #expect(pack.title == PackTitle(id: "radio-pack", title: "The radio at home", version: 2, author: "Mai"))
    #expect(pack.directory == "radio")
    #expect(pack.languages == ["en", "vi"])
    #expect(pack.count(in: "en") == (2, 1))
    #expect(pack.count(in: "vi") == (1, 0))
    #expect(pack.files == SmallPack.files().files)
  }

  @Test func thePageOnPacksIsTrue() throws {
    let page = try Repository.text("docs/packs.md")
    let example = try #require(page.firstMatch(of: #/```pack\n((?s).*?)```/#)?.1)
    let (pack, diagnostics) = LessonPack.read(from: SmallPack.files(["pack.txt": String(example)]), named: "radio")
    #expect(diagnostics == [] && pack?.title.id == "home-radio")
    let limits = Library.Limits()
    #expect(
      page.contains("At most 2,000 files, one megabyte a file, 16 megabytes together, and lessons of 20,000 steps."))
    #expect((limits.filesOfPack, limits.bytesOfPack, limits.stepsOfPack) == (2_000, 16 * 1_048_576, 20_000))
    #expect(limits.bytesOfFile == 1_048_576)
  }

  @Test func whatIsNoPartOfAPackIsToldOrPassedOver() throws {
    var files = SmallPack.files([
      "readme.txt": "Hi", "en/notes.txt": "Hi", "en/radio/a.txt": "Hi", "en/40-radio/a.txt~": "Hi", ".git/a.txt": "Hi",
      "picture.png": "Hi", "en/language.txt": "Hi", "en/40-radio/deep/a.txt": "Hi", "en/40-radio/a:b.txt": "Hi",
    ])
    files.others["en/40-radio/out.txt"] = .linkToOutside
    let (pack, diagnostics) = LessonPack.read(from: files, named: "radio")
    #expect(
      diagnostics.map { "\($0.place.file) \($0.problem)" } == [
        "radio/en/40-radio/a:b.txt unknownFile", "radio/en/40-radio/out.txt linkLeavesFolder",
        "radio/en/language.txt notForPacks", "radio/en/notes.txt unknownFile", "radio/en/radio/a.txt unknownFile",
        "radio/readme.txt unknownFile",
      ])
    #expect(pack?.files == SmallPack.files().files)
  }
}

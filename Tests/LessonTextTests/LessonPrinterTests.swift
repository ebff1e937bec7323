import Feedback
import LessonText
import Phone
import Support
import Testing

/// What is printed is read as the same again.
@Suite struct LessonPrinterTests {
  /// The lessons and the phone that ship, with what reads single files beside them.
  private struct Shipped {
    let pack: LanguagePack
    let printer: LessonPrinter
    let trial: FileTrial

    init(_ code: String) throws {
      let library = ShippedLibrary.library
      pack = try #require(library[Language(code)])
      printer = LessonPrinter(pack, english: library[Language("en")])
      trial = try #require(ShippedLibrary.trial(code))
    }

    /// Prints a lesson and reads it again.
    func expectSame(_ lesson: Lesson) {
      let text = printer.text(of: lesson)
      let (read, diagnostics) = trial.lesson(Array(text.utf8))
      guard read != lesson else { return }
      let told = diagnostics.map { "\($0.problem) in line \($0.place.line)" }
      Issue.record("\(lesson.id) is not the same:\n\(text)\n\(told)\n\(Self.difference(lesson, read))")
    }

    private static func difference(_ one: Lesson, _ other: Lesson?) -> String {
      guard let other else { return "nothing was read" }
      for (index, step) in one.steps.enumerated() where index >= other.steps.count || other.steps[index] != step {
        guard index < other.steps.count else { return "step \(index) is missing" }
        let (wanted, read) = ("\(step)", "\(other.steps[index])")
        let same = wanted.commonPrefix(with: read).count
        return "step \(index): …\(wanted.dropFirst(max(0, same - 150)).prefix(400))…"
      }
      return "the heads or the number of steps differ"
    }
  }

  @Test(arguments: SmallLibrary.languages) func shippedLessonsAreTheSameAgain(_ code: String) throws {
    let shipped = try Shipped(code)
    #expect(!shipped.pack.lessons.isEmpty)
    for lesson in shipped.pack.lessons.values.sorted(by: { $0.id < $1.id }) { shipped.expectSame(lesson) }
  }

  /// `make torture` prints and reads thirty thousand.
  @Test(arguments: SmallLibrary.languages) func lessonsByChanceAreTheSameAgain(_ code: String) throws {
    let shipped = try Shipped(code)
    var generator = LessonGenerator(shipped.pack, seed: 2026)
    for _ in 0..<100 { shipped.expectSame(generator.lesson()) }
  }

  @Test(arguments: SmallLibrary.languages) func courseAndNamesAreTheSameAgain(_ code: String) throws {
    var files = try SmallLibrary.files()
    let pack = try #require(SmallLibrary.load(files).library?[Language(code)])
    let printer = LessonPrinter(pack)
    var course = pack.course
    course.modules.append(Course.Module(title: MarkedText("B [2]"), lessons: [], exam: nil))
    course.modules[0].lessons = ["first"]
    course.modules[1].exam = "second"
    files.files["\(code)/course.txt"] = Array(printer.text(of: course).utf8)
    files.files["\(code)/names.txt"] = Array(printer.text(ofNames: ["friend": "Lan Anh", "shop": "a = b"]).utf8)
    files.files["\(code)/glossary.txt"] = Array(
      printer.text(ofGlossary: [GlossaryWord(MarkedText("B [2]"), MarkedText("a = b"))]).utf8)
    files.files["\(code)/pieces/a.txt"] = Array(
      printer.text(ofPiece: "greeting", [.say(MarkedText("Hi.")), .cue(.hint)]).utf8)
    files.files["\(code)/01-first/first.txt"] =
      Array(printer.text(of: try #require(pack.lessons["first"])).utf8)
      + Array("Include: greeting\nSay: [name: friend], [name: shop]".utf8)
    let loaded = SmallLibrary.load(files)
    #expect(
      loaded.diagnostics.filter { $0.place.file.hasPrefix("Lessons/\(code)") && $0.problem.severity == .error } == [])
    let read = try #require(loaded.library?[Language(code)])
    #expect(read.course == course)
    #expect(read.glossary == [GlossaryWord(MarkedText("B [2]"), MarkedText("a = b"))])
    #expect(
      read.lessons["first"]?.steps.suffix(3) == [
        .say(MarkedText("Hi.")), .cue(.hint), .say(MarkedText("Lan Anh, a = b")),
      ])
  }

  /// What is printed is what an author would have written.
  @Test func aLessonIsPrintedAsAuthorsWriteIt() throws {
    let pack = try #require(SmallLibrary.load(try SmallLibrary.files()).library?[Language("vi")])
    let lesson = try #require(pack.lessons["second"])
    #expect(
      LessonPrinter(pack).text(of: lesson) == """
        Bài học: Nút chuyển
        Mã: second
        Phần: Điện thoại
        Trình độ: 1
        Số phút: 5
        Cần học trước: first
        Mục tiêu: Biết tắt một nút chuyển.

        Thực hành: Hãy tắt Wi-Fi.
        Bắt đầu: Cài đặt
        Bắt đầu: Wi-Fi đang bật
        Đích: Wi-Fi đang tắt

        """)
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> Substring {
    prefix(zip(self, other).prefix { $0 == $1 }.count)
  }
}

import Feedback
import LessonText
import Support
import Testing

/// How a `handbook.txt` is read.
@Suite struct HandbookTests {
  private func handbook(_ text: String) throws -> Handbook {
    try #require(Handbook.load(from: FilesInMemory(["en/handbook.txt": text]), Language("en")))
  }

  @Test func chaptersEntriesAndExamplesAreInOrder() throws {
    let handbook = try handbook(
      """
      Note: For colleagues.
      Part: What happens
      Means: Things happen.
      Example: Say: One.
      Example:
      Example: Say: Two.
      Means: Then other things happen.
      Entry: Say
      Means: The trainer says it,
      in one go.
      Example: Say: One.

      Example: Say: Another example.
      entry: GOAL IS ON
      Means: A switch is on.
      """)
    let chapter = try #require(handbook.chapters.first)
    #expect(handbook.chapters.count == 1)
    #expect(chapter.title == "What happens")
    #expect(
      chapter.blocks == [
        .text("Things happen."), .example(["Say: One.", "", "Say: Two."]), .text("Then other things happen."),
      ])
    #expect(chapter.entries.map(\.subject) == [.keyword(.say), .goal(.isOn)])
    #expect(
      chapter.entries.first?.blocks == [
        .text("The trainer says it, in one go."), .example(["Say: One."]), .example(["Say: Another example."]),
      ])
    #expect(handbook[.goal(.isOn)]?.chapter.title == "What happens")
    #expect(handbook[.keyword(.cue)] == nil)
  }

  /// What is wrong is left out, and so is what belongs to it.
  @Test func linesOfWhatIsWrongAreLeftOut() throws {
    let handbook = try handbook(
      "Means: Nowhere.\nEntry: Say\nMeans: No chapter.\nPart: One\nEntry: Sey\nMeans: Unknown.\nEntry: Cue\nMeans: A cue."
    )
    #expect(handbook.chapters.flatMap(\.entries).map(\.subject) == [.keyword(.cue)])
    #expect(handbook.chapters.first?.blocks == [])
  }

  @Test func aLanguageWithoutAHandbookHasNone() {
    #expect(Handbook.load(from: FilesInMemory(["en/language.txt": "Name: E"]), Language("en")) == nil)
  }

  @Test func mistakesAreToldWhereTheyAre() throws {
    let others: Set<Problem> = [.missingEntry]
    try expect(
      in: "Part: One\nEntry: «Sey»\nMeans: It is said.", at: "en/handbook.txt", .unknownEntry,
      ["written": "Sey", "meant": "“Say”, “Says”, “Sets”"], besides: others)
    try expect(
      in: "Part: One\nEntry: Say\nMeans: It is said.\nEntry: «Say»\nMeans: Again.", at: "en/handbook.txt", .entryTwice,
      ["written": "Say"], besides: others)
    try expect(
      in: "Part: One\nEntry: «Say»\nEntry: Cue\nMeans: A cue.", at: "en/handbook.txt", .missingLine,
      ["keyword": "Means"], besides: others)
    try expect(
      in: "«Means»: Nowhere.\nPart: One", at: "en/handbook.txt", .keywordInWrongPlace,
      ["written": "Means", "after": "“Part”, “Entry”"], besides: others)
    try expect(
      in: "Part: One\nEntry: Say\n«Means»:\nMeans: It is said.", at: "en/handbook.txt", .emptyText,
      ["keyword": "Means"], besides: others)
  }

  /// No lesson waits for a handbook: it is looked at only where everything is checked.
  @Test func aHandbookIsReadOnlyWhenAskedFor() throws {
    var files = try SmallLibrary.files()
    files.files["en/handbook.txt"] = Array("Entry: Sey".utf8)
    let loaded = Library.load(
      from: files, named: "Lessons", cues: SmallLibrary.cues, requiredPhrases: SmallLibrary.requiredPhrases,
      gestures: SmallLibrary.gestures)
    #expect(loaded.diagnostics == [])
    #expect(SmallLibrary.load(files).diagnostics.contains { $0.problem == .unknownEntry })
  }

  @Test(arguments: ShippedHandbook.all) func whatShipsHasNothingWrong(_ book: ShippedHandbook) throws {
    let loaded = ShippedLibrary.load(try ShippedFiles.files(of: [book.code]), checkingHandbooks: true)
    let path = "Lessons/\(book.code)/handbook.txt"
    #expect(loaded.diagnostics.filter { $0.place.file == path }.map(loaded.printer.text) == [])
  }

  /// What is told is short enough to be listened to, and each thing has its example.
  @Test(arguments: ShippedHandbook.all) func entriesAreShortAndHaveExamples(_ book: ShippedHandbook) {
    for entry in book.handbook.chapters.flatMap(\.entries) {
      #expect(entry.blocks.contains { if case .example = $0 { true } else { false } }, "\(entry.subject.name)")
      for case .text(let text) in entry.blocks { #expect(text.count <= 700, "\(entry.subject.name)") }
    }
  }

  /// A new language or translation misses no chapter.
  @Test(arguments: ShippedHandbook.all) func entriesStandInTheOrderOfTheEnglishOnes(_ book: ShippedHandbook) throws {
    let english = try #require(ShippedHandbook.all.first { $0.code == "en" })
    let subjects = { (handbook: Handbook) in handbook.chapters.map { $0.entries.map(\.subject.name) } }
    #expect(subjects(book.handbook) == subjects(english.handbook))
  }
}

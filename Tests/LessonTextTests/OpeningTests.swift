import Feedback
import LessonText
import Phone
import Synchronization
import Testing

/// A library as a session opens it: what a language teaches is read when it is first asked for.
@Suite struct OpeningTests {
  private func open(_ files: some FileSource) -> Library? {
    Library.open(
      from: files, cues: SmallLibrary.cues, requiredPhrases: SmallLibrary.requiredPhrases,
      gestures: SmallLibrary.gestures)
  }

  @Test func itTeachesWhatLoadingTeaches() throws {
    let files = try SmallLibrary.files()
    let opened = try #require(open(files))
    let loaded = try #require(SmallLibrary.load(files).library)
    #expect(opened.packs.map(\.language) == loaded.packs.map(\.language))
    #expect(opened == loaded)
    #expect(opened.packs.map(\.lessons.count) == [2, 2, 2])
  }

  @Test func aLessonWithAMistakeIsLeftOutAsBefore() throws {
    var files = try SmallLibrary.files()
    files.files["en/01-first/second.txt"]?.append(contentsOf: Array("\nGoal: Nothing of the kind\n".utf8))
    let opened = try #require(open(files))
    #expect(opened[Language("en")]?.lessons.keys.sorted() == ["first"])
    #expect(opened == SmallLibrary.load(files).library)
  }

  @Test func onlyWhatIsAskedForIsRead() throws {
    let files = WatchedFiles(try SmallLibrary.files())
    let opened = try #require(open(files))
    #expect(files.read.filter { $0.contains("/0") || $0.hasSuffix("settings.txt") } == [])
    #expect(opened[Language("vi")]?.course.modules.map(\.lessons) == [["first", "second"]])
    #expect(Set(files.read.filter { $0.contains("/01-first/") }.map { String($0.prefix(2)) }) == ["vi"])
    let count = files.read.count
    #expect(opened[Language("vi")]?.lessons.count == 2)
    #expect(files.read.count == count)
  }

  @Test func aLanguageWithoutAPhoneIsNotOffered() throws {
    for home in [nil, "App: Home\nId: home\n", "App: Home\nId: hom\nScreen: Home\nItem: Clock\n"] {
      var files = try SmallLibrary.files()
      files.files["en/phone/home.txt"] = home.map { Array($0.utf8) }
      #expect(open(files)?.packs.map(\.language.language.code) == ["vi", "hi"])
      #expect(open(files) == SmallLibrary.load(files).library)
    }
  }

  @Test func aHomeOfAnotherNameIsFound() throws {
    var files = try SmallLibrary.files()
    files.files["en/phone/start.txt"] = files.files.removeValue(forKey: "en/phone/home.txt")
    #expect(open(files) == SmallLibrary.load(files).library)
  }

  /// Somebody pulls out the stick on which the lessons are.
  @Test func filesThatAreGoneWhenTheyAreAskedForLeaveAPhone() throws {
    let files = WatchedFiles(try SmallLibrary.files())
    let pack = try #require(open(files)?[Language("en")])
    files.isGone = true
    #expect(pack.lessons.isEmpty && pack.course.modules.isEmpty)
    #expect(pack.phone.apps["home"]?.screens.count == 1)
  }

  @Test func copiesReadOnceAndChangeApart() throws {
    let files = WatchedFiles(try SmallLibrary.files())
    let library = try #require(open(files))
    var copy = library
    copy.packs[0].lessons["first"] = nil
    #expect(copy.packs[0].lessons.count == 1 && library.packs[0].lessons.count == 2)
    #expect(files.read.count { $0 == "vi/01-first/first.txt" } == 1)
    #expect(copy != library)
  }
}

/// Files that remember what was read of them, and can be gone.
private final class WatchedFiles: FileSource {
  private let files: FilesInMemory
  private let state = Mutex<(read: [String], isGone: Bool)>(([], false))

  init(_ files: FilesInMemory) { self.files = files }

  var read: [String] { state.withLock { $0.read } }

  var isGone: Bool {
    get { state.withLock { $0.isGone } }
    set { state.withLock { $0.isGone = newValue } }
  }

  func entries(of folder: String) throws(FileFailure) -> [FileEntry] {
    if isGone { throw .missing }
    return try files.entries(of: folder)
  }

  func bytes(of path: String, atMost limit: Int) throws(FileFailure) -> [UInt8] {
    if isGone { throw .missing }
    state.withLock { $0.read.append(path) }
    return try files.bytes(of: path, atMost: limit)
  }
}

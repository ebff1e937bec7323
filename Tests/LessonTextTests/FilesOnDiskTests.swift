import Feedback
import Glibc
import LessonText
import Testing

/// A folder of its own for each test, gone afterwards.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/lessontext-XXXXXX".utf8CString)
    path = String(cString: try #require(mkdtemp(&template)))
  }

  deinit { Self.remove(path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    let file = try #require(fopen("\(path)/\(name)", "w"))
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  private static func remove(_ path: String) {
    if let stream = opendir(path) {
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        guard name != ".", name != ".." else { continue }
        var information = stat()
        let isFolder = lstat("\(path)/\(name)", &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
        if isFolder { remove("\(path)/\(name)") } else { unlink("\(path)/\(name)") }
      }
      closedir(stream)
    }
    rmdir(path)
  }
}

@Suite struct FilesOnDiskTests {
  private func library() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, bytes) in try SmallLibrary.files().files { try folder.write(bytes, to: "Lessons/\(name)") }
    return folder
  }

  private func load(_ directory: String) -> Loaded {
    Library.load(from: directory, cues: SmallLibrary.cues, requiredPhrases: SmallLibrary.requiredPhrases)
  }

  @Test func aFolderOnDiskIsTheSameAsInMemory() throws {
    let folder = try library()
    let loaded = load(folder.path + "/Lessons/")
    #expect(loaded.diagnostics == [])
    #expect(loaded.library == SmallLibrary.load(try SmallLibrary.files()).library)
  }

  @Test func pathsAreToldAsTheAuthorKnowsThem() throws {
    let folder = try library()
    try folder.write(Array("Course: C".utf8), to: "Lessons/en/course.txt")
    let loaded = load(folder.path + "/Lessons/")
    #expect(loaded.diagnostics.first?.place.file == "\(folder.path)/Lessons/en/01-first/first.txt")
    #expect(loaded.printer.language(of: "\(folder.path)/Lessons/vi/course.txt") == Language("vi"))
  }

  @Test func linksInsideAreFollowedAndThoseToOutsideAreNot() throws {
    let folder = try library()
    let lessons = folder.path + "/Lessons"
    try folder.write(Array("Lesson: Outside".utf8), to: "outside.txt")
    symlink("../../../outside.txt", lessons + "/en/01-first/outside.txt")
    symlink("../..", lessons + "/en/01-first/up")
    symlink("..", lessons + "/loop")
    symlink("nowhere", lessons + "/en/01-first/broken.txt")
    rename(lessons + "/en/01-first/second.txt", lessons + "/en/02.txt")
    symlink("../02.txt", lessons + "/en/01-first/second.txt")
    let loaded = load(lessons)
    #expect(
      loaded.diagnostics.map(\.problem) == [.linkLeavesFolder, .unknownFile, .linkLeavesFolder])
    #expect(loaded.library?[Language("en")]?.lessons["second"] != nil)
  }

  @Test func whatIsNoFileIsPassedOver() throws {
    let folder = try library()
    let lessons = folder.path + "/Lessons"
    mkfifo(lessons + "/en/01-first/pipe.txt", 0o644)
    mkdir(lessons + "/en/01-first/folder.txt", 0o755)
    try folder.write([0xFF], to: "Lessons/en/01-first/backup.txt~")
    try folder.write([0xFF], to: "Lessons/en/01-first/.hidden.txt")
    #expect(load(lessons).diagnostics == [])
    #expect(throws: FileFailure.unreadable) { try FilesOnDisk(lessons).bytes(of: "en/01-first/pipe.txt", atMost: 9) }
    #expect(throws: FileFailure.missing) { try FilesOnDisk(lessons).bytes(of: "en/none.txt", atMost: 9) }
    #expect(throws: FileFailure.tooLarge) { try FilesOnDisk(lessons).bytes(of: "en/course.txt", atMost: 9) }
    #expect(throws: FileFailure.missing) { try FilesOnDisk(lessons).entries(of: "fr") }
  }

  @Test func noFolderIsToldAndNothingElse() {
    let loaded = load("/nowhere/at/all")
    #expect(loaded.library == nil)
    #expect(loaded.diagnostics.map(\.problem) == [.missingFile, .noLanguage])
  }

  @Test func diagnosticsCanBeHadOfSomeFilesAlone() throws {
    let folder = try library()
    let lessons = folder.path + "/Lessons"
    try folder.write(Array("Lesson: A".utf8), to: "Lessons/en/01-first/first.txt")
    try folder.write(Array("Bài: A".utf8), to: "Lessons/vi/01-first/first.txt")
    let loaded = load(lessons)
    let english = loaded.diagnostics(below: [lessons + "/en/"])
    #expect(!english.isEmpty && english.allSatisfy { $0.place.file.hasPrefix(lessons + "/en/") })
    let one = loaded.diagnostics(below: [lessons + "/vi/../vi/01-first/first.txt"])
    #expect(!one.isEmpty && one.allSatisfy { $0.place.file == lessons + "/vi/01-first/first.txt" })
    #expect(loaded.diagnostics(below: [lessons + "/hi"]) == [])
    #expect(loaded.diagnostics(below: [folder.path]) == loaded.diagnostics)
    unlink(lessons + "/en/course.txt")
    #expect(load(lessons).diagnostics(below: [lessons + "/en/course.txt"]).map(\.problem) == [.missingFile])
  }

  @Test func boundsAreKept() throws {
    var limits = Library.Limits()
    limits.files = 5
    let few = SmallLibrary.load(try SmallLibrary.files(), limits: limits)
    #expect(few.diagnostics.filter { $0.problem == .tooManyFiles }.count == 1)
    limits = Library.Limits()
    limits.bytesOfFile = 10
    let short = SmallLibrary.load(try SmallLibrary.files(), limits: limits)
    #expect(short.library == nil)
    #expect(short.diagnostics.contains { $0.problem == .fileTooLarge })
  }
}

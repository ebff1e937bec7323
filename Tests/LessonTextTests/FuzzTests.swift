import Feedback
import LessonText
import Support
import Testing

/// Files that nobody would write: nothing crashes or hangs, and nothing is told outside the file.
@Suite struct FuzzTests {
  /// Of each language. `make torture` tries a million.
  private static let rounds = Share.count(3_334, share: 1_000)
  /// Letters looked at for each byte of a file, at most: what a file costs must not grow faster than the file does.
  private static let stepsForByte = 60

  /// The small library, with facts and people in it.
  private static func files(_ language: String) throws -> FilesInMemory {
    var files = try SmallLibrary.files()
    for app in ["radio", "contacts"] {
      files.files["\(language)/phone/\(app).txt"] = try Repository.bytes("Lessons/\(language)/phone/\(app).txt")
    }
    files.files["\(language)/names.txt"] = Array("Name: friend = Lan\nName: shop = Chợ\n".utf8)
    files.files["\(language)/pieces/a.txt"] = Array("Piece: a\nSay: Hello.\nCue: hint\n".utf8)
    return files
  }

  /// Each by itself, beside all others, which are read once.
  @Test(arguments: SmallLibrary.languages) func changedFilesAreToldInside(_ language: String) throws {
    let files = try Self.files(language)
    let library = try #require(SmallLibrary.load(files).library)
    let trial = try #require(
      FileTrial(
        in: files, language: language, languages: SmallLibrary.languages, cues: SmallLibrary.cues,
        requiredPhrases: SmallLibrary.requiredPhrases, gestures: SmallLibrary.gestures))
    var originals = FileFuzz.originals(
      try #require(library[Language(language)]), english: library[Language("en")])
    for (path, bytes) in files.files.sorted(by: { $0.key < $1.key }) where path.hasPrefix(language) {
      let text = String(decoding: bytes, as: UTF8.self)
      switch path.dropFirst(3) {
      case let path where path.hasPrefix("phone/"): originals.append(FileFuzz.Original(.app, text))
      case let path where path.hasPrefix("01-first/"): originals.append(FileFuzz.Original(.lesson, text))
      case "language.txt": originals.append(FileFuzz.Original(.language, text))
      case "phrases.txt": originals.append(FileFuzz.Original(.phrases, text))
      default: break
      }
    }
    var fuzz = FileFuzz(originals, longest: 600, seed: language.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
    var told = 0
    for number in 0..<Self.rounds {
      let file = fuzz.next()
      let (diagnostics, steps) = trial.trial(of: file.bytes, as: file.kind)
      told += diagnostics.count
      let text = { String(decoding: file.bytes, as: UTF8.self) }
      if let outside = FileFuzz.outside(diagnostics, of: file.bytes) {
        Issue.record("\(number): \(outside) lies outside of this \(file.kind.rawValue):\n\(text())")
      }
      if steps > Self.stepsForByte * (file.bytes.count + 100) {
        Issue.record(
          "\(number): \(steps) steps for \(file.bytes.count) bytes of this \(file.kind.rawValue):\n\(text())")
      }
    }
    // What nobody would write is no good file.
    #expect(told > Self.rounds)
  }

  /// With all that loading a library does.
  @Test(arguments: [
    "en/language.txt", "en/phrases.txt", "en/pronunciations.txt", "en/course.txt", "en/phone/settings.txt",
    "vi/01-first/first.txt", "vi/phone/practice.txt", "vi/names.txt", "hi/01-first/first.txt", "hi/pieces/a.txt",
  ])
  func changedFilesOfALibraryAreToldInside(_ path: String) throws {
    let trial = try Trial(path)
    let original = try #require(try Self.files(String(path.prefix(2))).files[path])
    var fuzz = FileFuzz(
      [FileFuzz.Original(.lesson, String(decoding: original, as: UTF8.self))], longest: 2_000,
      seed: path.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
    for _ in 0..<20 { trial.expectInside(fuzz.next().bytes, #_sourceLocation) }
  }

  /// A whole app whose lines stand in any order, and some of them twice or not at all.
  @Test(arguments: ["en", "vi", "hi"]) func shuffledAppsAreToldInside(_ language: String) throws {
    let trial = try Trial("\(language)/phone/practice.txt")
    let lines = try Repository.text("Tests/Apps/cafe.txt").split(separator: "\n")
    var chance = SplitMix(seed: 7)
    for _ in 0..<15 {
      var some = lines.filter { _ in Int.random(in: 0..<10, using: &chance) > 0 }
      for _ in 0..<Int.random(in: 1...20, using: &chance) {
        some.swapAt(
          Int.random(in: some.indices, using: &chance), Int.random(in: some.indices, using: &chance))
      }
      if Bool.random(using: &chance) { some.shuffle(using: &chance) }
      trial.expectInside(Array(some.joined(separator: "\n").utf8), #_sourceLocation)
    }
  }

  @Test func strangeFilesAreTold() throws {
    let trial = try Trial("en/01-first/first.txt")
    let strange: [[UInt8]] = [
      [], [0], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE, 0x4C, 0x00], Array(repeating: 0, count: 5000),
      Array("Say: ".utf8) + Array(repeating: UInt8(ascii: "["), count: 50_001),
      Array("Say: ".utf8) + Array(repeating: UInt8(ascii: "]"), count: 50_001),
      Array(String(repeating: "[en: ", count: 20_000).utf8), Array(String(repeating: "a:\n", count: 2_000).utf8),
      Array("Goal: ".utf8) + Array(String(repeating: "x is on ", count: 10_000).utf8),
      Array("Practise: a\nGoal: ".utf8) + Array(String(repeating: " is ", count: 10_000).utf8),
      Array(String(repeating: "\r", count: 1000).utf8), Array(String(repeating: "e\u{301}", count: 10_000).utf8),
      Array(("Say: e" + String(repeating: "\u{301}", count: 10_000)).utf8),
      Array(String(repeating: "Needs: , , ,\n", count: 100).utf8),
    ]
    for bytes in strange { trial.expectInside(bytes, #_sourceLocation) }
    let told = trial.diagnostics(of: Array(repeating: UInt8(ascii: "a"), count: 10_000_000))
    #expect(told.map(\.problem) == [.fileTooLarge])
  }
}

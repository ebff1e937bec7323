import Glibc
import LessonText
import Testing

/// Files that nobody would write: nothing crashes or hangs, and nothing is told outside the file.
@Suite struct FuzzTests {
  /// The same numbers each time, so that what fails once fails again (SplitMix64).
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let scraps: [[UInt8]] =
    [
      "[", "]", "[[", "{", "}", ":", ",", " = ", "\n", "\r", "\r\n", "\0", "\u{FEFF}", "\u{301}", "\u{93C}", "\u{200D}",
      "[en: ", "[key: ", "{item}", "Goal: ", "Say:", "Đích:", "लक्ष्य:", "Start: ", "Choice: x\n", "is on", "-1",
      "999999999999", "If: ", "Otherwise:\n", "With: a = {b}", "Each: contacts\n", "Record:\n", "When: ", "{", "{this ",
      "Choice: a = b", "Shown if: x is y\n", "Grid:\n", "Sends: a\n", "👨‍👩‍👧", "ः", ";",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE0, 0xA4], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]

  /// Of each file; `FUZZ_ROUNDS=100000` in the environment makes a long run.
  private static let rounds = getenv("FUZZ_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 300

  private static func mutated(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &dice) {
      let start = Int.random(in: 0...bytes.count, using: &dice)
      let end = min(bytes.count, start + Int.random(in: 0...12, using: &dice))
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: scraps.randomElement(using: &dice) ?? [], at: start)
      case 2: bytes.replaceSubrange(start..<end, with: scraps.randomElement(using: &dice) ?? [])
      case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
      default: if start < bytes.count { bytes[start] = UInt8.random(in: 0...255, using: &dice) }
      }
    }
    return bytes
  }

  @Test(arguments: [
    "en/language.txt", "en/phrases.txt", "en/pronunciations.txt", "en/course.txt", "en/phone/settings.txt",
    "en/phone/practice.txt", "en/01-first/first.txt", "en/01-first/second.txt", "vi/01-first/first.txt",
    "vi/phone/practice.txt", "hi/01-first/first.txt", "hi/phone/practice.txt",
  ])
  func mutatedFilesAreToldInside(_ path: String) throws {
    let trial = try Trial(path)
    let original = try #require(try SmallLibrary.files().files[path])
    var dice = Dice(state: path.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
    for _ in 0..<Self.rounds { trial.expectInside(Self.mutated(original, &dice), #_sourceLocation) }
  }

  /// A whole app whose lines stand in any order, and some of them twice or not at all.
  @Test(arguments: ["en", "vi", "hi"]) func shuffledAppsAreToldInside(_ language: String) throws {
    let trial = try Trial("\(language)/phone/practice.txt")
    let lines = try Repository.text("Tests/Apps/cafe.txt").split(separator: "\n")
    var dice = Dice(state: 7)
    for _ in 0..<Self.rounds / 10 {
      var some = lines.filter { _ in Int.random(in: 0..<10, using: &dice) > 0 }
      for _ in 0..<Int.random(in: 1...20, using: &dice) {
        some.swapAt(
          Int.random(in: some.indices, using: &dice), Int.random(in: some.indices, using: &dice))
      }
      if Bool.random(using: &dice) { some.shuffle(using: &dice) }
      trial.expectInside(Array(some.joined(separator: "\n").utf8), #_sourceLocation)
      trial.expectInside(Self.mutated(Array(lines.joined(separator: "\n").utf8), &dice), #_sourceLocation)
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

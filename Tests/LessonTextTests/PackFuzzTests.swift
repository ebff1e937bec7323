import LessonText
import Support
import Testing

/// Packs from somebody who means ill: whatever the bytes, they are refused, or what they hold is within the bounds.
@Suite struct PackFuzzTests {
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

  /// Archives, thousands of them, each changed in one to four places, half of them with sums that are right again.
  @Test func changedArchivesAreRefusedOrRead() throws {
    let original = try PackArchive.bytes(of: SmallPack.files().files)
    let headers = stride(from: 0, to: original.count, by: 512).filter {
      original[$0...].dropFirst(257).starts(with: "ustar".utf8)
    }
    var dice = Dice(state: 20_261_126)
    let wanted = Share.count(200, share: 60)
    var readable = 0
    for _ in 0..<Share.count(10_000, share: 3_000) {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        let start = Int.random(in: 0..<bytes.count, using: &dice)
        let end = min(bytes.count, start + Int.random(in: 0...600, using: &dice))
        switch Int.random(in: 0..<6, using: &dice) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 2: bytes.replaceSubrange(start..<end, with: [UInt8](repeating: 0, count: end - start))
        case 3: bytes = Array(bytes[..<start] + bytes[end...] + bytes[start..<end])
        default: bytes[start] = UInt8.random(in: 0...255, using: &dice)
        }
        if bytes.isEmpty { bytes = [0] }
      }
      if Bool.random(using: &dice) {
        for header in headers where header + 512 <= bytes.count { Forgery.seal(&bytes, at: header) }
      }
      guard let files = try? PackArchive.files(of: bytes) else { continue }
      readable += 1
      #expect(files.keys.allSatisfy { PackFile($0) != nil })
      #expect(try PackArchive.bytes(of: files) == bytes)
      guard readable <= wanted else { continue }
      var library = try Self.english()
      for (path, bytes) in files { library.files["packs/a/\(path)"] = bytes }
      let loaded = SmallLibrary.load(library)
      #expect(loaded.library != nil)
      #expect(
        loaded.diagnostics.allSatisfy { !$0.place.file.hasPrefix("Lessons/") }, "the lessons that are here stay right")
    }
    #expect(readable > wanted)
  }

  @Test func bytesOfNoKindAreRefused() {
    var dice = Dice(state: 7)
    for count in [0, 1, 511, 512, 513, 1023, 1024, 1025, 5_000, 100_000] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
      #expect(throws: PackArchive.Failure.self) { try PackArchive.files(of: bytes) }
    }
    #expect(throws: PackArchive.Failure.self) { try PackArchive.files(of: Array("hello".utf8)) }
  }

  private static func english() throws -> FilesInMemory {
    var files = try SmallLibrary.files()
    files.files = files.files.filter { $0.key.hasPrefix("en/") }
    return files
  }
}

import LessonText
import Testing

@Suite struct PackArchiveTests {
  private typealias Failure = PackArchive.Failure

  private func archive(_ files: FilesInMemory = SmallPack.files()) throws -> [UInt8] {
    try PackArchive.bytes(of: files.files)
  }

  @Test func whatIsWrittenIsRead() throws {
    let files = SmallPack.files([
      "vi/40-đài/bài-một.txt": "Bài học: Đài", "hi/40/पाठ.txt": "", "en/41/c.txt": String(repeating: "a", count: 512),
    ])
    let bytes = try archive(files)
    #expect(try PackArchive.files(of: bytes) == files.files)
    #expect(bytes.count % 512 == 0)
    #expect(try archive(files) == bytes)
  }

  /// Longer than the field for names: the folder goes to a field of its own.
  @Test func longPathsAreWrittenAndRead() throws {
    let name = String(repeating: "n", count: 90)
    let files = SmallPack.files(["vi/4\(name)/\(name).txt": "x"])
    #expect(try PackArchive.files(of: try archive(files)) == files.files)
  }

  @Test(arguments: [
    "../a.txt", "/etc/passwd", "vi/../../a.txt", "vi/40/../a.txt", "./pack.txt", "vi//a.txt", "vi/40/a.txt/", "", "/",
    "vi/phone/.a.txt", "vi/.a/a.txt", "vi/40/a", "vi/40/a.txt.", "vi/40/ a.txt", "vi/40/a\\b.txt", "vi/40/a\n.txt",
    "vi/40/a\u{202E}.txt", "vi/40/e\u{301}.txt", "vi/40/a\u{0}.txt", "vi/language.txt", "vi/phrases.txt",
    "vi/problems.txt", "vi/pronunciations.txt", "vi/names.txt", "vi/a/a.txt", "VI/40/a.txt", "a.txt", "vi/40/b/a.txt",
    "vi/con:/a.txt", "-a/40/a.txt", "vi/40", "packs/40/a.txt/b.txt",
  ])
  func noOtherPathIsWrittenOrRead(_ path: String) throws {
    #expect(throws: Failure.wrongName(path)) { try archive(SmallPack.files([path: "x"])) }
    // An archive that holds it all the same, made by exchanging a path of the same length.
    guard !path.utf8.contains(0), !path.isEmpty else { return }
    let bytes = try Forgery.archive([path: Array("x".utf8)])
    #expect(throws: Failure.self) { try PackArchive.files(of: bytes) }
  }

  @Test func namesThatSomeComputersTakeForTheSameAreRefused() throws {
    for (one, other) in [
      ("vi/40/A.txt", "vi/40/a.txt"), ("vi/40-A/b.txt", "vi/40-a/a.txt"), ("vi/4Đ/a.txt", "vi/4đ/b.txt"),
    ] {
      #expect(throws: Failure.self) { try archive(SmallPack.files([one: "x", other: "x"])) }
      let bytes = try Forgery.archive([one: [], other: []])
      #expect(throws: Failure.self) { try PackArchive.files(of: bytes) }
    }
  }

  @Test func boundsAreKept() throws {
    var files = FilesInMemory()
    for number in 0..<2_000 { files.files["vi/40/\(number).txt"] = [] }
    #expect(try PackArchive.files(of: try archive(files)).count == 2_000)
    files.files["pack.txt"] = []
    #expect(throws: Failure.tooManyFiles) { try archive(files) }
    let (large, most) = ([UInt8](repeating: 0x61, count: 1_048_577), [UInt8](repeating: 0x61, count: 1_048_576))
    #expect(throws: Failure.tooLarge(path: "vi/40/a.txt")) { try PackArchive.bytes(of: ["vi/40/a.txt": large]) }
    files = FilesInMemory()
    for number in 0..<17 { files.files["vi/40/\(number).txt"] = most }
    #expect(throws: Failure.tooLarge(path: nil)) { try archive(files) }
    files.files["vi/40/16.txt"] = nil
    let bytes = try archive(files)
    #expect(bytes.count <= PackArchive.mostBytes)
    #expect(try PackArchive.files(of: bytes).count == 16)
    #expect(throws: Failure.tooLarge(path: nil)) {
      try PackArchive.files(of: [UInt8](repeating: 0, count: PackArchive.mostBytes + 1))
    }
  }

  /// A header that promises more than there is, or more than there can be.
  @Test(arguments: [
    "77777777777", "00004000001", "00000000001", "99999999999", "-0000000001", "0x000000001", "           ",
  ])
  func aSizeThatLiesIsRefused(_ size: String) throws {
    var bytes = try archive()
    bytes.replaceSubrange(124..<135, with: size.utf8)
    Forgery.seal(&bytes, at: 0)
    #expect(throws: Failure.self) { try PackArchive.files(of: bytes) }
  }

  /// Whatever is no plain file: links of both kinds, devices, folders, pipes, and the extensions of other programs.
  @Test func nothingButPlainFilesIsRead() throws {
    for kind in UInt8.min...UInt8.max where kind != UInt8(ascii: "0") {
      var bytes = try archive()
      bytes[156] = kind
      Forgery.seal(&bytes, at: 0)
      #expect(throws: Failure.notPack) { try PackArchive.files(of: bytes) }
    }
    var bytes = try archive()
    bytes.replaceSubrange(157..<168, with: "/etc/passwd".utf8)
    Forgery.seal(&bytes, at: 0)
    #expect(throws: Failure.notPack) { try PackArchive.files(of: bytes) }
  }

  @Test func theSameFileTwiceIsRefused() throws {
    let bytes = try archive(FilesInMemory(["pack.txt": "x"]))
    #expect(throws: Failure.notPack) { try PackArchive.files(of: bytes.prefix(1024) + bytes) }
  }

  @Test func cutOffAnywhereItIsRefused() throws {
    let bytes = try archive()
    for end in bytes.indices {
      #expect(throws: Failure.self) { try PackArchive.files(of: Array(bytes[..<end])) }
    }
  }

  @Test func whateverFollowsIsRefused() throws {
    let bytes = try archive()
    for rest in [[0], [1], Array(repeating: 0, count: 512), bytes] {
      #expect(throws: Failure.notPack) { try PackArchive.files(of: bytes + rest) }
    }
  }

  /// Each bit counts, but for those of the texts: no two archives hold the same files.
  @Test func nothingIsHiddenInIt() throws {
    let files = FilesInMemory(["pack.txt": "abc", "vi/40/a.txt": String(repeating: "b", count: 600)])
    let bytes = try archive(files)
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << bit
        guard let read = try? PackArchive.files(of: changed) else { continue }
        #expect(read != files.files)
        #expect(try PackArchive.bytes(of: read) == changed)
      }
    }
  }
}

/// Archives as somebody would make them who means ill.
enum Forgery {
  /// An archive whose headers are as they should be, whatever the paths.
  static func archive(_ files: [String: [UInt8]]) throws -> [UInt8] {
    var archive: [UInt8] = []
    for (path, bytes) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      // A path that may be there, with the same content, whose name is then exchanged.
      var entry = Array(try PackArchive.bytes(of: ["vi/40/a.txt": bytes]).dropLast(1024))
      entry.replaceSubrange(
        0..<100, with: path.utf8.prefix(100) + [UInt8](repeating: 0, count: max(0, 100 - path.utf8.count)))
      seal(&entry, at: 0)
      archive += entry
    }
    return archive + [UInt8](repeating: 0, count: 1024)
  }

  /// Sets the sum of a header right.
  static func seal(_ bytes: inout [UInt8], at start: Int) {
    bytes.replaceSubrange((start + 148)..<(start + 156), with: Array("        ".utf8))
    let digits = String(bytes[start..<start + 512].reduce(0) { $0 + Int($1) }, radix: 8)
    let field = String(repeating: "0", count: max(0, 6 - digits.count)) + digits + "\u{0} "
    bytes.replaceSubrange((start + 148)..<(start + 156), with: field.utf8)
  }
}

import Glibc
import Mixer
import Sound
import Testing

@Suite struct WaveFileTests {
  private let folder = TemporaryFolder()

  @Test func aFileIsItsSamplesAfterAHeader() throws {
    let path = folder.path + "/lesson.wav"
    let wave = try WaveFile(path: path)
    try wave.write([1, -1, 2, -2])
    try wave.write([])
    try wave.write([256, 0])
    try wave.finish()
    let all = try #require(bytes(of: path))
    #expect(all.count == 44 + 12)
    #expect(Array(all[..<4]) == Array("RIFF".utf8))
    // Two channels, 22,050 frames a second.
    #expect(Array(all[22..<28]) == [2, 0, 0x22, 0x56, 0, 0])
    #expect(Array(all[44...]) == [1, 0, 255, 255, 2, 0, 254, 255, 0, 1, 0, 0])
  }

  @Test func theSameSoundGivesTheSameBytes() throws {
    let samples = TestSound.speech(frames: 4_000)
    var files: [[UInt8]?] = []
    for name in ["one", "two"] {
      let wave = try WaveFile(path: folder.path + "/" + name, channels: .mono)
      // In blocks of other sizes, too.
      let cut = name == "one" ? 4_000 : 1_234
      try wave.write(Array(samples[..<cut]))
      try wave.write(Array(samples[cut...]))
      try wave.finish()
      files.append(bytes(of: folder.path + "/" + name))
    }
    #expect(files[0] == files[1])
  }

  @Test func nobodyFindsHalfAFile() throws {
    let path = folder.path + "/lesson.wav"
    let old = try WaveFile(path: path)
    try old.write([7, 7])
    try old.finish()
    let before = bytes(of: path)
    do {
      let new = try WaveFile(path: path)
      try new.write([8, 8, 8, 8])
      #expect(bytes(of: path) == before)
      // It goes without `finish`, as after an error.
    }
    #expect(bytes(of: path) == before)
    #expect(folder.names == ["lesson.wav"])
  }

  @Test func aFolderThatIsNotThereIsTold() {
    let path = folder.path + "/none/lesson.wav"
    #expect(throws: WaveFile.Failure.noSuchFolder(path: path)) { try WaveFile(path: path) }
  }

  @Test func aFullDiskIsTold() throws {
    let wave = try WaveFile(path: folder.path + "/lesson.wav")
    let part = try #require(folder.names.first)
    #expect(part.hasSuffix(".part"))
    let full = try FullDisk(insteadOf: folder.path + "/" + part)
    #expect(throws: WaveFile.Failure.diskFull(path: folder.path + "/lesson.wav")) {
      for _ in 0..<100 { try wave.write(TestSound.speech(frames: 4_000)) }
      try wave.finish()
    }
    withExtendedLifetime(full) {}
  }
}

/// A folder that goes with the value that holds it.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/voiceclass-files-XXXXXX".utf8CString)
    mkdtemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  /// The names of what is in it.
  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) {
    guard let file = fopen("\(path)/\(name)", "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

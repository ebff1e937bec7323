import Glibc
import Terminal
import Testing

@Suite struct OtherScreenReaderTests {
  @Test func findsEachByItsProcess() throws {
    let folder = try ScratchFolder()
    try folder.write("1/cmdline", "/sbin/init\0")
    try folder.write("200/cmdline", "/usr/bin/python3\0/usr/bin/orca\0--replace\0")
    try folder.write("300/cmdline", "/usr/bin/brltty\0-P\0/run/brltty.pid\0")
    try folder.write("400/cmdline", "/usr/bin/python3\0-u\0/usr/bin/fenrir\0-f\0")
    #expect(folder.find() == [.orca, .fenrir, .brltty])
  }

  @Test(arguments: [
    "/usr/bin/vim\0orca\0", "/usr/bin/python3\0notes.py\0orca\0", "orcadian\0", "", "\0\0\0", "python3\0",
    "python3\0-c\0",
    "/usr/bin/less\0/usr/share/doc/brltty\0",
  ]) func isNotFooledByArguments(_ commandLine: String) throws {
    let folder = try ScratchFolder()
    try folder.write("77/cmdline", commandLine)
    #expect(folder.find() == [])
  }

  @Test func orcaOfAnotherUserIsNotOurs() throws {
    let folder = try ScratchFolder()
    try folder.write("5/cmdline", "orca\0")
    try folder.write("6/cmdline", "brltty\0")
    #expect(folder.find(user: getuid() + 1) == [.brltty])
    #expect(folder.find(user: getuid()) == [.orca, .brltty])
  }

  @Test func foldersThatAreNoProcessesAreLeftAlone() throws {
    let folder = try ScratchFolder()
    try folder.write("self/cmdline", "orca\0")
    try folder.write("5a/cmdline", "orca\0")
    try folder.write("12/status", "orca")
    #expect(folder.find() == [])
  }

  @Test func speakupCountsWhereItHasAVoice() throws {
    let folder = try ScratchFolder()
    #expect(folder.find() == [])
    try folder.write("speakup/synth", "none\n")
    #expect(folder.find() == [])
    try folder.write("speakup/synth", "soft\n")
    #expect(folder.find() == [.speakup])
  }

  @Test func nothingIsFoundWhereNothingIs() {
    #expect(OtherScreenReader.find(processes: "/nowhere", speakup: "/nowhere") == [])
  }
}

/// A folder that is gone when its test is.
final class ScratchFolder {
  let path: String
  private var made: [String]

  struct Refusal: Error { var code: Int32 }

  init() throws {
    var template = Array("/tmp/voiceclass-terminal-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Refusal(code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    made = [path]
  }

  deinit { for path in made.reversed() { remove(path) } }

  func write(_ name: String, _ text: String) throws {
    let parts = name.split(separator: "/")
    if parts.count > 1, mkdir("\(path)/\(parts[0])", 0o755) == 0 { made.append("\(path)/\(parts[0])") }
    made.append("\(path)/\(name)")
    guard let file = fopen("\(path)/\(name)", "w") else { throw Refusal(code: errno) }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Refusal(code: errno) }
  }

  func find(user: UInt32? = nil) -> [OtherScreenReader] {
    OtherScreenReader.find(processes: path, speakup: "\(path)/speakup", user: user)
  }
}

import Glibc
import Terminal
import Testing

@Suite struct BrailleSpeechTests {
  private func isOn(_ commandLine: String?, settings: String? = nil) throws -> Bool {
    let folder = try ScratchFolder()
    if let commandLine { try folder.write("300/cmdline", commandLine) }
    if let settings { try folder.write("brltty.conf", settings) }
    return BrailleSpeech.isOn(processes: folder.path, settings: "\(folder.path)/brltty.conf")
  }

  @Test(arguments: [
    "/usr/bin/brltty\0-s\0es\0", "brltty\0-sxs\0", "/bin/brltty\0-b\0no\0--speech-driver=sd\0",
    "brltty\0--speech-driver\0es\0",
  ]) func aDriverOnTheCommandLineSpeaks(_ commandLine: String) throws { #expect(try isOn(commandLine)) }

  @Test(arguments: [
    "/usr/bin/brltty\0", "brltty\0-s\0no\0", "brltty\0-sno\0", "brltty\0-P\0/run/brltty.pid\0", "orca\0-s\0",
  ])
  func withoutADriverNobodySpeaks(_ commandLine: String) throws { #expect(try !isOn(commandLine)) }

  @Test(arguments: [
    ("speech-driver es\n", true), ("# a remark\n\tspeech-driver\txs # eXternal\n", true),
    ("#speech-driver es\n", false),
    ("speech-driver no\n", false), ("braille-driver auto\n", false), ("", false),
  ]) func itsSettingsCount(_ settings: String, _ speaks: Bool) throws {
    #expect(try isOn("brltty\0", settings: settings) == speaks)
    #expect(try !isOn(nil, settings: settings), "where it does not run, it does not speak")
  }

  @Test func processesAreToldByTheirNumbers() throws {
    let folder = try ScratchFolder()
    try folder.write("20/cmdline", "/usr/bin/python3\0/usr/bin/orca\0")
    try folder.write("7/cmdline", "orca\0")
    try folder.write("8/cmdline", "brltty\0")
    #expect(OtherScreenReader.orca.processes(in: folder.path, user: nil) == [7, 20])
    #expect(OtherScreenReader.orca.processes(in: folder.path, user: getuid()) == [7, 20])
    #expect(OtherScreenReader.orca.processes(in: folder.path, user: getuid() + 1) == [])
    #expect(OtherScreenReader.speakup.processes(in: folder.path, user: nil) == [])
  }
}

import Foundation
import Support
import Testing

/// Faults of the place in which the program runs, put in on purpose. None of them can be mended from within, so each is
/// told with what is to be typed.
@Suite struct DoctorPlaceTests {
  /// Where eSpeak NG of this PC has its data.
  private static let engineData = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/share", "/usr/lib"]
    .map { "\($0)/espeak-ng-data" }.first { FileManager.default.fileExists(atPath: "\($0)/phontab") }

  @Test(.enabled(if: engineData != nil, "the voices of this PC lie somewhere else"))
  func aMissingVoiceIsNamedAndMutesNoOtherOne() throws {
    let program = try Program()
    let data = program.folder("voices")
    try FileManager.default.copyItem(atPath: try #require(Self.engineData), toPath: data)
    let environment = ["ESPEAK_DATA_PATH": data]
    #expect(try DoctorReport(program, environment: environment).told(of: "Speech").count == 1)
    for name in ["vi_dict", "lang/aav/vi", "lang/aav/vi-VN-x-central", "lang/aav/vi-VN-x-south"] {
      try? FileManager.default.removeItem(atPath: "\(data)/\(name)")
    }
    let told = try DoctorReport(program, "--fix", environment: environment).told(of: "Speech")
    #expect(
      told == [
        "the voice for Tiếng Việt is missing. "
          + "Install it with the command sudo apt install --reinstall espeak-ng-data."
      ])
    try FileManager.default.removeItem(atPath: "\(data)/phontab")
    let none = try DoctorReport(program, environment: environment).told(of: "Speech")
    #expect(none.first?.hasPrefix("eSpeak NG does not start, or lacks its voices.") == true)
  }

  @Test(.enabled(if: EarlierClock.isPossible, "there is no C compiler here")) func aClockBeforeThisVoiceClass() throws {
    let program = try Program()
    let clock = try EarlierClock(in: program.folder)
    #expect(try DoctorReport(program).told(of: "Clock").first?.hasPrefix("it shows ") == true)
    let told = try DoctorReport(program, "--fix", environment: clock.environment).told(of: "Clock")
    #expect(told.first?.hasPrefix("this PC shows a wrong date. Set it with a command such as sudo date --set") == true)
  }

  /// A clock that is right for this program, but behind what was done here.
  @Test func aClockBeforeTheLastSitting() throws {
    let lan = try RecordedClass(["Lan"])
    try lan.loseTheTime()
    #expect(try DoctorReport(lan.program).told(of: "Clock").first?.hasPrefix("this PC shows a wrong date.") == true)
  }

  /// As on a PC that was put up without one: here, a folder of settings in which nothing is.
  @Test(.enabled(if: NarrowDisk.isAllowed, "this account may mount no disk")) func noTimeZone() throws {
    let program = try Program()
    let output = program.folder("output")
    let child = try ChildProcess(
      [
        "unshare", "--mount", "sh", "-c",
        "mount -t tmpfs tmpfs /etc && exec \"$0\" doctor --silent --language en", Program.path,
      ], environment: program.environment.map { "\($0.key)=\($0.value)" }, in: program.folder("work"),
      output: .file(output))
    #expect(child.wait() == .exit(1))
    let told = DoctorReport(try String(contentsOfFile: output, encoding: .utf8)).told(of: "Clock")
    #expect(told.last?.contains("sudo timedatectl set-timezone") == true, "\(told)")
    #expect(try DoctorReport(program).told(of: "Clock").count == 1)
  }

  /// What the system says, and the variable that is to be set.
  @Test(arguments: [
    (["LC_ALL": "C"], "LC_ALL"), (["LC_ALL": ""], "LANG"), (["LC_ALL": "", "LANG": "en_US.ISO-8859-1"], "LANG"),
    (["LC_ALL": "", "LC_CTYPE": "POSIX", "LANG": "vi_VN.UTF-8"], "LC_CTYPE"),
  ]) func aTerminalOfPlainLetters(_ environment: [String: String], _ variable: String) throws {
    let told = try DoctorReport(Program(), environment: environment).told(of: "Screen")
    #expect(told.last?.hasSuffix("type export \(variable)=C.UTF-8.") == true, "\(told)")
  }

  @Test(arguments: ["C.UTF-8", "vi_VN.utf8"]) func aTerminalOfAllLetters(_ locale: String) throws {
    #expect(try DoctorReport(Program(), environment: ["LC_ALL": locale]).told(of: "Screen") == [])
  }

  @Test func noTerminal() throws {
    let program = try Program()
    let report = try DoctorReport(program, "--fix")
    #expect(report.told(of: "Keyboard") == ["there is none here. Run voiceclass in a terminal."])
    #expect(try program.run("doctor", "--silent").ending == .exit(1))
  }
}

import Foundation
import Support
import Testing

/// The built command and the real systemctl, on a disk that looks like a PC's.
@Suite struct KioskCommandTests {
  private let program: Program
  private let disk: String
  /// The unit is there from the start, as the package would have put it.
  private static let units = "usr/lib/systemd/system"

  init() throws {
    program = try Program()
    disk = program.folder("disk")
    try FileManager.default.createDirectory(atPath: "\(disk)/\(Self.units)", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: "\(disk)/etc/systemd/system", withIntermediateDirectories: true)
    for target in ["multi-user", "graphical", "sound"] {
      try program.folder.write("[Unit]\nDescription=\(target)\n", to: "disk/\(Self.units)/\(target).target")
    }
  }

  private func putPackage() throws {
    for unit in ["voiceclass-kiosk", "voiceclass-kiosk-sound"] {
      _ = try program.folder.copy(
        "Packaging/voiceclass-kiosk/\(unit).service", as: "disk/\(Self.units)/\(unit).service")
    }
  }

  private func putDesktop() throws {
    try link("default.target", to: "/usr/lib/systemd/system/graphical.target")
    // On the disk of another PC it leads nowhere.
    try link("display-manager.service", to: "/lib/systemd/system/lightdm.service")
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(disk)/etc/systemd/system/\(name)", withDestinationPath: target)
  }

  private func kiosk(_ word: String) throws -> Program.Outcome { try program.run("kiosk", word, "--root", disk) }

  private var links: [String] {
    program.folder.files(below: "disk/etc").filter { $0.contains("voiceclass") } + wants
  }

  private var wants: [String] {
    let folder = "\(disk)/etc/systemd/system/multi-user.target.wants"
    return (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  private var defaultTarget: String? {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(disk)/etc/systemd/system/default.target"))?
      .split(separator: "/").last.map { String($0) }
  }

  @Test func withoutThePackageTheWayToItIsTold() throws {
    let status = try kiosk("status")
    #expect(status.ending == .exit(0))
    #expect(status.output.contains("voiceclass-kiosk_"), "\(status)")
    let enabled = try kiosk("enable")
    #expect(enabled.ending == .exit(1))
    #expect(enabled.output == "")
    #expect(enabled.errors.hasSuffix("type: sudo apt install ./voiceclass-kiosk_*.deb\n"), "\(enabled)")
    #expect(try kiosk("disable").ending == .exit(0), "there is nothing to take back")
  }

  @Test func itIsTurnedOnAndOffAgain() throws {
    try putPackage()
    #expect(try kiosk("status").output.contains("does not start with VoiceClass"))
    for _ in 1...2 {
      let enabled = try kiosk("enable")
      #expect(enabled.ending == .exit(0), "\(enabled)")
      #expect(enabled.errors == "")
      #expect(enabled.output.contains("starts with VoiceClass"))
      #expect(wants == ["voiceclass-kiosk.service"])
    }
    #expect(try kiosk("status").output.contains("To log in beside it, press Control, Alt and F2."))
    for _ in 1...2 {
      let disabled = try kiosk("disable")
      #expect(disabled.ending == .exit(0), "\(disabled)")
      #expect(wants == [])
      #expect(links == [])
    }
    #expect(defaultTarget == nil, "without a desktop, nothing else is touched")
  }

  @Test func aDesktopGivesWayAndComesBack() throws {
    try putPackage()
    try putDesktop()
    let enabled = try kiosk("enable")
    #expect(enabled.output.contains("The desktop does not start any more; sudo voiceclass kiosk disable"), "\(enabled)")
    #expect(defaultTarget == "multi-user.target")
    #expect(try kiosk("enable").output.contains("already"))
    let disabled = try kiosk("disable")
    #expect(disabled.output.contains("with its desktop"), "\(disabled)")
    #expect(defaultTarget == "graphical.target")
    #expect(program.folder.files(below: "disk/var") == [])
  }

  @Test func aDesktopThatCoversItIsTold() throws {
    try putPackage()
    #expect(try kiosk("enable").ending == .exit(0))
    try putDesktop()
    #expect(try kiosk("status").output.contains("To have the desktop wait, type: sudo voiceclass kiosk enable"))
    #expect(try kiosk("enable").output.contains("The desktop does not start any more"))
    #expect(defaultTarget == "multi-user.target")
  }

  @Test func withoutSystemdThereIsAnotherWay() throws {
    try FileManager.default.createDirectory(atPath: program.folder("nothing"), withIntermediateDirectories: true)
    let outcome = try program.run("kiosk", environment: ["PATH": program.folder("nothing")])
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.contains("voiceclass learn --kiosk"), "\(outcome)")
  }
}

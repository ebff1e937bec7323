import Foundation
import Glibc
import Records
import Support
import Testing

/// Faults of the records and their disk, put in on purpose.
@Suite struct DoctorRecordsTests {
  private static let records = "home/data/voiceclass/records.sqlite"

  @Test func aDamagedFileIsSetAsideAndItsCopyTakesItsPlace() throws {
    let lan = try RecordedClass(["Lan"])
    let program = lan.program
    #expect(try program.run("learn", "--keys", "").ending == .exit(0), "which makes the copy of the day")
    // The first page is whole, so that opening alone would not see it.
    var bytes = try Data(contentsOf: URL(fileURLWithPath: program.folder(Self.records)))
    try #require(bytes.count >= 8_192)
    bytes.replaceSubrange(4_096..<bytes.count, with: Data(repeating: 0xA5, count: bytes.count - 4_096))
    try bytes.write(to: URL(fileURLWithPath: program.folder(Self.records)))
    let found = try DoctorReport(program)
    #expect(found.told(of: "Records").first?.contains("records.sqlite is damaged.") == true, "\(found.lines)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: program.folder(Self.records))) == bytes, "nothing is changed")
    let mended = try DoctorReport(program, "--fix")
    #expect(mended.told(of: "Records").last?.contains("records.sqlite.broken-1 now. A copy") == true)
    #expect(mended.mended("Records")?.hasSuffix("Learners with a name: 1.") == true, "\(mended.lines)")
    #expect(FileManager.default.fileExists(atPath: program.folder(Self.records + ".broken-1")))
    #expect(try DoctorReport(program).told(of: "Records").first?.hasPrefix("they are kept at ") == true)
  }

  @Test(.enabled(if: Unprivileged.isPossible, "no account without rights can run the program here"))
  func aProtectedFolderIsOpened() throws {
    let program = try RecordedClass(["Lan"]).program
    let folder = program.folder("home/data/voiceclass")
    try Unprivileged.give(program)
    chmod(program.folder(Self.records), 0o400)
    chmod(folder, 0o500)
    let found = DoctorReport(try Unprivileged.run(program, "doctor", "--language", "en", "--silent"))
    #expect(found.told(of: "Records").first?.contains("is protected against writing.") == true, "\(found.lines)")
    let mended = DoctorReport(try Unprivileged.run(program, "doctor", "--language", "en", "--silent", "--fix"))
    #expect(mended.mended("Records")?.hasSuffix("Learners with a name: 1.") == true, "\(mended.lines)")
    let next = DoctorReport(try Unprivileged.run(program, "doctor", "--language", "en", "--silent"))
    #expect(next.told(of: "Records").first?.hasPrefix("they are kept at ") == true)
  }

  @Test(.enabled(if: Unprivileged.isPossible && getuid() == 0, "only root can give files to another account"))
  func aFolderOfAnotherAccountNeedsTheOneCommand() throws {
    let program = try RecordedClass(["Lan"]).program
    let folder = program.folder("home/data/voiceclass")
    try Unprivileged.give(program)
    chown(folder, 0, 0)
    chmod(folder, 0o755)
    let report = DoctorReport(try Unprivileged.run(program, "doctor", "--language", "en", "--silent", "--fix"))
    let told = try #require(report.told(of: "Records").first)
    #expect(
      told.contains("belongs to another account.") && told.contains("sudo chown -R \(Unprivileged.name) \(folder)"))
    #expect(report.mended("Records") == nil)
  }

  @Test(.enabled(if: NarrowDisk.isAllowed, "this account may mount no disk"))
  func aFullDiskIsFoundAndFreedOfWhatNobodyWillFinish() throws {
    let program = try Program()
    let disk = try NarrowDisk(at: program.folder("home/data"))
    // A copy that a program was making when it ended; no process has this number.
    let leftover = try disk.fill("voiceclass/records.backup-part-99999999", megabytes: 20)
    #expect(try DoctorReport(program).told(of: "Disk").first?.contains("is 12 megabytes, which is little.") == true)
    #expect(try DoctorReport(program, "--fix").mended("Disk") == "there is room enough for the records.")
    #expect(!FileManager.default.fileExists(atPath: leftover))
    #expect(try DoctorReport(program).told(of: "Disk") == ["there is room enough for the records."])
    // What somebody made stays, and is told.
    let own = try disk.fill("pictures", megabytes: 30)
    let report = try DoctorReport(program, "--fix")
    #expect(report.told(of: "Disk").first?.contains("sudo apt clean") == true)
    #expect(report.mended("Disk") == nil && FileManager.default.fileExists(atPath: own))
  }

  @Test(.enabled(if: NarrowDisk.isAllowed, "this account may mount no disk"))
  func aDiskThatCanOnlyBeReadNeedsTheOneCommand() throws {
    let program = try Program()
    let disk = try NarrowDisk(at: program.folder("home/data"))
    try disk.makeReadOnly()
    let told = try #require(try DoctorReport(program, "--fix").told(of: "Records").first)
    #expect(told.contains("sudo mount -o remount,rw \(program.folder("home/data"))."))
  }
}

import ArgumentParser
import Glibc

/// Lets a PC start with VoiceClass.
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk", abstract: "Let this PC start with VoiceClass, or as before.",
    discussion: """
      A PC that starts with VoiceClass has no desktop and asks for no password: \
      whoever switches it on hears it speak.
      """,
    subcommands: [EnableKiosk.self, DisableKiosk.self, KioskStatus.self], defaultSubcommand: KioskStatus.self)
}

/// Has it start so.
struct EnableKiosk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enable", abstract: "Let this PC start with VoiceClass from the next time on.")

  @OptionGroup var disk: KioskDisk

  func run() throws {
    do throws(Complaint) { print(try disk.kiosk.enable()) } catch { throw error.exitCode() }
  }
}

/// Has it start as before.
struct DisableKiosk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "Let this PC start as before from the next time on.")

  @OptionGroup var disk: KioskDisk

  func run() throws {
    do throws(Complaint) { print(try disk.kiosk.disable()) } catch { throw error.exitCode() }
  }
}

/// Tells how it starts.
struct KioskStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Tell whether this PC starts with VoiceClass.")

  @OptionGroup var disk: KioskDisk

  func run() throws {
    do throws(Complaint) { print(try disk.kiosk.status()) } catch { throw error.exitCode() }
  }
}

/// Which PC is meant.
struct KioskDisk: ParsableArguments {
  @Option(help: "The folder where the disk of another PC is mounted. Without it, this PC is meant.")
  var root: String?

  var kiosk: KioskSwitch {
    // The root of this PC is no other disk, however it is spelled.
    let other = root.flatMap { $0.allSatisfy { $0 == "/" } ? nil : $0 }
    return KioskSwitch(manager: Systemctl(), root: other, isAdministrator: geteuid() == 0)
  }
}

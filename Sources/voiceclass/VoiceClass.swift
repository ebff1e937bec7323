import ArgumentParser
import Glibc
import Speech

/// The program: its commands, and the only place where the rooms meet.
@main
struct VoiceClass: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voiceclass",
    abstract: "Learn to use a smartphone by keyboard and ear.",
    discussion: """
      Without a command, voiceclass starts a lesson. In it, Space says the last thing again, \
      F1 tells where you are, and Escape always leads out.
      """,
    version: "0.1.0",
    subcommands: [
      LearnCommand.self, PhoneCommand.self, LessonsCommand.self, CheckCommand.self, RoutesCommand.self,
      PreviewCommand.self, RehearseCommand.self, ExportCommand.self, NewCommand.self, PackCommand.self,
      InstallCommand.self, ExplainCommand.self,
      VoicesCommand.self, DoctorCommand.self, KioskCommand.self,
      ReportCommand.self, LearnersCommand.self, ClassCommand.self, RecordsCommand.self, CuesCommand.self,
      KeysCommand.self, CourseCommand.self,
      PrintCommand.self,
    ],
    defaultSubcommand: LearnCommand.self)

  static func main() {
    // The speech engine's own process is this program once more; nobody types that command.
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == EngineProcess.command { Glibc.exit(EngineHost.run(Array(arguments.dropFirst()))) }
    main(nil)
  }
}

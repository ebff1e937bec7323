import ArgumentParser
import Foundation
import Records

/// Gives out what learners did as statements of the Experience API.
struct StatementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xapi",
    abstract: "Give out what learners did as xAPI statements: to a Learning Record Store, or as files.",
    discussion: """
      Nothing leaves this PC before you say where to. With --to, the statements go to a server, each once, however \
      often you do it. With --user, the password is asked of the environment variable VOICECLASS_PASSWORD, or read \
      from the first line of a file.
      """)

  @Option(help: "The address of a server's statements, such as https://records.example/xAPI/statements.")
  var to: String?

  @Option(help: "The folder to write files into, instead of sending.")
  var folder: String?

  @Option(help: "The name or id of a learner. Without it, all learners.")
  var learner: String?

  @Flag(help: "Leave names out. The learners have their ids alone.")
  var anonymous = false

  @Option(help: "The name by which the server knows this centre.")
  var user: String?

  @Option(help: "The file whose first line is the password.")
  var passwordFile: String?

  @Option(help: "The address of the centre, to which the learners' ids belong.")
  var homePage = "\(CourseActivities.root)/learners"

  @Flag(help: "Send all, also what the server was given before.")
  var again = false

  @Option(help: "The folder of lessons.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  func validate() throws {
    guard (to == nil) != (folder == nil) else {
      throw ValidationError("Say where to: either --to with the address of a server, or --folder.")
    }
    guard folder == nil || (user == nil && passwordFile == nil && !again) else {
      throw ValidationError("Files need no user, no password and no --again. Leave them out, or give --to.")
    }
    guard user?.contains(":") != true, passwordFile == nil || user != nil else {
      throw ValidationError("A user has no colon in her name, and a password belongs to a user. Give --user.")
    }
  }

  func run() throws {
    let isWhole: Bool
    do throws(Complaint) { isWhole = try giveOut() } catch { throw error.exitCode() }
    if !isWhole { throw ExitCode.failure }
  }

  private func giveOut() throws(Complaint) -> Bool {
    // What was typed wrong is told before anything is read.
    var server: StatementServer?
    if let to { server = try StatementServer(to) }
    if let user { server?.login = try StatementServer.Login(user: user, password: password()) }
    if let folder, !Stick.isFolder(folder) {
      throw Complaint("There is no folder named \(folder). Make it, or give another one with --folder.")
    }
    let shelf = try Shelf(lessons: lessons, audio: audio)
    let desk = try RecordsDesk()
    let learners: [Learner]
    if let learner {
      learners = [try desk.learner(learner)]
    } else {
      learners = try desk.doing { store throws(RecordsFailure) in try store.learners() }
    }
    let group = StatementClass(
      desk: desk, learners: learners, activities: CourseActivities(shelf.library), homePage: homePage,
      isAnonymous: anonymous)
    if let folder { return try group.write(to: StatementFolder(path: folder)) }
    guard let server else { return false }
    return try group.send(to: StatementDelivery(server: server), isAgain: again)
  }

  private func password() throws(Complaint) -> String {
    let password: String?
    if let passwordFile {
      guard let bytes = FileManager.default.contents(atPath: passwordFile) else {
        throw Complaint("The file \(passwordFile) can't be read. Give another one with --password-file.")
      }
      password = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(String.init)
    } else {
      password = ProcessInfo.processInfo.environment["VOICECLASS_PASSWORD"]
    }
    guard let password, !password.isEmpty, password.utf8.count < 1000, !password.contains(where: \.isNewline) else {
      throw Complaint("The password is missing. Set VOICECLASS_PASSWORD, or give a file with --password-file.")
    }
    return password
  }
}

import ArgumentParser
import Feedback
import Foundation
import LessonText
import Records
import Server
import Trainer

/// Puts the records of this PC and those on its centre's server together.
struct SyncRecords: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Take what is new on the centre's server, and bring it what is new on this PC.",
    discussion: """
      The server is PostgreSQL, and its address is as in postgres://hills@server/voiceclass, where hills is the \
      centre's account. The password belongs into the file .pgpass of this account, where other programs don't see it. \
      A server that was reached is remembered: from then on the menu brings records there too, and a learner who \
      chooses her name has what she did at other PCs. While no server answers, this PC keeps everything.
      """)

  @Argument(help: "The address of the server. Without it, the one that is remembered.")
  var address: String?

  @Flag(help: "Leave the names of learners out of what goes there. That is remembered with the server.")
  var anonymous = false

  @Flag(help: "Forget the server that is remembered. What is on it stays.")
  var forget = false

  @Flag(help: "Print what a database needs for records, for its administrator to run once.")
  var schema = false

  @OptionGroup var spoken: SpokenOptions

  func run() throws {
    if schema { return print(ServerSchema.statements) }
    let isWhole: Bool
    do throws(Complaint) { isWhole = try forget ? forgetServer() : synchronise() } catch { throw error.exitCode() }
    if !isWhole { throw ExitCode.failure }
  }

  private func forgetServer() throws(Complaint) -> Bool {
    guard ServerFile().keep(nil) else {
      throw Complaint("The server could not be forgotten. Allow the records' folder to be written, and try again.")
    }
    print("This PC has no server now.")
    return true
  }

  private func synchronise() throws(Complaint) -> Bool {
    let bench = try SpokenBench(spoken)
    let server = try wanted()
    let report = try bench.desk.doing { store throws(RecordsFailure) in try server.synchronise(store) }
    let exchange = ServerExchange(report)
    if let saying = report.failure?.saying {
      FileHandle.standardError.write(Data("The answer for \(server.address.shown): \(saying)\n".utf8))
    }
    if address != nil || anonymous, report.failure == nil, !ServerFile().keep(server) {
      throw Complaint("The server could not be remembered. Allow the records' folder to be written, and try again.")
    }
    bench.tell(exchange.sentences(in: bench.pack))
    return exchange.isWhole
  }

  private func wanted() throws(Complaint) -> ServerDesk {
    guard let address else {
      guard var known = ServerFile().desk else {
        throw Complaint("This PC has no server yet. Give its address, such as postgres://hills@server/voiceclass.")
      }
      known.isAnonymous = known.isAnonymous || anonymous
      return known
    }
    guard let wanted = ServerAddress(address) else {
      throw Complaint("That is no address of a server. It begins with postgres:// and has no blanks in it.")
    }
    return ServerDesk(address: wanted, isAnonymous: anonymous)
  }
}

import ArgumentParser
import Feedback
import LessonText
import Records
import Trainer

/// The records of this PC as a whole, and those of other PCs.
struct RecordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records", abstract: "Put the records of several PCs together, and give this PC a name.",
    discussion: """
      A stick that is named VOICECLASS goes from PC to PC. At each, voiceclass records exchange takes what is new \
      on it, and writes what is new there. A learner then goes on at any of them. Nothing is ever lost by doing it \
      again, or in another order.
      """,
    subcommands: [ExchangeRecords.self, SyncRecords.self, NamePC.self, StatementsCommand.self])
}

/// Puts them together.
struct ExchangeRecords: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exchange",
    abstract: "Take what is new on the stick, or in a shared folder, and write what is new on this PC.")

  @Argument(help: "The folder of the stick, or a shared one. Without it, the stick that is named VOICECLASS.")
  var folder: String?

  @Flag(help: "Leave the names of learners out of what is written.")
  var anonymous = false

  @OptionGroup var spoken: SpokenOptions

  func run() throws {
    let isWhole: Bool
    do throws(Complaint) { isWhole = try exchange() } catch { throw error.exitCode() }
    if !isWhole { throw ExitCode.failure }
  }

  private func exchange() throws(Complaint) -> Bool {
    let bench = try SpokenBench(spoken)
    guard let carrier = folder ?? Stick.mounted() else {
      bench.tell([bench.pack.phrases[ExchangeSentence.noStick.key]])
      return false
    }
    // Were it made, a stick that is not plugged in would be a folder on this PC.
    guard Stick.isFolder(carrier) else {
      throw Complaint("There is no folder \(carrier). Plug the stick in, or give the folder of the stick.")
    }
    let report = try bench.desk.doing { store throws(RecordsFailure) in
      try store.exchange(with: carrier, anonymous: anonymous)
    }
    let exchange = RecordsExchange(report, with: carrier)
    bench.tell(exchange.sentences(in: bench.pack, onStick: carrier == Stick.mounted()))
    return exchange.isWhole
  }
}

/// Gives this PC a name.
struct NamePC: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "name", abstract: "Tell the name of this PC, by which other PCs tell of it, or give it one.")

  @Argument(help: "The new name, such as \"PC 3\". Without it, the name is told.")
  var name: String?

  func run() throws {
    do throws(Complaint) { try giveName() } catch { throw error.exitCode() }
  }

  private func giveName() throws(Complaint) {
    let desk = try RecordsDesk()
    if let name { try desk.doing { store throws(RecordsFailure) in try store.namePC(name) } }
    print("This PC is named \(try desk.doing { store throws(RecordsFailure) in try store.pcName() }).")
  }
}

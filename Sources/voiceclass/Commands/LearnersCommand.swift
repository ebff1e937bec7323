import ArgumentParser
import Records
import Trainer

/// What is kept of learners, for those who look after them.
struct LearnersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learners", abstract: "List, rename, join, export and forget the learners of this PC.",
    subcommands: [
      ListLearners.self, RenameLearner.self, MergeLearners.self, PartLearner.self, ExportLearner.self,
      ForgetLearner.self,
    ],
    defaultSubcommand: ListLearners.self)
}

/// Lists them.
struct ListLearners: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print all learners, a line each, with their ids.")

  func run() throws {
    do throws(Complaint) { try list() } catch { throw error.exitCode() }
  }

  private func list() throws(Complaint) {
    let desk = try RecordsDesk()
    let learners = try desk.doing { store throws(RecordsFailure) in try store.profiles() }
    if learners.isEmpty {
      print("No learner has a name yet. To learn under a name, run: voiceclass learn --learner NAME")
    }
    for (learner, profile) in learners {
      let others = learner.otherNames.isEmpty ? "" : "Also named \(learner.otherNames.joined(separator: ", ")). "
      let last = profile.lastMoment.map { "Last here on \($0.localDay). " } ?? ""
      let secret = learner.secret == nil ? "" : "Has a secret. "
      print(
        "\(learner.name). \(others)Lessons done: \(profile.finishedLessons.count). \(last)\(secret)Id: \(learner.shortID)."
      )
    }
  }
}

/// Gives one another name.
struct RenameLearner: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rename", abstract: "Give a learner another name.")

  @Argument(help: "The name or id of the learner.")
  var learner: String

  @Argument(help: "The new name.")
  var name: String

  func run() throws {
    do throws(Complaint) { try rename() } catch { throw error.exitCode() }
  }

  private func rename() throws(Complaint) {
    let desk = try RecordsDesk()
    let old = try desk.learner(learner)
    if let other = try desk.doing({ store throws(RecordsFailure) in try store.find(name) }), other.id != old.id {
      throw Complaint(
        "\(other.name) is the name of another learner. If both are one person, run: voiceclass learners merge "
          + "\(other.shortID) \(old.shortID)")
    }
    try desk.doing { store throws(RecordsFailure) in try store.rename(old.id, to: name) }
    let new = try desk.learner(old.id.text)
    guard new.name != old.name || name == old.name else {
      throw Complaint("That is no name. Give one with letters in it.")
    }
    print("\(old.name) is named \(new.name) now.")
  }
}

/// Says that two are one person.
struct MergeLearners: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Say that two learners are one person. This can be undone with part.")

  @Argument(help: "The name or id of the learner whose name stays.")
  var learner: String

  @Argument(help: "The name or id of the other one.")
  var other: String

  func run() throws {
    do throws(Complaint) { try merge() } catch { throw error.exitCode() }
  }

  private func merge() throws(Complaint) {
    let desk = try RecordsDesk()
    let (one, two) = (try desk.learner(learner), try desk.learner(other))
    guard one.id != two.id else {
      throw Complaint(
        "\(learner) and \(other) are one person already. To part them, run: voiceclass learners part \(one.shortID)")
    }
    try desk.doing { store throws(RecordsFailure) in try store.join(one.id, with: two.id) }
    print(
      "\(one.name) and \(two.name) are one person now, named \(one.name). To undo this, run: voiceclass learners part "
        + one.shortID)
  }
}

/// Undoes it.
struct PartLearner: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "part",
    abstract: "Undo a merge: the learners are apart again, each with what was done under each name.")

  @Argument(help: "The name or id of the learner.")
  var learner: String

  func run() throws {
    do throws(Complaint) { try part() } catch { throw error.exitCode() }
  }

  private func part() throws(Complaint) {
    let desk = try RecordsDesk()
    let learner = try desk.learner(learner)
    let parted = try desk.doing { store throws(RecordsFailure) in try store.part(learner.id) }
    guard parted.count > 1 else {
      throw Complaint(
        "\(learner.name) was not merged with anybody. To hear all learners, run: voiceclass learners list")
    }
    print("Apart again: \(parted.map { "\($0.name), id \($0.shortID)" }.joined(separator: "; ")).")
  }
}

extension Learner {
  /// As much of the id as is read aloud; it is enough for every command.
  var shortID: String { String(id.text.prefix(8)) }
}

import ArgumentParser
import Feedback
import LessonText
import Records
import Trainer

/// The class, for its instructor at a shell: the same as in the menu.
struct ClassCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class", abstract: "Tell who needs help and with what, plan the lessons of a class, add learners.",
    discussion: """
      The same is in the menu, below Settings and help: Class, for the instructor. What is set here goes to other \
      PCs with voiceclass records exchange.
      """,
    subcommands: [
      ListClass.self, HelpClass.self, TodayOfClass.self, PlanClass.self, AddToClass.self, PutIntoClass.self,
      ReportClass.self,
    ],
    defaultSubcommand: ListClass.self)
}

/// How each learner stands.
struct ListClass: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Tell how each learner stands, a sentence for each.")

  @OptionGroup var options: ClassOptions

  func run() throws {
    do throws(Complaint) { try list() } catch { throw error.exitCode() }
  }

  private func list() throws(Complaint) {
    let bench = try ClassBench(options)
    let overview = try bench.overview()
    let none = [bench.pack.phrases[ClassSentence.noLearners.key]]
    bench.tell(overview.learners.isEmpty ? none : overview.learners.map { overview.state(of: $0) })
  }
}

/// Who needs help.
struct HelpClass: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Tell who needs help and with what, the most urgent first.")

  @Argument(help: "The name or id of a learner, of whom all is told. Without it, the most urgent of everybody.")
  var learner: String?

  @OptionGroup var options: ClassOptions

  func run() throws {
    do throws(Complaint) { try help() } catch { throw error.exitCode() }
  }

  private func help() throws(Complaint) {
    let bench = try ClassBench(options)
    let overview = try bench.overview()
    guard let learner else { return bench.tell(overview.needSentences) }
    let id = try bench.learner(learner).id.text
    let phrases = bench.pack.phrases
    let needs = overview.needs.first { $0.learner.card.id == id }?.needs ?? []
    let sentences = needs.flatMap { [$0.sentence(in: phrases), $0.advice(in: phrases)] }
    bench.tell(sentences.isEmpty ? [phrases[ClassSentence.needsNoHelp.key]] : sentences)
  }
}

/// A new learner.
struct AddToClass: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a learner, who may begin at once.")

  @Argument(help: "The name of the new learner.")
  var name: String

  @OptionGroup var options: ClassOptions

  func run() throws {
    do throws(Complaint) { try add() } catch { throw error.exitCode() }
  }

  private func add() throws(Complaint) {
    let bench = try ClassBench(options)
    let added = try bench.doing { desk throws(RecordsFailure) in
      try desk.store.addLearner(named: name, inClass: options.className)
    }
    guard let added else {
      let other = try bench.doing { desk throws(RecordsFailure) in try desk.store.find(name) }
      throw Complaint(
        other == nil
          ? "That is no name. Give one with letters in it."
          : "Somebody is named \(name) already. Add a letter or a word to the name, and try again.")
    }
    let known = try bench.learner(added.text).name
    bench.tell([bench.pack.phrases[ClassSentence.added.key, ["name": MarkedText(known)]]])
  }
}

/// To which class a learner belongs.
struct PutIntoClass: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "put", abstract: "Put a learner into a class, by its name, or out of any.")

  @Argument(help: "The name or id of the learner.")
  var learner: String

  @Argument(help: "The name of the class. Without it, the learner belongs to none.")
  var name: String?

  @OptionGroup var options: ClassOptions

  func run() throws {
    do throws(Complaint) { try put() } catch { throw error.exitCode() }
  }

  private func put() throws(Complaint) {
    let bench = try ClassBench(options)
    let found = try bench.learner(learner)
    let className = name ?? ""
    try bench.doing { desk throws(RecordsFailure) in try desk.store.put(found.id, inClass: className) }
    let own = try bench.doing { desk throws(RecordsFailure) in try desk.store.profile(of: found.id).className }
    let phrases = bench.pack.phrases
    let said = own.map { MarkedText($0) } ?? phrases[ClassSentence.noClass.key]
    bench.tell([phrases[ClassSentence.wasPut.key, ["name": MarkedText(found.name), "class": said]]])
  }
}

import ArgumentParser
import Glibc
import Records

/// Removes all that is kept of a learner.
struct ForgetLearner: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Remove all that is kept of a learner, copies included. This can't be undone.")

  @Argument(help: "The name or id of the learner.")
  var learner: String

  @Flag(help: "Don't ask.")
  var yes = false

  func run() throws {
    do throws(Complaint) { try forget() } catch { throw error.exitCode() }
  }

  private func forget() throws(Complaint) {
    let desk = try RecordsDesk()
    let learner = try desk.learner(learner)
    if !yes {
      let others = learner.otherNames.isEmpty ? "" : ", also named \(learner.otherNames.joined(separator: ", "))"
      print(
        "All that is kept of \(learner.name)\(others) will be removed from this PC. This can't be undone. "
          + "Type yes and Enter to remove it, or Enter alone to keep it.")
      fflush(nil)
      guard readLine()?.lowercased() == "yes" else {
        print("Nothing was removed.")
        return
      }
    }
    let removed = try desk.doing { store throws(RecordsFailure) in try store.forget(learner.id) }
    print("\(learner.name) is forgotten. Events removed: \(removed.events).", terminator: "")
    switch removed.rest {
    case nil: print(" The copies of the records were made anew, without them.")
    case .busy:
      print(" Another program has the records open, so traces are left in the file. The next start removes them.")
    case .diskFull:
      print(
        " The disk is too full to write the file anew, so traces are left in it. Make room; the next start removes them."
      )
    case let failure?: print(" Traces are left in the file; the next start removes them. \(failure.complaint)")
    }
    for path in removed.aside {
      print("A damaged file of earlier may still hold something, and can't be cleaned: \(path). Delete it.")
    }
    print("Files that were made by export or report are where they were put.")
  }
}

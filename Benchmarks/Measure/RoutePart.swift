import Foundation

/// How long the search for a way takes: what `routes-bench` says at last, of a few chance states for each task.
enum RoutePart {
  private static let statesATask = 20

  static func measure(_ program: Program) throws(Complaint) -> Results {
    var page = Results()
    page.begin("Ways")
    let path = (CommandLine.arguments[0] as NSString).deletingLastPathComponent + "/routes-bench"
    guard FileManager.default.isExecutableFile(atPath: path) else {
      page.line("`routes-bench` is not built.")
      page.line()
      return page
    }
    Progress.tell("the ways")
    let log = "\(program.folder)/routes.txt"
    let child = try Child(
      [path, "\(statesATask)"], environment: Workplace.environment(home: program.home, server: nil), at: .output(log))
    guard child.wait().code == 0, let last = ProcessFile.text(log).split(separator: "\n").last else {
      throw Complaint("routes-bench failed.")
    }
    page.table(["What", "measured", "goal"])
    let what = "The shortest way through a task, from its start and \(statesATask) chance states"
    page.row([what, String(last), page.tell(Goal.route.verdict(milliseconds(behind: "p95 ", in: last)), of: what)])
    page.line()
    return page
  }

  private static func milliseconds(behind word: String, in line: Substring) -> Double {
    guard let place = line.range(of: word) else { return .nan }
    return Double(line[place.upperBound...].prefix { $0.isNumber || $0 == "." }) ?? .nan
  }
}

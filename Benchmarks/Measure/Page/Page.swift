import Foundation

/// The page of results: all that was asked for.
enum Page {
  /// So many letters of what a failed part complains of are told.
  private static let mostOfComplaint = 500

  static func measure(program path: String, project: String, words: [String]) throws(Complaint) -> String {
    var template = Array("/tmp/voiceclass-measure-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Complaint("No folder could be made in /tmp.") }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let order = try Order(words, try Program(path: path, project: project, folder: folder))
    let (before, start) = (Machine.load, now())
    var body = Results()
    for part in order.parts {
      Progress.tell(part.name)
      // What was measured before is not lost with a part that fails.
      do throws(Complaint) { body.add(try part.measure(order)) } catch {
        body.line("The part \(part.name) could not be measured. \(error.sentence.prefix(mostOfComplaint))")
        body.line()
      }
    }
    var page = Results()
    page.line("# What was measured")
    page.line()
    page.line("`make bench` writes this page. How it is measured, and how exactly: `docs/decisions/latency.md`.")
    page.line()
    page.line("On \(Machine.sentence).")
    page.line("Processes that wanted to run: \(before) before, \(Machine.load) afterwards, on the average of a minute.")
    page.line("It took \((now() - start) / 1_000_000) seconds.")
    page.line()
    page.add(body)
    page.line("## What was not reached")
    page.line()
    if body.missed.isEmpty { page.line("Nothing: every goal above was reached.") }
    for miss in body.missed { page.line("- \(miss)") }
    if !body.missed.isEmpty {
      page.line()
      page.line("Why, and what to try next: `docs/decisions/latency.md`.")
    }
    return page.text
  }
}

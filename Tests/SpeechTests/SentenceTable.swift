import Feedback
import Foundation

/// The rows of a table in `Sentences`: columns with tabs between, and one line of headings.
enum SentenceTable {
  static func rows(_ name: String) -> [[String]] {
    let file = ShippedLanguages.package.appending(path: "Tests/SpeechTests/Sentences/\(name)")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

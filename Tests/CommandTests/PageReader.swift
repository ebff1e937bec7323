import Foundation

/// Just enough of XML to tell whether every tag of a page is closed, and what its attributes say.
struct PageReader {
  private var tags: [(name: String, attributes: [String: String])] = []
  /// What is wrong; empty where nothing is.
  private(set) var error = ""

  /// Tags that a page leaves open.
  private static let single: Set = ["meta"]

  init(_ page: String) {
    var open: [String] = []
    for match in page.matches(of: #/<(/?)([a-z][a-z0-9]*)((?:\s[^<>]*?)?)(/?)>|[<>]/#) {
      guard let name = match.output.2.map(String.init) else {
        if !match.range.lowerBound.isStart(of: "<!DOCTYPE html>", in: page) { error = "a sign that is not escaped" }
        continue
      }
      if match.output.1 == "/" {
        if open.popLast() != name { error = "\(name) is closed out of turn" }
        continue
      }
      let pairs = (match.output.3 ?? "").matches(of: #/([a-z-]+|viewBox)="([^"]*)"/#)
      tags.append((name, Dictionary(pairs.map { (String($0.output.1), String($0.output.2)) }) { first, _ in first }))
      if match.output.4 != "/", !Self.single.contains(name) { open.append(name) }
    }
    if !open.isEmpty { error = "\(open) stay open" }
  }

  var isWellFormed: Bool { error.isEmpty }

  func count(_ name: String) -> Int { tags.count { $0.name == name } }

  /// What an attribute says, wherever the tag has it.
  func attributes(of name: String, named attribute: String) -> [String] {
    tags.filter { $0.name == name }.compactMap { $0.attributes[attribute] }
  }
}

extension String.Index {
  /// Whether it lies within a text that stands at the beginning of a page.
  fileprivate func isStart(of text: String, in page: String) -> Bool {
    page.hasPrefix(text) && self < page.index(page.startIndex, offsetBy: text.count)
  }
}

/// A fact of an app, by its number there: the same in every language.
public struct FactReference: Hashable, Sendable, Codable {
  /// The id of the app.
  public var app: String
  /// Its number among the facts of the app, from 0.
  public var number: Int

  /// A fact of an app.
  public init(app: String, number: Int) {
    self.app = app
    self.number = number
  }
}

extension Phone {
  /// Whether a fact is so now.
  /// - Parameter words: what stands in the places of its sentence, by their names. Numbers are the same however their
  ///   digits are grouped.
  public func isSo(_ reference: FactReference, with words: [String: String]) -> Bool {
    guard let facts = model.apps[reference.app]?.facts, facts.indices.contains(reference.number) else { return false }
    let fact = facts[reference.number]
    guard let collection = fact.collection else { return fits(fact, words, about: nil) }
    return records(of: collection).contains { fits(fact, words, about: Subject($0, in: collection)) }
  }

  private func fits(_ fact: App.Fact, _ words: [String: String], about subject: Subject?) -> Bool {
    holds(fact.conditions, about: subject)
      && words.allSatisfy { name, word in text(named: name, about: subject).isSameAmount(as: word) }
  }
}

extension String {
  /// Whether two texts are the same but for the stop at the end, or the same number written in two ways.
  func isSameAmount(as other: String) -> Bool {
    if isSameSentence(as: other) { return true }
    guard let amount, let their = other.amount else { return false }
    return amount == their
  }

  /// A number as people write it. A dot, a comma or a blank before groups of exactly three digits only groups them;
  /// any other dot or comma begins the part below one.
  private var amount: String? {
    // Most texts have no digit, and are compared at each step of a search.
    guard utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    let signs: Set<Character> = [".", ",", " ", "\u{A0}", "\u{202F}"]
    let parts = trimmed.split(omittingEmptySubsequences: false, whereSeparator: signs.contains)
    guard let first = parts.first, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return nil }
    let isGrouped = first.count <= 3 && parts.dropFirst().allSatisfy { $0.count == 3 }
    let isIndian =
      parts.count > 2 && parts.last?.count == 3 && parts.dropFirst().dropLast().allSatisfy { $0.count == 2 }
    var (whole, below) = (parts.joined(), "")
    if parts.count > 1, !isGrouped, !isIndian {
      (whole, below) = (parts.dropLast().joined(), String(parts[parts.count - 1]))
    }
    while below.last == "0" { below.removeLast() }
    let digits = whole.drop { $0 == "0" }
    return below.isEmpty ? String(digits) : "\(digits).\(below)"
  }
}

import Feedback
import Testing

@testable import Speech

/// What is heard of the kinds of text that a phone shows: `Sentences/heard.tsv`.
@Suite struct HeardTests {
  private static let rows = Dictionary(grouping: SentenceTable.rows("heard.tsv")) { Language($0[0]) }

  @Test(arguments: [ShippedLanguages.vi, ShippedLanguages.en, ShippedLanguages.hi])
  func everyKindOfTextIsHeardAsMeant(_ language: Language) throws {
    let rows = try #require(Self.rows[language])
    #expect(rows.count >= 150)
    for row in rows {
      try #require(row.count == 3, "\(row)")
      #expect(ReadingTests.respelled(row[1], language) == row[2], "\(row[1])")
    }
  }

  /// What is heard holds nothing that the guard would take away.
  @Test(arguments: [ShippedLanguages.vi, ShippedLanguages.en, ShippedLanguages.hi])
  func everyWordOfItCanBeSpoken(_ language: Language) throws {
    for row in try #require(Self.rows[language]) {
      let clauses = ReadingTests.reading.clauses(of: Utterance([.init(row[1])], by: .phone, in: language))
      for clause in clauses {
        let tables = try #require(ReadingTests.reading.tables[clause.manner.language])
        let safe = SafeClause.guarded(clause, tables).map(\.text).joined(separator: " ")
        #expect(Self.words(safe) == Self.words(clause.text), "\(row[1])")
      }
    }
  }

  private static func words(_ text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "'" }.map { word in
      word.hasSuffix(".") ? word.dropLast() : word
    }
  }
}

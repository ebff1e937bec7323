import Feedback

/// Reads the records that stand in the file of an app.
struct RecordReader {
  /// All that were read.
  private(set) var records: [RecordDraft] = []
  private var collection: String?
  private var isOpen = false

  /// Takes in a line.
  mutating func read(_ entry: Entry<Keyword>, _ texts: inout AppTexts, _ findings: inout Findings) {
    switch entry.key {
    case .records:
      isOpen = false
      collection = nil
      guard let name = entry.filledText(&findings) else { return }
      texts.names.make(collection: name)
      collection = name.text.folded
    case .record:
      texts.refuseText(of: entry, &findings)
      isOpen = collection != nil
      guard let collection else { return texts.tellPlace(of: entry, after: [.records], &findings) }
      records.append(RecordDraft(keyword: entry.keyword, collection: collection))
    default:
      guard isOpen, !records.isEmpty else { return texts.tellPlace(of: entry, after: [.record], &findings) }
      guard let (name, text) = texts.sides(of: entry, &findings) else { return }
      texts.names.make(field: name)
      let field = name.text.folded
      guard records[records.count - 1].fields[field] == nil else {
        findings.tell(.entryTwice, at: name, ["written": name.string])
        return
      }
      records[records.count - 1].fields[field] = texts.context.marks.unmarked(text, &findings).string
    }
  }
}

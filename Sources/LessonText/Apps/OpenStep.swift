import Feedback
import Phone

/// A step with lines below it: `Adds to:` with its fields, `Sends:` with its number.
struct OpenStep {
  let entry: Entry<Keyword>
  private let text: MarkedText?
  private let category: NotificationText.Category?
  private var fields: [FieldText] = []
  private var lines: [Keyword: MarkedText] = [:]
  private var target: Written?
  private var seen = OnceLines<Keyword>()

  /// The lines that each step takes, and those among them that it needs.
  private static let lines: [Keyword: (all: [Keyword], needed: [Keyword])] = [
    .addsTo: ([.with], [.with]), .addsFirstTo: ([.with], [.with]), .changes: ([.with], [.with]),
    .sends: ([.to], [.to]), .receives: ([.from], [.from]),
    .notifies: ([.title, .body, .target], [.title, .body]),
  ]

  /// The steps that a line may stand below.
  static func stepsBefore(_ line: Keyword) -> [Keyword] {
    Keyword.steps.filter { lines[$0]?.all.contains(line) == true }
  }

  /// The step that a line begins; `nil` where it takes no lines below it.
  init?(_ entry: Entry<Keyword>, _ texts: inout AppTexts, _ findings: inout Findings) {
    guard Self.lines[entry.key] != nil else { return nil }
    self.entry = entry
    var text: MarkedText?
    var category: NotificationText.Category?
    switch entry.key {
    case .changes: texts.refuseText(of: entry, &findings)
    case .addsTo, .addsFirstTo:
      if let name = entry.filledText(&findings) {
        texts.names.make(collection: name)
        text = MarkedText(name.text.folded)
      }
    case .notifies: category = Self.category(entry, &findings)
    default: text = texts.text(of: entry, &findings)
    }
    self.text = text
    self.category = category
  }

  /// Takes in a line below; `false` where this step takes no such line.
  mutating func take(_ line: Entry<Keyword>, _ texts: inout AppTexts, _ findings: inout Findings) -> Bool {
    guard Self.lines[entry.key]?.all.contains(line.key) == true else { return false }
    guard line.key != .with else {
      if let (name, text) = texts.sides(of: line, &findings) {
        texts.names.make(field: name)
        fields.append(FieldText(name.text.folded, texts.read(text, &findings)))
      }
      seen.mark(line)
      return true
    }
    seen.take(line, &findings)
    guard lines[line.key] == nil else { return true }
    if line.key == .target {
      target = line.filledText(&findings)
    } else {
      lines[line.key] = texts.text(of: line, &findings)
    }
    return true
  }

  /// What the step does; lines that are missing are told.
  func finish(_ texts: AppTexts, _ findings: inout Findings) -> ActionDraft? {
    var isWhole = true
    for needed in Self.lines[entry.key]?.needed ?? [] where seen[needed] == nil {
      texts.tellMissing(needed, below: entry.keyword, &findings)
      isWhole = false
    }
    guard isWhole else { return nil }
    switch entry.key {
    case .changes: return .ready(.change(fields: fields))
    case .addsTo, .addsFirstTo:
      return text.map { .ready(.add(to: $0.plain, fields: fields, atStart: entry.key == .addsFirstTo)) }
    case .sends:
      guard let text, let number = lines[.to] else { return nil }
      return .ready(.send(text, to: number))
    case .receives:
      guard let text, let number = lines[.from] else { return nil }
      return .ready(.receive(text, from: number))
    default:
      guard let category, let title = lines[.title], let body = lines[.body] else { return nil }
      return .notify(NotificationText(category, title: title, text: body), target: target)
    }
  }

  private static func category(_ entry: Entry<Keyword>, _ findings: inout Findings) -> NotificationText.Category? {
    guard let written = entry.filledText(&findings) else { return nil }
    return written.value(among: NotificationText.Category.allCases, &findings)
  }
}

extension Written {
  /// One of the words of a table, such as `polite`; anything else is told.
  func value<Word: RawRepresentable<String>>(among words: [Word], _ findings: inout Findings) -> Word? {
    let folded = text.folded
    if let word = words.first(where: { $0.rawValue == folded }) { return word }
    let allowed = words.map(\.rawValue)
    findings.tell(
      .unknownValue, at: self, ["written": string, "allowed": allowed.joined(separator: ", ")],
      meant: NearMiss.words(near: text, among: allowed))
    return nil
  }
}

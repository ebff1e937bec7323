import Feedback

/// A report being walked through.
struct ReportWalk: Hashable, Sendable, Codable {
  private let items: [Utterance]
  private var walk: ListWalk

  /// A walk from where a report begins.
  init(_ report: Report, _ words: Words) {
    items = report.items.map { Utterance(words.named($0.text).spans, by: $0.speaker, in: words.language) }
    walk = ListWalk(focus: min(max(0, report.focus), max(0, items.count - 1)))
  }

  /// What is told now, for the screen.
  var text: String { items.indices.contains(walk.focus) ? items[walk.focus].text : "" }

  /// What is told now.
  func tell(_ words: Words) -> Reply {
    var reply = Reply(in: words.language)
    if items.indices.contains(walk.focus) { reply.say([items[walk.focus]]) }
    return reply
  }

  /// A key: the arrows lead from one to the next.
  mutating func press(_ command: Command?, _ words: Words) -> Reply? {
    switch command {
    case .nextItem, .previousItem:
      guard walk.move(by: command == .nextItem ? 1 : -1, count: items.count) else {
        var reply = Reply(in: words.language)
        reply.play(.edge)
        reply.say(words[command == .nextItem ? .lastOfList : .firstOfList])
        reply.isRemembered = false
        return reply
      }
    case .firstItem, .scrollUp: walk.go(to: 0)
    case .lastItem, .scrollDown: walk.go(to: max(0, items.count - 1))
    case .activate: break
    case .back:
      // There is nothing behind it: it says so by itself.
      var reply = Reply(in: words.language)
      reply.play(.edge)
      reply.append(tell(words))
      return reply
    default: return nil
    }
    return tell(words)
  }
}

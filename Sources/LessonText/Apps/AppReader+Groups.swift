import Feedback
import Phone

/// The groups of elements on a screen: lists, grids, tabs, and the like.
extension AppReader {
  private static let containerKinds: [Keyword: Container.Kind] = [
    .list: .list, .grid: .grid(columns: 0), .tabs: .tabBar, .landmark: .landmark, .table: .table(columns: 0),
    .choices: .choices,
  ]

  mutating func readContainer(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    guard entry.key != .columns else { return readColumns(entry, &findings) }
    guard isOnScreen(entry, &findings) else { return }
    finishSection(&findings)
    section = .between
    guard let kind = Self.containerKinds[entry.key] else { return endContainer(entry, &findings) }
    endColumns(&findings)
    let mayBeNameless = entry.key == .tabs || entry.key == .choices
    let name = mayBeNameless ? texts.fixed(entry.text, &findings) : texts.fixedText(of: entry, &findings)
    screens[screens.count - 1].containers.append(
      ContainerDraft(keyword: entry.keyword, name: name ?? MarkedText(""), kind: kind))
    container = screens[screens.count - 1].containers.count - 1
  }

  private mutating func readColumns(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    guard case .between = section, let container else {
      return texts.tellPlace(of: entry, after: [.grid, .table], &findings)
    }
    let kind: Container.Kind
    switch screens[screens.count - 1].containers[container].kind {
    case .grid(columns: 0): kind = .grid(columns: entry.filledText(&findings)?.number(in: 1...20, &findings) ?? 1)
    case .table(columns: 0): kind = .table(columns: entry.filledText(&findings)?.number(in: 1...20, &findings) ?? 1)
    default: return texts.tellPlace(of: entry, after: [.grid, .table], &findings)
    }
    screens[screens.count - 1].containers[container].kind = kind
  }

  private mutating func endContainer(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    texts.refuseText(of: entry, &findings)
    guard container != nil else { return texts.tellPlace(of: entry, after: Keyword.containers, &findings) }
    endColumns(&findings)
    container = nil
  }

  /// Tells a grid or a table of which nobody knows the columns.
  mutating func endColumns(_ findings: inout Findings) {
    guard let container, screens[screens.count - 1].containers.indices.contains(container) else { return }
    let group = screens[screens.count - 1].containers[container]
    switch group.kind {
    case .grid(columns: 0): screens[screens.count - 1].containers[container].kind = .grid(columns: 1)
    case .table(columns: 0): screens[screens.count - 1].containers[container].kind = .table(columns: 1)
    default: return
    }
    texts.tellMissing(.columns, below: group.keyword, &findings)
  }
}

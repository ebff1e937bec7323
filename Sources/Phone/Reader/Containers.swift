import Feedback

extension Container.Kind {
  /// Its name in the keys of phrases.
  var phraseName: String {
    switch self {
    case .list: "list"
    case .grid: "grid"
    case .tabBar: "tab bar"
    case .landmark: "landmark"
    case .table: "table"
    case .choices: "choices"
    }
  }

  static let phraseNames = ["list", "grid", "tab bar", "landmark", "table", "choices"]
}

extension Phone {
  /// Where an element stands in its group, from 0, and how many the group has; `nil` for one in no group.
  func membership(of index: Int) -> (number: Int, count: Int, container: Container)? {
    guard let place = element(index)?.container, containers.indices.contains(place) else { return nil }
    var (number, count) = (0, 0)
    for (other, shown) in elements.enumerated() where shown.container == place {
      if other < index { number += 1 }
      count += 1
    }
    return (number, count, containers[place])
  }
}

extension Telling {
  /// Where an element stands in its group.
  func position(of index: Int) -> [MarkedText] {
    guard let (number, count, container) = phone.membership(of: index) else { return [] }
    switch container.kind {
    case .landmark: return []
    case .grid(let columns), .table(let columns):
      let columns = max(1, columns)
      return [
        words(.row, ["number": self.number(number / columns + 1)]),
        words(.column, ["number": self.number(number % columns + 1)]),
      ]
    case .list, .tabBar, .choices:
      return [words(.position, ["number": self.number(number + 1), "count": self.number(count)])]
    }
  }

  /// The group that is entered, with its size, or the one that is left for none.
  func passage(to index: Int, from before: FocusOrigin) -> [MarkedText] {
    var old: Int?
    // The title of a list that the phone makes itself has told it already.
    if before == .itself || phone.screen == nil { return [] }
    if case .sameScreen(let container) = before { old = container }
    let new = phone.element(index)?.container
    guard old != new else { return [] }
    if let new, phone.containers.indices.contains(new) {
      let container = phone.containers[new]
      return [name(of: container, isEntered: true)] + size(of: container, phone.membership(of: index)?.count ?? 0)
    }
    guard let old, phone.containers.indices.contains(old) else { return [] }
    return [name(of: phone.containers[old], isEntered: false)]
  }

  private func name(of container: Container, isEntered: Bool) -> MarkedText {
    let isNamed = !container.name.isEmpty
    let key = PhraseKey.passage(container.kind.phraseName, isEntered: isEntered, isNamed: isNamed)
    return words(key, isNamed ? [PhraseKey.containerDetail: content(container.name)] : [:])
  }

  private func size(of container: Container, _ count: Int) -> [MarkedText] {
    switch container.kind {
    case .landmark: return []
    case .table(let columns):
      let columns = max(1, columns)
      return [counted(.rows, (count + columns - 1) / columns), counted(.columns, columns)]
    case .list, .grid, .tabBar, .choices: return [counted(.items, count)]
    }
  }
}

import Feedback
import Phone

/// A place in an app: a screen, and an element on it.
struct AppSpot: Hashable {
  var screen: ScreenAddress
  /// The name of the element; `nil` for the first.
  var focus: String?
}

extension App {
  /// Where it opens; `nil` for an app without screens.
  var opening: AppSpot? { screens.first.map { AppSpot(screen: address(of: $0)) } }

  /// The first place that is different in a new text of the app; `nil` where only what it does is, or nothing.
  func firstChange(to new: App) -> AppSpot? {
    for (index, screen) in new.screens.enumerated() {
      guard screens.indices.contains(index) else { return AppSpot(screen: new.address(of: screen)) }
      guard screens[index] != screen else { continue }
      let same = zip(screens[index].elements, screen.elements).prefix { $0 == $1 }.count
      let isMember = screen.elements.indices.contains(same)
      return AppSpot(screen: new.address(of: screen), focus: isMember ? screen.elements[same].plainName : nil)
    }
    return nil
  }

  /// The place that a line of its text speaks of: the screen above it, and the element at it or above it.
  func spot(at line: Int, in lines: [String]) -> AppSpot? {
    var focuses: [String] = []
    for text in lines.prefix(line).reversed() {
      let value = text.afterColon
      if let screen = screens.first(where: { $0.title.plain == value }) {
        let names = screen.elements.compactMap(\.plainName)
        return AppSpot(screen: address(of: screen), focus: focuses.first { names.contains($0) })
      }
      focuses.append(value)
    }
    return opening
  }

  private func address(of screen: Screen) -> ScreenAddress { ScreenAddress(app: id, screen: screen.title.plain) }
}

extension Element {
  /// Its name, where nothing in it is still to be filled in.
  fileprivate var plainName: String? { name.detailNames.isEmpty ? name.plain : nil }
}

extension String {
  /// What stands after the keyword of a line.
  fileprivate var afterColon: String {
    guard let colon = firstIndex(of: ":") else { return "" }
    let words = self[index(after: colon)...].split(omittingEmptySubsequences: true, whereSeparator: \.isWhitespace)
    return words.joined(separator: " ")
  }
}

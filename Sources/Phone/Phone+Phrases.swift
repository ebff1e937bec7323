import Feedback

/// The last phrases again, reading on, and the search of a screen.
extension Phone {
  mutating func recall(_ gesture: Gesture) -> [Change] { [.nothing(.noPhrase)] }
  mutating func pauseOrResume() -> [Change] { [.nothing(.noPhrase)] }
  mutating func readOn(fromTop: Bool) -> [Change] { [.nothing(.noPhrase)] }

  /// Where the phone reads on by itself, the next item.
  public mutating func readFurther() -> [Change] { [.readingEnded] }

  mutating func openSearch() -> [Change] { [.nothing(.notOnThisPhone)] }
  func searchElements(of depth: Int) -> [ShownElement] { [] }
  mutating func goTo(_ found: ShownElement) -> [Change] { close() }
}

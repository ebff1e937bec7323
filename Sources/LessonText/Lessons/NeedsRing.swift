/// Finds lessons that need each other, so that none of them could ever come first.
enum NeedsRing {
  private enum Mark { case new, onTheWay, done }

  /// Tells each ring once, at the need that closes it. Without recursion: a chain may be as long as the library.
  static func tell(
    _ sources: [CoursePlan.Source], _ known: [String: Int], _ findings: inout [Findings]
  ) {
    var marks = [Mark](repeating: .new, count: sources.count)
    for start in sources.indices where marks[start] == .new {
      var way: [(lesson: Int, next: Int)] = [(start, 0)]
      marks[start] = .onTheWay
      while let (lesson, next) = way.last {
        let needs = sources[lesson].draft.needs
        guard next < needs.count else {
          marks[lesson] = .done
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        guard let needed = known[needs[next].string] else { continue }
        switch marks[needed] {
        case .done: break
        case .new:
          marks[needed] = .onTheWay
          way.append((needed, 0))
        case .onTheWay:
          let ring = way.drop { $0.lesson != needed }.map { sources[$0.lesson].draft.id }
          // Long ones are told by their first lessons: nobody keeps ten ids in mind.
          let told = ring.prefix(8) + [needs[next].string]
          findings[sources[lesson].findings].tell(
            .needsRing, at: needs[next], ["ring": told.joined(separator: ", ")])
        }
      }
    }
  }
}

import Phone

/// The way that was found last, as far as it still lies ahead: whoever goes along it needs no new search at each key.
///
/// It can always be looked for again. So it is left out where a state is written down, and states that differ in nothing
/// else are the same.
struct WayAhead: Hashable, Sendable, Codable {
  private(set) var steps: [RouteStep]?
  /// The way that was left last. Not every stray leads off: who copies a word, or sets the volume, is where she was.
  private var left: [RouteStep]?
  /// The way from the beginning of the task, to which she may come back.
  private var first: [RouteStep]?

  init(_ steps: [RouteStep]? = nil) { self.steps = steps }

  /// The same, of a task that begins with it.
  init(atFirst steps: [RouteStep]?) { (self.steps, first) = (steps, steps) }

  /// What may still lead on where a search finds nothing in time.
  var former: [[RouteStep]] { [left, first].compactMap { $0 } }

  /// What was found now.
  func found(_ steps: [RouteStep]?) -> WayAhead {
    var way = self
    way.steps = steps
    return way
  }

  /// Nothing is known of what lies ahead.
  var lost: WayAhead {
    var way = found(nil)
    way.left = steps ?? left
    return way
  }

  /// What is left of it after a gesture; nothing is known where that was not the next one.
  func after(_ gesture: Gesture) -> WayAhead {
    guard let steps, let first = steps.first, first.gestures.first == gesture else { return lost }
    let rest = Array(steps.dropFirst())
    guard case .type(let text, let keys) = first, keys.count > 1 else { return found(rest) }
    return found([.type(text, keys: Array(keys.dropFirst()))] + rest)
  }

  /// What is left of it when something has come by itself, which may be what was waited for.
  var afterWaiting: WayAhead {
    guard let steps, case .wait = steps.first else { return self }
    return found(Array(steps.dropFirst()))
  }

  static func == (one: WayAhead, other: WayAhead) -> Bool { true }

  func hash(into hasher: inout Hasher) {}

  init(from decoder: any Decoder) {}

  func encode(to encoder: any Encoder) throws { _ = encoder.unkeyedContainer() }
}

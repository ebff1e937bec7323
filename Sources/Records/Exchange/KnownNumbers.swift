/// Which events one end knows, by the numbers that each device gave them.
struct KnownNumbers: Hashable, Sendable {
  /// Those whose events are there, and those whose events were removed for good.
  private(set) var all: [Identifier: NumberRanges]
  /// The same but for namings that are there without their names.
  private(set) var whole: [Identifier: NumberRanges]

  /// Those of an end that has these.
  init(all: [Identifier: NumberRanges] = [:], nameless: [Identifier: NumberRanges] = [:]) {
    self.all = all
    whole = all
    for (device, numbers) in nameless { whole[device] = whole[device]?.subtracting(numbers) }
  }

  /// What is known when names don't count.
  var withoutNames: KnownNumbers {
    var numbers = self
    numbers.whole = [:]
    return numbers
  }

  /// Adds numbers that were removed for good, which nobody needs to wait for.
  mutating func add(_ gone: [Identifier: NumberRanges]) {
    all.merge(gone) { $0.union($1) }
    whole.merge(gone) { $0.union($1) }
  }

  /// Adds the numbers of a segment that was taken.
  mutating func add(_ segment: Segment) {
    let numbers = [segment.device: NumberRanges([segment.numbers])]
    all.merge(numbers) { $0.union($1) }
    if !segment.isAnonymous { whole.merge(numbers) { $0.union($1) } }
  }

  /// Whether there is nothing in a segment that this end lacks.
  func contains(_ segment: Segment) -> Bool {
    (segment.isAnonymous ? all : whole)[segment.device]?.contains(segment.numbers) ?? false
  }

  /// What another end lacks of it, in the order of its devices.
  func segments(lackingIn other: KnownNumbers) -> [Segment] {
    all.keys.sorted { $0.text < $1.text }.flatMap { device in
      let new = [(all, other.all), (whole, other.whole)].map { known, there in
        (known[device] ?? NumberRanges([])).subtracting(there[device] ?? NumberRanges([]))
      }
      return new[0].union(new[1]).pieces(of: Segment.most).compactMap { Segment(device: device, numbers: $0) }
    }
  }
}

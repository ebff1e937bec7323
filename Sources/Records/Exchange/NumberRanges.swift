/// Numbers of events of one device, as ranges in order that neither overlap nor touch.
struct NumberRanges: Hashable, Sendable {
  private(set) var ranges: [ClosedRange<Int64>] = []

  /// All numbers of these ranges, which may come in any order and overlap.
  init(_ ranges: some Sequence<ClosedRange<Int64>>) {
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = self.ranges.last, last.upperBound >= range.lowerBound - 1 {
        self.ranges[self.ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        self.ranges.append(range)
      }
    }
  }

  /// How many they are.
  var count: Int { ranges.reduce(0) { $0 + Int($1.upperBound - $1.lowerBound) + 1 } }

  /// The highest; `nil` for none.
  var last: Int64? { ranges.last?.upperBound }

  /// Whether every number of a range is among them.
  func contains(_ range: ClosedRange<Int64>) -> Bool {
    ranges.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
  }

  /// These and others.
  func union(_ others: NumberRanges) -> NumberRanges { NumberRanges(ranges + others.ranges) }

  /// Those that are not among others.
  func subtracting(_ others: NumberRanges) -> NumberRanges {
    var left: [ClosedRange<Int64>] = []
    for range in ranges {
      var next = range.lowerBound
      for other in others.ranges where other.upperBound >= next && other.lowerBound <= range.upperBound {
        if other.lowerBound > next { left.append(next...other.lowerBound - 1) }
        next = other.upperBound + 1
      }
      if next <= range.upperBound { left.append(next...range.upperBound) }
    }
    return NumberRanges(left)
  }

  /// The same numbers in ranges of so many at most.
  func pieces(of most: Int64) -> [ClosedRange<Int64>] {
    ranges.flatMap { range in
      stride(from: range.lowerBound, through: range.upperBound, by: Int64.Stride(most)).map {
        $0...min($0 + most - 1, range.upperBound)
      }
    }
  }
}

import Testing

@testable import Records

@Suite struct NumberRangesTests {
  @Test func rangesThatTouchAreOne() {
    #expect(NumberRanges([5...7, 1...2, 3...4, 6...9]).ranges == [1...9])
    #expect(NumberRanges([5...7, 1...3]).ranges == [1...3, 5...7])
    #expect(NumberRanges([]).last == nil)
  }

  @Test(arguments: 1...200)
  func theyAreWhatASetWouldBe(_ seed: UInt64) {
    var random = Dice(seed)
    func some() -> [ClosedRange<Int64>] {
      (0..<random.next(8)).map { _ in
        let first = Int64(random.next(60) + 1)
        return first...first + Int64(random.next(12))
      }
    }
    let (one, other) = (some(), some())
    let (set, otherSet) = (Set(one.joined()), Set(other.joined()))
    let (ranges, otherRanges) = (NumberRanges(one), NumberRanges(other))
    #expect(Set(ranges.ranges.joined()) == set)
    #expect(ranges.count == set.count)
    #expect(Set(ranges.subtracting(otherRanges).ranges.joined()) == set.subtracting(otherSet))
    for range in other { #expect(ranges.contains(range) == set.isSuperset(of: range)) }
    let pieces = ranges.pieces(of: 4)
    #expect(Array(pieces.joined()) == set.sorted())
    #expect(pieces.allSatisfy { $0.count <= 4 })
  }

  /// The same throws for the same seed.
  private struct Dice {
    var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
  }
}

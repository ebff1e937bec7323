/// Repeated measurements of one thing.
struct Figures {
  /// Sorted.
  private let values: [Double]
  /// How many times nothing was measured.
  let missed: Int

  init(_ measured: [Double?]) {
    values = measured.compactMap { $0 }.sorted()
    missed = measured.count - values.count
  }

  var count: Int { values.count }
  var median: Double { at(50) }
  /// Of a hundred, 95 are at most as much.
  var late: Double { at(95) }
  var most: Double { values.last ?? .nan }

  /// The smallest that so many of a hundred don't exceed.
  private func at(_ percent: Int) -> Double {
    values.isEmpty ? .nan : values[max(0, (values.count * percent + 99) / 100 - 1)]
  }
}

extension Double {
  /// With one figure after the point.
  var short: String { isNaN ? "nothing" : "\((self * 10).rounded() / 10)" }
}

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
  var late: Double { at(95) }
  var most: Double { values.last ?? .nan }

  private func at(_ percent: Int) -> Double {
    values.isEmpty ? .nan : values[min(values.count - 1, values.count * percent / 100)]
  }
}

extension Double {
  /// With one figure after the point.
  var short: String { isNaN ? "nothing measured" : "\((self * 10).rounded() / 10)" }
}

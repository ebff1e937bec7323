import Feedback

/// Where the elements of a screen lie: rows from the top, each with so many places of one width.
///
/// What stands alone has a row for itself. Grids and tables fill their rows from the left, and a tab bar is one row.
struct GlassLayout: Hashable, Sendable {
  /// Places across the glass; they tell far more of them apart than a row can have.
  static let width = 1_000
  /// Columns that a grid can have; no screen has more than a few.
  fileprivate static let mostColumns = 100

  /// The rows of the whole screen; a place where nothing lies is `nil`.
  private(set) var rows: [[Int?]] = []

  /// The rows of elements in focus order.
  init(_ elements: [ShownElement], in containers: [Container]) {
    var start = 0
    while start < elements.count {
      let container = elements[start].container
      let end = elements[start...].firstIndex { $0.container != container } ?? elements.count
      let kind = container.flatMap { containers.indices.contains($0) ? containers[$0].kind : nil }
      append(start..<end, columns: kind?.columns(of: end - start) ?? 1)
      start = end
    }
  }

  private mutating func append(_ run: Range<Int>, columns: Int) {
    for first in stride(from: run.lowerBound, to: run.upperBound, by: columns) {
      rows.append((first..<first + columns).map { run.contains($0) ? $0 : nil })
    }
  }

  /// The row and the place in it of an element.
  func place(of element: Int) -> (row: Int, place: Int)? {
    for (row, places) in rows.enumerated() {
      if let place = places.firstIndex(of: element) { return (row, place) }
    }
    return nil
  }

  /// The row of an element; the first one for what lies nowhere.
  func row(of element: Int) -> Int { place(of: element)?.row ?? 0 }

  /// The middle of a place in a row of so many, in thousandths of the width.
  static func middle(of place: Int, among count: Int) -> Int { (2 * place + 1) * width / (2 * max(1, count)) }

  /// The place of a row of so many in which a point lies.
  static func place(at column: Int, among count: Int) -> Int {
    min(max(0, column * count / width), max(0, count - 1))
  }

  /// The element of a row that lies nearest below or above a point; of two the left one.
  func nearest(to column: Int, in row: Int) -> Int? {
    let places = rows[row]
    let straight = Self.place(at: column, among: places.count)
    let taken = places.indices.filter { places[$0] != nil }
    return taken.min { abs($0 - straight) < abs($1 - straight) }.flatMap { places[$0] }
  }
}

extension Container.Kind {
  /// In how many columns so many elements lie.
  fileprivate func columns(of count: Int) -> Int {
    switch self {
    case .grid(let columns), .table(let columns): max(1, min(columns, GlassLayout.mostColumns))
    case .tabBar: count
    case .list, .landmark, .choices: 1
    }
  }
}

/// How alike two pieces of sound are.
public enum Likeness {
  /// The normalised correlation of a piece with a sound at a place: 1 where they are the same but for loudness.
  public static func of(_ piece: [Int], in sound: [Int], at place: Int) -> Double {
    guard place >= 0, place + piece.count <= sound.count else { return 0 }
    var (product, one, other, index) = (0, 0, 0, 0)
    // A loop of its own kind, since tests are built to be debugged.
    while index < piece.count {
      let (first, second) = (piece[index], sound[place + index])
      product += first * second
      one += first * first
      other += second * second
      index += 1
    }
    return one > 0 && other > 0 ? Double(product) / (Double(one) * Double(other)).squareRoot() : 0
  }

  /// Where in a stretch of a sound a piece is most alike, and how much.
  public static func best(_ piece: [Int], in sound: [Int], within places: Range<Int>) -> (place: Int, likeness: Double) {
    var best = (place: places.lowerBound, likeness: -1.0)
    for place in places {
      let likeness = of(piece, in: sound, at: place)
      if likeness > best.likeness { best = (place, likeness) }
    }
    return best
  }
}

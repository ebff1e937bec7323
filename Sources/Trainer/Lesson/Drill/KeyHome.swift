import LessonText

/// Where a key lies under the fingers of somebody who types with ten of them, on a plain keyboard.
struct KeyHome: Hashable, Sendable {
  /// The finger that presses it. The raw value names it in `phrases.txt`.
  enum Finger: String, Hashable, Sendable, CaseIterable {
    case littleLeft = "left little finger"
    case ringLeft = "left ring finger"
    case middleLeft = "left middle finger"
    case indexLeft = "left index finger"
    case indexRight = "right index finger"
    case middleRight = "right middle finger"
    case ringRight = "right ring finger"
    case littleRight = "right little finger"
  }

  /// The row it lies in. The raw value names it in `phrases.txt`.
  enum Row: String, Hashable, Sendable, CaseIterable {
    case numbers = "number row"
    case top = "top row"
    case home = "home row"
    case bottom = "bottom row"
  }

  let finger: Finger
  let row: Row
  /// How many keys of the row lie before it.
  let place: Int
  /// Whether Shift is held with it.
  let isShifted: Bool
  /// The character that it types without Shift.
  let plain: Character

  /// Where the key for a character lies; `nil` for what no plain keyboard has.
  init?(_ character: Character) {
    guard let home = Self.all[character] else { return nil }
    self = home
  }

  private init(_ finger: Finger, _ row: Row, place: Int, isShifted: Bool, plain: Character) {
    (self.finger, self.row, self.place, self.isShifted, self.plain) = (finger, row, place, isShifted, plain)
  }

  /// The rows of a US keyboard, without and with Shift; the keys at either end of a row belong to the little finger.
  private static let rows: [(row: Row, plain: String, shifted: String)] = [
    (.numbers, "1234567890-=", "!@#$%^&*()_+"), (.top, "qwertyuiop[]", "QWERTYUIOP{}"),
    (.home, "asdfghjkl;'", "ASDFGHJKL:\""), (.bottom, "zxcvbnm,./", "ZXCVBNM<>?"),
  ]

  /// The fingers from left to right; each index finger has two keys of a row.
  private static let fingers: [Finger] = [
    .littleLeft, .ringLeft, .middleLeft, .indexLeft, .indexLeft, .indexRight, .indexRight, .middleRight, .ringRight,
    .littleRight,
  ]

  private static let all: [Character: KeyHome] = Dictionary(
    rows.flatMap { row in
      zip(row.plain, row.shifted).enumerated().flatMap { place, pair in
        let finger = fingers.indices.contains(place) ? fingers[place] : .littleRight
        return [(pair.0, false), (pair.1, true)].map { character, isShifted in
          (character, KeyHome(finger, row.row, place: place, isShifted: isShifted, plain: pair.0))
        }
      }
    }
  ) { first, _ in first }
}

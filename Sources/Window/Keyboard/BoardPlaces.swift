/// The places of keys as Linux numbers them, by SDL's scancodes, which are the usages of USB's keyboards.
///
/// Numbers: Linux's `drivers/hid/hid-input.c`, `hid_keyboard`.
enum BoardPlaces {
  /// From usage 4, the letter a, on; 0 where no keyboard has a key.
  private static let fromFour: [UInt16] = [
    30, 48, 46, 32, 18, 33, 34, 35, 23, 36, 37, 38, 50, 49, 24, 25, 16, 19, 31, 20, 22, 47, 17, 45, 21, 44,  // letters
    2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 28, 1, 14, 15, 57, 12, 13, 26, 27, 43, 43, 39, 40, 41, 51, 52, 53, 58,
    59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 87, 88, 99, 70, 119, 110, 102, 104, 111, 107, 109, 106, 105, 108, 103,
    69, 98, 55, 74, 78, 96, 79, 80, 81, 75, 76, 77, 71, 72, 73, 82, 83, 86, 127, 116, 117,
    183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194,
  ]

  /// From usage 224, the left Ctrl, on.
  private static let modifiers: [UInt16] = [29, 42, 56, 125, 97, 54, 100, 126]

  /// Where a key lies; `nil` for one that few boards have.
  static func place(_ scancode: UInt32) -> UInt16? {
    let place =
      switch scancode {
      case 4..<4 + UInt32(fromFour.count): fromFour[Int(scancode) - 4]
      case 224..<224 + UInt32(modifiers.count): modifiers[Int(scancode) - 224]
      default: 0 as UInt16
      }
    return place == 0 ? nil : place
  }
}

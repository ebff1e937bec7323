/// Folds most text byte by byte, without the tables of Unicode: what English, Vietnamese and Hindi write. Every name and
/// every keyword is folded, most of them many times.
///
/// Small and capital letters lie beside each other there, and are as long. What is not sure is left to the tables.
enum SimpleFolding {
  /// The text in small letters with single blanks between words; `nil` where the tables have to tell.
  static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var isSimple = true
    let text = String(unsafeUninitializedCapacity: bytes.count) { small in
      var count = 0
      var index = 0
      var isAfterBlank = true
      while index < bytes.count {
        let byte = bytes[index]
        if byte == 0x20 || byte == 0x09 {
          if !isAfterBlank {
            small[count] = 0x20
            count += 1
          }
          isAfterBlank = true
          index += 1
          continue
        }
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
        guard index + length <= bytes.count, let last = lastByte(of: bytes, at: index, length, isAfterBlank) else {
          isSimple = false
          return 0
        }
        for offset in 0..<length - 1 { small[count + offset] = bytes[index + offset] }
        small[count + length - 1] = last
        count += length
        index += length
        isAfterBlank = false
      }
      return isAfterBlank ? max(0, count - 1) : count
    }
    return isSimple ? text : nil
  }

  /// The last byte of the small letter: the others are those of the letter itself.
  private static func lastByte(
    of bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int, _ isAfterBlank: Bool
  ) -> UInt8? {
    let (first, second) = (bytes[index], length > 1 ? bytes[index + 1] : 0)
    switch length {
    case 1:
      return switch first {
      case 0x41...0x5A: first | 0x20
      case 0x21...0x7E: first
      default: nil
      }
    case 2:
      switch (first, second) {
      // À to Þ without the sign ×, then the letters of which each capital stands before its small one.
      case (0xC3, 0x97): return second
      case (0xC3, 0x80...0x9E): return second + 0x20
      case (0xC3, _): return second
      case (0xC4, 0x80...0xAF), (0xC5, 0x8A...0xB7): return second | 1
      case (0xC6, 0xA0...0xA1): return 0xA1
      case (0xC6, 0xAF...0xB0): return 0xB0
      default: return nil
      }
    default:
      let third = bytes[index + 2]
      switch (first, second, third) {
      // A sign of Devanagari after a blank stands on the blank.
      case (0xE0, 0xA4, 0x80...0x83), (0xE0, 0xA4, 0xBA...0xBC), (0xE0, 0xA4, 0xBE...0xBF), (0xE0, 0xA5, 0x80...0x8F),
        (0xE0, 0xA5, 0x91...0x97), (0xE0, 0xA5, 0xA2...0xA3):
        return isAfterBlank ? nil : third
      case (0xE0, 0xA4, _), (0xE0, 0xA5, _): return third
      // Ẁ to ẕ and Ạ to ỿ, in pairs.
      case (0xE1, 0xBA, 0x80...0x95), (0xE1, 0xBA, 0xA0...0xBF), (0xE1, 0xBB, _): return third | 1
      // Dashes, quotation marks, the signs of currencies.
      case (0xE2, 0x80, 0x90...0xA7), (0xE2, 0x80, 0xB0...0xBF), (0xE2, 0x82, 0xA0...0xBF): return third
      default: return nil
      }
    }
  }
}

import Testing

@testable import Terminal

@Suite struct RawKeyReaderTests {
  private func read(_ bytes: [UInt8]) -> [String] {
    var reader = RawKeyReader()
    return bytes.compactMap { reader.take($0) }.map { "\($0.isDown ? "+" : "-")\($0.code)" }
  }

  @Test(arguments: [
    // As the kernel of Debian 12 sent them for S, for S D F J K L, and for Alt+Right.
    ("1f 9f", "+31 -31"),
    ("1f 20 21 24 25 26 9f a0 a1 a4 a5 a6", "+31 +32 +33 +36 +37 +38 -31 -32 -33 -36 -37 -38"),
    ("38 6a ea b8", "+56 +106 -106 -56"),
    // F13 is 183, the Menu key of some boards 139: 0 or 0x80, upper seven bits, lower seven bits.
    ("00 81 b7 80 81 b7", "+183 -183"), ("00 81 8b", "+139"), ("00 85 ff", "+767"),
    // A long code whose rest was lost, or that is none; what follows is read.
    ("00 1f", "+31"), ("00 81 1f 9f", "+31 -31"), ("00 80 9f", "-31"), ("00 86 9f", "-6 -31"), ("00 9f", "-31"),
    ("00 00 81 b7", "+183"), ("80 80 81 b7", "-183"), ("00 81 00 81 b7", "+183"), ("", ""), ("00", ""), ("00 81", ""),
  ])
  func bytesAreCodes(_ bytes: String, _ changes: String) {
    #expect(read(bytes.bytes) == changes.split(separator: " ").map(String.init))
  }

  @Test func everyCodeOfTheKernelIsReadBothWays() {
    for code in 1...RawKeyReader.largestCode {
      for isDown in [true, false] {
        let bytes = RawBytes.of(code, isDown: isDown)
        #expect(read(bytes) == ["\(isDown ? "+" : "-")\(code)"])
      }
    }
  }

  @Test func everyThreeBytesLeaveItAbleToRead() {
    for first in [0, 0x80, 0x1F, 0xFF] as [UInt8] {
      for second in UInt8.min...UInt8.max {
        for third in UInt8.min...UInt8.max {
          var reader = RawKeyReader()
          for byte in [first, second, third] {
            let change = reader.take(byte)
            #expect(change.map { (1...RawKeyReader.largestCode).contains($0.code) } ?? true)
          }
          reader.forget()
          #expect(!reader.isPending)
          #expect(reader.take(0x1F) == RawKeyReader.Change(code: 31, isDown: true))
        }
      }
    }
  }
}

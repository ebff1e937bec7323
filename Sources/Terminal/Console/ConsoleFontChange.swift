internal import CLinux
internal import Glibc

/// A font of ours on the text console, and the one that was there before.
///
/// The console is the process's own, so that no rights are needed. Other consoles keep their fonts: the kernel has one
/// for each of them.
final class ConsoleFontChange {
  private let descriptor: Int32
  private let ours: UnsafeMutablePointer<linux_font>
  private let former: UnsafeMutablePointer<linux_font>
  /// Whether the former one is ours, too: a session before was killed, and its own former one is not known any more.
  private let isOursAlready: Bool

  /// Makes ready what is put and what is given back; `nil` on any other terminal, and where the console tells nothing of
  /// its font.
  init?(on descriptor: Int32, to font: BitmapFont) {
    guard linux_console_number(descriptor) > 0 else { return nil }
    former = .allocate(capacity: 1)
    ours = .allocate(capacity: 1)
    self.descriptor = descriptor
    memset(former, 0, MemoryLayout<linux_font>.size)
    memset(ours, 0, MemoryLayout<linux_font>.size)
    let hasFormer = linux_get_font(descriptor, former) == 0
    font.fill(ours)
    isOursAlready = hasFormer && ConsoleFontChange.areAlike(ours, former)
    guard hasFormer else { return nil }
  }

  deinit {
    former.deallocate()
    ours.deallocate()
  }

  /// Puts our font on the console; `false` where it can't have one so large, and is as it was.
  func put() -> Bool {
    guard linux_set_font(descriptor, ours) != 0 else { return true }
    // The pictures may have been taken and their characters not.
    giveBack()
    return false
  }

  /// Gives the console the font that it had.
  func giveBack() { if !isOursAlready { _ = linux_set_font(descriptor, former) } }

  /// What a signal handler gives back; `nil` for nothing. Lives as long as the change.
  var kept: UnsafePointer<linux_font>? { isOursAlready ? nil : UnsafePointer(former) }

  private static func areAlike(_ one: UnsafeMutablePointer<linux_font>, _ other: UnsafeMutablePointer<linux_font>)
    -> Bool
  {
    guard one.pointee.width == other.pointee.width, one.pointee.height == other.pointee.height else { return false }
    let letters = Int(min(one.pointee.count, other.pointee.count))
    let bytes = letters * Int((one.pointee.width + 7) / 8) * BitmapFont.rowsKept
    return memcmp(linux_font_pictures(one), linux_font_pictures(other), bytes) == 0
  }
}

extension BitmapFont {
  /// The kernel keeps so many rows of each picture, whatever its height is.
  static let rowsKept = 32

  /// Writes the font as the kernel takes it: 256 or 512 pictures, and the characters that have 16 bits. Into a font of
  /// zeros; one that no console could have stays so, and is refused.
  func fill(_ font: UnsafeMutablePointer<linux_font>) {
    let bytesOfRow = (width + 7) / 8
    guard height <= Self.rowsKept, bytesOfRow <= 4 else { return }
    (font.pointee.width, font.pointee.height) = (UInt32(width), UInt32(height))
    font.pointee.count = count > 256 ? 512 : 256
    let pictures = linux_font_pictures(font)
    for slot in 0..<count {
      for byte in 0..<bytesOfLetter {
        pictures?[slot * bytesOfRow * Self.rowsKept + byte] = pixels[slot * bytesOfLetter + byte]
      }
    }
    let all = slots.filter { $0.key.value <= UInt16.max }.sorted { $0.key < $1.key }
    let known = all.prefix(Int(UInt16.max))
    font.pointee.pairs = UInt16(known.count)
    let map = linux_font_map(font)
    for (index, pair) in known.enumerated() {
      map?[index * 2] = UInt16(pair.key.value)
      map?[index * 2 + 1] = UInt16(pair.value)
    }
  }
}

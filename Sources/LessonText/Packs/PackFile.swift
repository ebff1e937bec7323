@_spi(_Unicode) import Swift

/// A file that a pack may hold, known by its path. All others are no part of a pack.
public enum PackFile: Hashable, Sendable {
  /// `pack.txt`, which says what the pack is.
  case title
  /// `vi/course.txt`: a course plan in place of ours.
  case course(language: String)
  /// `vi/phone/my-app.txt`.
  case app(language: String)
  /// `vi/pieces/my-piece.txt`.
  case piece(language: String)
  /// `vi/40-radio/my-lesson.txt`.
  case lesson(language: String)

  /// The file of a path; `nil` where no pack has such a path.
  public init?(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy(Self.isName) else { return nil }
    if path == Self.titleName {
      self = .title
      return
    }
    guard (2...3).contains(parts.count), Self.isLanguage(parts[0]) else { return nil }
    let language = String(parts[0])
    if parts.count == 2 {
      guard parts[1] == LanguageFile.course.rawValue else { return nil }
      self = .course(language: language)
      return
    }
    guard parts[2].hasSuffix(".txt") else { return nil }
    switch parts[1] {
    case "phone": self = .app(language: language)
    case "pieces": self = .piece(language: language)
    case let folder where folder.utf8.first.map({ (0x30...0x39).contains($0) }) == true:
      self = .lesson(language: language)
    default: return nil
    }
  }

  /// The file that every pack has.
  static let titleName = "pack.txt"

  /// The language it belongs to; `nil` for the pack's own file.
  public var language: String? {
    switch self {
    case .title: nil
    case .course(let language), .app(let language), .piece(let language), .lesson(let language): language
    }
  }

  /// The code of a language, as folders are named.
  static func isLanguage(_ name: some StringProtocol) -> Bool {
    (2...20).contains(name.utf8.count) && name.utf8.first != UInt8(ascii: "-")
      && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }
  }

  /// Signs that some file system refuses or takes for something else.
  private static let refused = Set("\\:*?\"<>|".unicodeScalars)

  /// A name that every computer can have: composed, visible, not hidden, without an end that gets lost.
  private static func isName(_ name: Substring) -> Bool {
    guard let first = name.unicodeScalars.first, let last = name.unicodeScalars.last else { return false }
    guard name.utf8.count <= 100, first != ".", last != ".", !first.isBlank, !last.isBlank else { return false }
    guard name.unicodeScalars.allSatisfy({ !$0.isInvisible && !refused.contains($0) && $0.value != 0x09 }) else {
      return false
    }
    return name.unicodeScalars.elementsEqual(Array(String(name)._nfc))
  }
}

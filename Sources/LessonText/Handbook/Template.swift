public import Feedback

/// A text to begin a lesson or an app with, from the folder `templates` of a language.
public struct Template: Hashable, Sendable {
  /// What is begun.
  public enum Kind: String, CaseIterable, Sendable {
    case lesson, app
  }

  private let text: String

  /// The template of a language; `nil` where it has none that can be read.
  /// - Parameter files: the folder of all lessons.
  public init?(_ kind: Kind, _ language: Language, from files: some FileSource) {
    let path = "\(language.code)/templates/\(kind.rawValue).txt"
    guard let bytes = try? files.bytes(of: path, atMost: Library.Limits().bytesOfFile) else { return nil }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The text with what its places `{title}` and `{id}` stand for.
  public func filled(title: String, id: String) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      if rest.hasPrefix("{title}") {
        filled += title
        rest = rest.dropFirst("{title}".count)
      } else if rest.hasPrefix("{id}") {
        filled += id
        rest = rest.dropFirst("{id}".count)
      } else {
        filled.append(rest.removeFirst())
      }
    }
    return filled + rest
  }
}

extension Template {
  /// An id made of a title in Latin letters: small letters, digits and hyphens; empty where the title has none.
  public static func id(from title: String) -> String {
    var id = ""
    for scalar in NearMiss.bared(title) {
      switch scalar {
      case "a"..."z", "0"..."9": id.unicodeScalars.append(scalar)
      default: if !id.isEmpty, id.last != "-" { id.append("-") }
      }
    }
    while id.last == "-" { id.removeLast() }
    return id
  }
}

/// Where a centre's server is, as `postgres://centre@host/database`.
public struct ServerAddress: Hashable, Sendable {
  /// As it was typed: a connection URI of libpq's, https://www.postgresql.org/docs/current/libpq-connect.html.
  public let text: String

  private static let beginnings = ["postgres://", "postgresql://"]
  /// Longer than any address that somebody types.
  private static let longest = 2_000

  /// An address; `nil` for what is none.
  public init?(_ text: String) {
    guard Self.beginnings.contains(where: text.hasPrefix), text.utf8.count <= Self.longest,
      text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
    else { return nil }
    self.text = text
  }

  /// The address without its password, to be shown or said.
  public var shown: String {
    guard let scheme = Self.beginnings.first(where: text.hasPrefix) else { return text }
    let rest = text.dropFirst(scheme.count)
    let place = rest.prefix { $0 != "/" && $0 != "?" }
    guard let at = place.lastIndex(of: "@"), let colon = place[..<at].firstIndex(of: ":") else {
      return scheme + Self.withoutQuery(rest)
    }
    return scheme + rest[..<colon] + Self.withoutQuery(rest[at...])
  }

  /// What stands behind a question mark may be a password, too.
  private static func withoutQuery(_ text: Substring) -> Substring { text.prefix { $0 != "?" } }
}

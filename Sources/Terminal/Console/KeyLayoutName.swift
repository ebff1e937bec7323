/// A layout's name, as X and the console write it: `us`, `vn`, `in(deva)`.
public struct KeyLayoutName: Hashable, Sendable, CustomStringConvertible {
  /// The country or language.
  public var layout: String
  /// Which of its layouts; empty for the usual one.
  public var variant: String

  /// A name from its parts.
  public init(layout: String, variant: String = "") { (self.layout, self.variant) = (layout, variant) }

  /// Reads `us` or `in(deva)`; `nil` for what is no name, so that no path and no other text gets into the library.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "(", maxSplits: 1, omittingEmptySubsequences: false)
    guard let layout = parts.first, Self.isWord(layout), !layout.isEmpty else { return nil }
    guard parts.count == 2 else {
      self.init(layout: String(layout))
      return
    }
    let variant = parts[1].dropLast()
    guard parts[1].last == ")", Self.isWord(variant) else { return nil }
    self.init(layout: String(layout), variant: String(variant))
  }

  /// As it is written.
  public var description: String { variant.isEmpty ? layout : "\(layout)(\(variant))" }

  /// Where Debian keeps what a PC's keyboard is.
  public static let file = "/etc/default/keyboard"

  /// The layout that such a file names; where it names several, the first, which is the one at the start. Where it names
  /// none, `us`.
  public init(ofFile text: String) {
    var values: [Substring: Substring] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      values[parts[0]] =
        parts[1].filter { !"\"' \t".contains($0) }.split(
          separator: ",", omittingEmptySubsequences: false
        ).first
    }
    let (layout, variant) = (values["XKBLAYOUT"] ?? "", values["XKBVARIANT"] ?? "")
    self = KeyLayoutName("\(layout)(\(variant))") ?? KeyLayoutName(layout: "us")
  }

  private static func isWord(_ text: some StringProtocol) -> Bool {
    text.count <= 40 && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
  }
}

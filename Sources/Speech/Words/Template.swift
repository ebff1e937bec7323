/// A sentence of `pronunciations.txt` with places for numbers, such as `{hour} giờ {minute} phút`.
enum Template {
  /// The sentence with its places filled in; a place for which nothing is given is left out.
  static func filled(_ template: String, _ values: [String: String]) -> String {
    guard template.contains("{") else { return template }
    var filled = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      filled += values[String(rest[rest.index(after: open)..<close])] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}

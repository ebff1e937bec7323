/// The little of JSON that a checker's report needs, after RFC 8259.
enum JSONText {
  /// A string in quotes.
  static func string(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      // The two line ends of Unicode are allowed, but break readers that take JSON for JavaScript.
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || (0x2028...0x2029).contains(scalar.value):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "\""
  }

  /// An object of strings, by name.
  static func object(_ fields: [String: String]) -> String {
    let rows = fields.sorted { $0.key < $1.key }.map { "\(string($0.key)):\(string($0.value))" }
    return "{" + rows.joined(separator: ",") + "}"
  }
}

/// A part of what is measured, which can be measured alone.
struct Part: Sendable {
  let name: String
  let measure: @Sendable (Program) throws(Complaint) -> Results

  /// In the order of the page.
  static let all: [Part] =
    ServerRow.all.flatMap { server in
      ServerPart.allCases.map { part in
        Part(name: "\(part.rawValue)-\(server.word)") { program throws(Complaint) in
          try part.measure(program, server)
        }
      }
    } + [
      Part(name: "texts") { program throws(Complaint) in try TextPart.measure(program) },
      Part(name: "routes") { program throws(Complaint) in try RoutePart.measure(program) },
    ]
}

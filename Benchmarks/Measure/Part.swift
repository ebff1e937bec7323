/// A part of what is measured, which can be measured alone.
struct Part: Sendable {
  let name: String
  let measure: @Sendable (Order) throws(Complaint) -> Results

  /// In the order of the page.
  static let all: [Part] =
    ServerRow.all.flatMap { server in
      ServerPart.allCases.map { part in
        Part(name: "\(part.rawValue)-\(server.word)") { order throws(Complaint) in
          try part.measure(order, server)
        }
      }
    } + [
      Part(name: "texts") { order throws(Complaint) in try TextPart.measure(order.program) },
      Part(name: "routes") { order throws(Complaint) in try RoutePart.measure(order.program) },
    ]
}

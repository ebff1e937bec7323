import Records

/// Brings statements to a server, so many at a time, and notes what it has.
struct StatementDelivery {
  let server: StatementServer
  /// So many go at once: some hundred kilobytes.
  var most = 200
  /// With so many that the server takes for none, something else is wrong.
  var mostRefused = 10

  /// What was brought.
  struct Result: Hashable {
    /// How many the server has now.
    var delivered = 0
    /// How many of them it had already in other words, as before a learner got another name. It keeps those.
    var differing = 0
    /// What the server did not take, by their ids, and why not.
    var refused: [String] = []
    var reason = ""
  }

  /// Brings statements there. What is told to have arrived stays so, whatever happens to the rest.
  /// - Parameter arrived: called with the ids of those that the server has.
  func deliver(
    _ statements: [Statement], arrived: (Set<String>) throws(Complaint) -> Void
  ) throws(Complaint) -> Result {
    var result = Result()
    var rest = statements[...]
    while !rest.isEmpty {
      let batch = rest.prefix(most)
      let before = Set(result.refused)
      try deliver(batch, &result)
      try arrived(Set(batch.map(\.id)).subtracting(Set(result.refused).subtracting(before)))
      rest = rest.dropFirst(most)
    }
    return result
  }

  /// Where the server takes none of several, each half goes by itself, down to the one that it means.
  private func deliver(_ batch: ArraySlice<Statement>, _ result: inout Result) throws(Complaint) {
    let answer = try server.send(StatementBatch(statements: batch))
    if answer != .taken, batch.count > 1 {
      let middle = batch.startIndex + batch.count / 2
      try deliver(batch[..<middle], &result)
      return try deliver(batch[middle...], &result)
    }
    switch answer {
    case .taken: result.delivered += batch.count
    case .conflict:
      result.delivered += batch.count
      result.differing += batch.count
    case .tooLong: refuse(batch, "It is too long for the server.", &result)
    case .refused(let why): refuse(batch, why, &result)
    }
    guard result.refused.count < mostRefused else {
      throw Complaint(
        "The server at \(server.address) refuses what it is sent: \(result.reason) Ask whoever looks after it.")
    }
  }

  private func refuse(_ batch: ArraySlice<Statement>, _ why: String, _ result: inout Result) {
    result.refused += batch.map(\.id)
    result.reason = why
  }
}

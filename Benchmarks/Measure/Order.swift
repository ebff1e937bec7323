/// What is to be measured, as it was asked for: parts and systems by their words, and how often; all that isn't named.
struct Order {
  let program: Program
  let parts: [Part]
  let systems: [SystemRow]
  /// Rounds of keys; other measurements take their share of them.
  let rounds: Int

  /// So many as a quarter of an hour allows for all.
  private static let rounds = 24

  init(_ words: [String], _ program: Program) throws(Complaint) {
    self.program = program
    let parts = Part.all.filter { words.contains($0.name) }
    let systems = SystemRow.all.filter { words.contains($0.word) }
    let numbers = words.compactMap { Int($0) }.filter { $0 >= 3 }
    guard parts.count + systems.count + numbers.count == words.count else {
      throw Complaint(
        """
        The parts are: \(Part.all.map(\.name).joined(separator: ", ")).
        The systems are: \(SystemRow.all.map(\.word).joined(separator: ", ")).
        A number of 3 or more says how many rounds.
        """)
    }
    self.parts = parts.isEmpty ? Part.all : parts
    self.systems = systems.isEmpty ? SystemRow.all : systems
    rounds = numbers.last ?? Self.rounds
  }
}

import Testing

@testable import Speech

@Suite struct FaultMemoryTests {
  @Test func twoFaultsAreEnough() throws {
    let clause = try #require(SafeClause(guarded: Array("Don't.".utf8) + [0]))
    var memory = FaultMemory()
    #expect(memory.form(of: clause, after: 0) == clause)
    memory.note(clause)
    #expect(memory.form(of: clause, after: 0) == clause, "once may be chance")
    #expect(memory.form(of: clause, after: 1) == clause.plainer)
    memory.note(clause)
    #expect(memory.form(of: clause, after: 0) == clause.plainer)
    memory.note(clause.plainer)
    memory.note(clause.plainer)
    #expect(memory.form(of: clause, after: 0) == nil)
    #expect(memory.form(of: clause, after: 2) == nil)
  }

  @Test func itHasAnEnd() throws {
    var memory = FaultMemory()
    for number in 0..<3_000 {
      let clause = try #require(SafeClause(guarded: Array("\(number)".utf8) + [0]))
      memory.note(clause)
      memory.note(clause)
      #expect(memory.isTrusted(clause) == (number >= 1_000))
    }
  }
}

import Feedback
import Keys
import Support
import Testing

@testable import Trainer

/// Sections, and questions without a wrong answer.
@Suite struct BranchTests {
  private let question = "wait:6s"

  private func told(_ keys: String) throws -> [String] {
    try TaskLibrary.play("branches", "en", keys).compactMap { event in
      if case .hear(.say(let utterance)) = event.event { utterance.text } else { nil }
    }
  }

  @Test func whoeverChoosesGoesOnAtTheSection() throws {
    let with = try told("wait:30s Enter wait:60s")
    #expect(with.contains("With one.") && with.contains("With two.") && with.contains("Last."))
    #expect(!with.contains("Without."))
    let without = try told("wait:30s Right Enter wait:60s")
    #expect(without.contains("Without.") && without.contains("Last.") && !without.contains("With one."))
    let next = try told("wait:30s Right Right Enter wait:60s")
    #expect(next.contains("With one."), "without a section it goes on with the next step")
  }

  @Test func whereNoAnswerIsWrongNoneIsRight() throws {
    let heard = try TaskLibrary.heard("branches", "en", "wait:30s Enter")
    #expect(heard.prefix(3) == ["(activated)", "You chose: Yes.", "We go on."])
    #expect(!heard.contains("(right)"))
  }

  @Test func backLeadsTheWayOneCameAndNoOther() throws {
    #expect(try TaskLibrary.heard("branches", "en", "wait:30s Right Enter ~Enter ~Left").first == "One.")
    #expect(try TaskLibrary.heard("branches", "en", "wait:30s Right Enter ~Enter ~Enter ~Left").first == "Without.")
    #expect(try TaskLibrary.heard("branches", "en", "wait:30s Enter ~Enter ~Enter ~Enter ~Left").first == "With two.")
    // Back and back again ends at the beginning, which is told as an edge.
    let start = try TaskLibrary.heard(
      "branches", "en", "wait:30s Enter ~Enter ~Enter ~Enter" + " ~Left ~Left ~Left ~Left")
    #expect(start.prefix(2) == ["(edge)", "One."])
  }

  @Test func theNextTaskIsFoundAcrossSections() throws {
    #expect(try TaskLibrary.heard("branches", "en", "~PageDown").first == "Do you have a phone of your own?")
    #expect(try TaskLibrary.heard("branches", "en", "wait:30s Enter ~Enter ~PageDown").first == "(lesson-done)")
    #expect(try TaskLibrary.heard("branches", "en", "wait:30s Enter ~Enter ~End").first == "Last.")
    // What was passed over counts as met.
    #expect(try TaskLibrary.heard("branches", "en", "wait:30s Enter ~Enter ~End ~Left").first == "With two.")
  }
}

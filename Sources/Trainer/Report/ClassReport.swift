public import Feedback

/// What is told of a class: a line for each learner, and the sums.
public struct ClassReport: Hashable, Sendable {
  /// In the order in which they are listed.
  public let learners: [LearnerReport]

  /// A class of these learners.
  public init(_ learners: [LearnerReport]) { self.learners = learners }

  /// Tasks that they have done, all together.
  public var tasks: Int { learners.reduce(0) { $0 + $1.tasksDone } }
  /// Minutes in which they practised, all together.
  public var minutes: Int { learners.reduce(0) { $0 + $1.minutes } }

  /// How many they are, and what they have done together, in a sentence.
  public func summary(in phrases: Phrases) -> MarkedText {
    let words = ReportWords(phrases: phrases)
    guard !learners.isEmpty else { return words[.ofNobody] }
    return words[
      .classTells,
      ["count": words.number(learners.count), "tasks": words.number(tasks), "minutes": words.number(minutes)]]
  }

  /// It in sentences, a learner in each.
  public func sentences(in phrases: Phrases) -> [MarkedText] {
    let words = ReportWords(phrases: phrases)
    return [words[.ofClass], summary(in: phrases)]
      + learners.map { learner in
        words[
          .learner,
          [
            "name": MarkedText(learner.name), "lessons": words.number(learner.lessonsDone),
            "all": words.number(learner.lessonsInAll), "tasks": words.number(learner.tasksDone),
            "minutes": words.number(learner.minutes), "hints": words.number(learner.hintsInTenTasks),
          ]]
      } + impressions(in: phrases)
  }

  /// How the modules were for those who said so: a heading, and a sentence for each module in the order of the course;
  /// nothing where nobody did.
  public func impressions(in phrases: Phrases) -> [MarkedText] {
    let words = ReportWords(phrases: phrases)
    let modules = Dictionary(grouping: learners.flatMap(\.impressions), by: \.number).sorted { $0.key < $1.key }
    let sentences = modules.compactMap { _, said -> MarkedText? in
      guard let module = said.first?.module else { return nil }
      let numbers = Impression.allCases.map { kind in
        (kind.rawValue, words.number(said.count { $0.impression == kind }))
      }
      return words[.classImpression, ["module": module].merging(numbers) { $1 }]
    }
    return sentences.isEmpty ? [] : [words[.ofImpressions]] + sentences
  }
}

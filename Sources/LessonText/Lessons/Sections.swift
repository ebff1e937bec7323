/// The named places of a lesson, and what leads to them: only ever forward, so that every lesson comes to an end.
struct Sections {
  private var places: [String: (step: Int, written: Written)] = [:]
  private var names: [String] = []
  private let endWords: [String]

  /// No sections yet.
  /// - Parameter endWords: the words for the end of a lesson.
  init(endWords: [String]) { self.endWords = endWords }

  /// Takes in the name of the place before a step.
  mutating func take(_ name: Written, before step: Int, _ findings: inout Findings) {
    guard places[name.text.folded] == nil, !isEnd(name) else {
      findings.tell(.sectionTwice, at: name, ["written": name.string])
      return
    }
    places[name.text.folded] = (step, name)
    names.append(name.string)
  }

  /// The steps with all that they lead to found. What leads nowhere, or back, is told.
  func resolve(_ steps: [StepInFile], _ findings: inout Findings) -> [Lesson.Step] {
    steps.enumerated().compactMap { index, step in
      switch step.content {
      case .step(let step): return step
      case .goTo(let name): return target(name, from: index, among: steps.count, &findings).map { .goTo($0) }
      case .branching(var question, let targets):
        for (choice, name) in targets.enumerated() where question.choices.indices.contains(choice) {
          question.choices[choice].goesTo = name.flatMap { target($0, from: index, among: steps.count, &findings) }
        }
        return .ask(question)
      }
    }
  }

  private func target(_ name: Written, from step: Int, among count: Int, _ findings: inout Findings) -> Int? {
    if isEnd(name) { return count }
    guard let place = places[name.text.folded] else {
      findings.tell(
        .unknownSection, at: name, ["written": name.string], meant: NearMiss.words(near: name.text, among: names))
      return nil
    }
    guard place.step > step else {
      findings.tell(.sectionBefore, at: name, ["written": name.string])
      return nil
    }
    return place.step
  }

  private func isEnd(_ name: Written) -> Bool { endWords.contains { $0.folded == name.text.folded } }
}

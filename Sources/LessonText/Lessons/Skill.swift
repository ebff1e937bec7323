public import Feedback

/// Something that tasks train, and that a learner has once she does them on different days without help.
public struct Skill: Hashable, Sendable {
  /// The same in every language.
  public var id: String
  /// What she can do, as it stands in a list after “You can”.
  public var title: MarkedText
  /// Whether her safety hangs on it: a check is not passed without it.
  public var isVital: Bool

  /// A skill.
  public init(id: String, title: MarkedText, isVital: Bool = false) {
    self.id = id
    self.title = title
    self.isVital = isVital
  }
}

/// Reads `skills.txt`: the skills that lessons train, in the order in which they are told.
enum SkillsReader {
  /// The skills of a text, and where the id of each stands.
  static func skills(
    of text: SourceText, _ context: TextContext, _ findings: inout Findings
  ) -> [(skill: Skill, place: Written)] {
    var skills: [(skill: Skill, place: Written)] = []
    for entry in context.keywords.entries(of: text, .skills, &findings) {
      guard let sides = entry.text.sides, !sides.meaning.isBlank, !sides.written.isBlank else {
        findings.tell(
          .missingEquals, at: entry.text.isBlank ? entry.keyword : entry.text, ["keyword": entry.keyword.string])
        continue
      }
      guard let id = sides.written.id(&findings) else { continue }
      guard !skills.contains(where: { $0.skill.id == id }) else {
        findings.tell(.entryTwice, at: sides.written, ["written": id])
        continue
      }
      let title = context.marks.read(sides.meaning, &findings)
      skills.append((Skill(id: id, title: title, isVital: entry.key == .vitalSkill), sides.written))
    }
    return skills
  }
}

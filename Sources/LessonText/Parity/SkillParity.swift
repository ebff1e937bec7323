/// Holds the skills of a language against those of the first one: what a learner can do is the same in all of them.
enum SkillParity {
  /// The skills of a language, and where they stand.
  struct Side {
    var language: String
    var skills: [(skill: Skill, place: Written)]
    var keywords: KeywordTable
    /// Which of all findings are those of its `skills.txt`; `nil` where it has none.
    var findings: Int?
  }

  /// What is missing on either side, or vital on one alone, told in the other language.
  static func tell(
    _ first: Side, _ other: Side, _ all: inout [Findings], folder: inout Findings, at place: Diagnostic.Place
  ) {
    let theirs = Dictionary(first.skills.map { ($0.skill.id, $0.skill) }) { one, _ in one }
    let ours = Set(other.skills.map(\.skill.id))
    for (skill, _) in first.skills where !ours.contains(skill.id) {
      folder.tell(.skillMissing, at: place, ["written": skill.id, "language": first.language])
    }
    guard let findings = other.findings else { return }
    for (skill, place) in other.skills {
      guard let their = theirs[skill.id] else {
        all[findings].tell(.skillOnlyHere, at: place, ["written": skill.id, "language": first.language])
        continue
      }
      guard their.isVital != skill.isVital else { continue }
      all[findings].tell(
        .lineDiffers, at: place,
        ["name": skill.id, "keyword": other.keywords.word(for: .vitalSkill), "language": first.language])
    }
  }
}

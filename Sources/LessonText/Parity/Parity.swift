/// Proves the languages parallel: what is learnt in one can be learnt in the others.
enum Parity {
  /// What is compared of a language.
  struct Side {
    /// The number of a pack; 0 for the lessons that are here.
    var layer: Int
    var phone: AppParity.Side
    var names: NameParity.Side
    var skills: SkillParity.Side
    var glossary: GlossaryParity.Side
    var lessons: LessonParity.Side
  }

  /// The language that the others are held against.
  private static let first = "en"

  /// Tells what is different in the other languages.
  static func tell(_ sides: [Side], _ files: BoundedFiles, _ all: inout [Findings]) {
    // A pack is held against itself alone: it may be in one language only.
    for layer in Set(sides.map(\.layer)).sorted() {
      tell(of: sides.filter { $0.layer == layer }, files, &all)
    }
  }

  private static func tell(of sides: [Side], _ files: BoundedFiles, _ all: inout [Findings]) {
    guard let first = sides.first(where: { $0.phone.language == first }) ?? sides.first else { return }
    for other in sides where other.phone.language != first.phone.language {
      let language = other.phone.language
      var phone = files.findings(for: "\(language)/phone")
      AppParity.tell(first.phone, other.phone, &all, folder: &phone, at: files.place("\(language)/phone"))
      var folder = files.findings(for: language)
      NameParity.tell(first.names, other.names, &all, folder: &folder, at: files.place(language))
      SkillParity.tell(first.skills, other.skills, &all, folder: &folder, at: files.place(language))
      GlossaryParity.tell(
        first.glossary, other.glossary, folder: &folder,
        at: files.place("\(language)/\(LanguageFile.glossary.rawValue)"))
      LessonParity.tell(first.lessons, other.lessons, &all, folder: &folder, at: files.place(language))
      all += [phone, folder]
    }
  }
}

import Feedback
import LessonText
import Support

/// A handbook that ships, with its language.
struct ShippedHandbook: CustomStringConvertible {
  let handbook: Handbook
  let pack: LanguagePack

  var language: LessonLanguage { pack.language }
  var code: String { language.language.code }
  var description: String { code }

  /// What is printed from it.
  let guide: HandbookGuide

  /// Where its pages lie: English ones in the folder itself.
  var docs: String { code == "en" ? "docs" : "docs/\(code)" }

  /// All that there are.
  static let all = ShippedLibrary.library.packs.compactMap { pack in
    Handbook.load(from: FilesOnDisk(ShippedLibrary.projectFolder + "/Lessons"), pack.language.language).map {
      ShippedHandbook(
        handbook: $0, pack: pack,
        guide: HandbookGuide($0, in: pack, languages: ShippedLibrary.library.packs.map(\.language)))
    }
  }
}

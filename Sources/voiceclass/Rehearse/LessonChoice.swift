import Feedback
import Foundation
import LessonText
import Trainer

/// The lessons that somebody named on the command line, by their ids or their files.
struct LessonChoice {
  /// A lesson in a language.
  struct Wished {
    var pack: LanguagePack
    var id: String
  }

  private let loaded: Loaded
  private let library: Library
  /// One language alone, by its code.
  private let language: String?

  init(_ loaded: Loaded, _ library: Library, language: String?) {
    self.loaded = loaded
    self.library = library
    self.language = language
  }

  /// All lessons of the course, language by language.
  func all() -> [Wished] {
    packs.flatMap { pack in
      pack.course.modules.flatMap { $0.lessons + [$0.exam].compactMap { $0 } }.filter { pack.lessons[$0] != nil }
        .map { Wished(pack: pack, id: $0) }
    }
  }

  /// The lessons of some names, in their order.
  /// - Throws: A complaint about a name that is neither.
  func named(_ names: [String]) throws(Complaint) -> [Wished] {
    var wished: [Wished] = []
    for name in names {
      let found = FileManager.default.fileExists(atPath: name) ? inFile(name) : packs.compactMap { with(name, in: $0) }
      guard !found.isEmpty else { throw lacks(name) }
      for lesson in found where !wished.contains(where: { $0.isSame(as: lesson) }) { wished.append(lesson) }
    }
    return wished
  }

  private var packs: [LanguagePack] {
    library.packs.filter { language == nil || $0.language.language.code == language }
  }

  private func with(_ id: String, in pack: LanguagePack) -> Wished? {
    pack.lessons[id] == nil ? nil : Wished(pack: pack, id: id)
  }

  /// The lessons in a file, or in a folder.
  private func inFile(_ path: String) -> [Wished] {
    let wanted = Self.resolved(path)
    return all().filter { lesson in
      (loaded.places[lesson.pack.language.language]?[lesson.id] ?? []).contains { place in
        let file = Self.resolved(place.file)
        return file == wanted || file.hasPrefix(wanted == "/" ? "/" : wanted + "/")
      }
    }
  }

  private func lacks(_ name: String) -> Complaint {
    guard FileManager.default.fileExists(atPath: name) else {
      return Complaint(
        "There is no lesson with the id \(name), and no file of that name. To hear all ids, run: voiceclass lessons")
    }
    return Complaint(
      "\(name) holds no lesson that can be played. To hear what is wrong, run: voiceclass check \(name)")
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}

extension LessonChoice.Wished {
  fileprivate func isSame(as other: LessonChoice.Wished) -> Bool {
    id == other.id && pack.language.language == other.pack.language.language
  }
}

import Feedback
import Foundation
import LessonText
import Phone

/// Where lessons, apps and languages begin: as files filled in from templates. Nothing is ever overwritten.
struct Nursery {
  let shelf: HandbookShelf
  /// The language in which the author writes.
  let pack: LanguagePack

  private var code: String { pack.language.language.code }

  /// Makes a lesson or an app, and answers its path.
  /// - Parameter folder: where it goes; `nil` for the current folder.
  func make(_ kind: Template.Kind, named name: String, in folder: String?) throws(Complaint) -> String {
    let title = Self.title(name)
    guard !title.isEmpty else {
      throw Complaint("It needs a name. Write it behind, such as: voiceclass new \(kind.rawValue) \"My first one\"")
    }
    let files = FilesOnDisk(shelf.folder)
    guard
      let template = Template(kind, pack.language.language, from: files)
        ?? Template(kind, Language("en"), from: files)
    else {
      throw Complaint(
        "The template is missing: \(shelf.folder)/\(code)/templates/\(kind.rawValue).txt. Put it back, and try again.")
    }
    let folder = self.folder(for: kind, asked: folder ?? ".")
    try Self.makeFolder(folder)
    let id = freeID(from: title, kind)
    let path = folder == "." ? "\(id).txt" : "\(folder)/\(id).txt"
    try Self.write(template.filled(title: title, id: id), to: path)
    return path
  }

  /// Makes the folder of a language with the texts of English, and answers its path.
  /// - Parameter folder: the folder of all lessons that it goes into; `nil` for the one that is found.
  func makeLanguage(code: String, in folder: String?) throws(Complaint) -> String {
    let letters = code.split(separator: "-", omittingEmptySubsequences: false)
    guard letters.allSatisfy({ (2...8).contains($0.count) && $0.allSatisfy(Self.isSmallLetterOrDigit) }),
      code.first?.isLetter == true
    else {
      throw Complaint("A language is named by its code of small letters, such as fr, bn or id. “\(code)” is none.")
    }
    let folder = folder ?? shelf.folder
    let (path, draft) = ("\(folder)/\(code)", "\(folder)/.\(code)-\(ProcessInfo.processInfo.processIdentifier)")
    guard !FileManager.default.fileExists(atPath: path) else { throw Self.isThere(path) }
    let handbook = try shelf.guide(in: pack).handbook
    let text = LanguageDraft.text(
      code: code, for: pack.language.language, handbook, from: FilesOnDisk(shelf.folder))
    guard let text else {
      throw Complaint("The texts of English are not in \(shelf.folder). Put them back, and try again.")
    }
    do {
      // Made aside and then moved, so that a full disk leaves no half language behind.
      defer { try? FileManager.default.removeItem(atPath: draft) }
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: "\(shelf.folder)/en", toPath: draft)
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(draft)/language.txt"))
      try FileManager.default.moveItem(atPath: draft, toPath: path)
    } catch {
      throw Complaint("Nothing can be written into \(folder). Give another folder with --in.")
    }
    return path
  }

  /// Where it goes: in a folder of all lessons into that of the language, and there where lessons or apps belong.
  private func folder(for kind: Template.Kind, asked: String) -> String {
    var folder = asked
    if Folders.holdsLanguages(folder) { folder = folder == "." ? code : "\(folder)/\(code)" }
    guard FileManager.default.fileExists(atPath: "\(folder)/language.txt") else { return folder }
    let own =
      switch kind {
      case .lesson: "90-own"
      case .app: "phone"
      }
    return folder == "." ? own : "\(folder)/\(own)"
  }

  /// An id that no lesson and no app of the language has.
  private func freeID(from title: String, _ kind: Template.Kind) -> String {
    // Letters of other scripts are written as they sound.
    let latin = title.applyingTransform(.toLatin, reverse: false) ?? title
    let stem = [Template.id(from: title), Template.id(from: latin)].first { !$0.isEmpty } ?? kind.rawValue
    let taken = Set(pack.lessons.keys).union(pack.phone.apps.keys)
    return ([stem] + (2...999).map { "\(stem)-\($0)" }).first { !taken.contains($0) } ?? stem
  }

  /// A name as it may stand in a file: on one line, with brackets that are no marks.
  private static func title(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .filter { $0 != "{" && $0 != "}" }
      .replacingOccurrences(of: "[", with: "[[").replacingOccurrences(of: "]", with: "]]")
  }

  private static func makeFolder(_ folder: String) throws(Complaint) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Complaint("The folder \(folder) can't be made. Give another one with --in.")
    }
  }

  private static func write(_ text: String, to path: String) throws(Complaint) {
    guard !FileManager.default.fileExists(atPath: path) else { throw isThere(path) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    } catch {
      throw Complaint("The file \(path) can't be written. Give another folder with --in.")
    }
  }

  private static func isThere(_ path: String) -> Complaint {
    Complaint("\(path) is there already, and was left as it is. Give another name, or another folder with --in.")
  }

  private static func isSmallLetterOrDigit(_ character: Character) -> Bool {
    ("a"..."z").contains(character) || ("0"..."9").contains(character)
  }
}

import Feedback
import Foundation
import Glibc

/// A text that its author wants to hear, and where it lies.
struct PreviewFile: Sendable {
  /// What is heard of it.
  enum Kind: Hashable, Sendable {
    case lesson, app, piece, phrases, pronunciations
    /// Something that only stands behind what is heard, such as a course plan.
    case other
  }

  /// Its path without links and dots.
  let path: String
  /// The folder of all lessons, as the author knows it.
  let root: String
  /// The folder of its language, without links and dots.
  let folder: String
  /// The language of its author.
  let language: Language
  let kind: Kind

  /// Its name as it is said, without what all names end with.
  let name: String

  /// A file somewhere in a folder of lessons.
  init(_ path: String) throws(Complaint) {
    guard let real = Self.real(path), !Self.isFolder(real) else {
      throw Complaint("There is no file named \(path). Give the name of a lesson, an app or another text.")
    }
    guard let root = Folders.library(around: path), let realRoot = Self.real(root), real.hasPrefix(realRoot + "/"),
      case let parts = real.dropFirst(realRoot.count + 1).split(separator: "/"), parts.count > 1
    else {
      throw Complaint(
        "\(path) lies in no folder of lessons. Copy it into one, such as Lessons/en/01-keyboard, and hear it there.")
    }
    (self.path, self.root) = (real, root)
    folder = "\(realRoot)/\(parts[0])"
    language = Language(String(parts[0]))
    kind = Self.kind(parts.dropFirst().map { String($0) })
    name = Self.name(of: real)
  }

  /// The name of a file as it is said.
  static func name(of path: String) -> String {
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    return name.lowercased().hasSuffix(".txt") && name.count > 4 ? String(name.dropLast(4)) : name
  }

  /// Whether a path as it is told in diagnostics is that of this file.
  func isAt(_ told: String) -> Bool { Self.real(told) == path }

  /// What stands in it now, line by line; `nil` where it is not there.
  func lines() -> [String]? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return String(decoding: data, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { String($0) }
  }

  private static func kind(_ parts: [String]) -> Kind {
    switch (parts.first, parts.count) {
    case ("phone", 2): .app
    case ("pieces", 2): .piece
    case ("phrases.txt", 1): .phrases
    case ("pronunciations.txt", 1): .pronunciations
    case (let folder?, 2) where folder.first?.isNumber == true: .lesson
    default: .other
    }
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}

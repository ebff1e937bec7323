import Foundation
import Support

/// A centre that makes and installs packs of its own, beside the English lessons that ship, in the folder `base`.
struct PackCentre {
  let program: Program

  init() throws {
    program = try Program()
    try FileManager.default.createDirectory(atPath: program.folder("work/base"), withIntermediateDirectories: true)
    _ = try program.folder.copy("Lessons/en", as: "work/base/en")
  }

  /// A path where the author works.
  func path(_ name: String) -> String { program.folder("work/\(name)") }

  /// A lesson that is right.
  static func lesson(id: String, with lines: String = "Say: Hello.") -> String {
    """
    Lesson: Turn the radio on
    Id: \(id)
    Module: The radio at home
    Level: 1
    Minutes: 5
    Objective: You can turn the radio on.

    \(lines)

    """
  }

  private static let app = """
    App: Home radio
    Id: home-radio-app
    Screen: Home radio
    Heading: Home radio
    Switch: Sound of the radio

    """

  /// Writes the folder of a pack, named `radio`.
  func write(
    id: String = "home-radio", version: Int = 1, author: String = "Mai", lessonID: String = "home-radio-on",
    app: String? = PackCentre.app, lesson: String? = nil
  ) throws {
    try? FileManager.default.removeItem(atPath: path("radio"))
    for folder in ["en/40-radio", "en/phone"] {
      try FileManager.default.createDirectory(atPath: path("radio/\(folder)"), withIntermediateDirectories: true)
    }
    try program.folder.write(
      "Pack: The radio at home\nId: \(id)\nVersion: \(version)\nAuthor: \(author)\n", to: "work/radio/pack.txt")
    let task = "Practise: Turn the radio on.\nStart: Home radio\n"
    let goal = lesson?.hasPrefix("Goal: ") == true ? lesson ?? "" : "Goal: Sound of the radio is on"
    let own = lesson.map { $0.hasPrefix("Goal: ") ? "" : $0 + "\n" } ?? ""
    try program.folder.write(
      Self.lesson(id: lessonID, with: app == nil ? own : own.isEmpty ? task + goal : own + task + goal),
      to: "work/radio/en/40-radio/one.txt")
    if let app { try program.folder.write(app, to: "work/radio/en/phone/radio.txt") }
  }

  /// Why a pack was not made.
  struct NotMade: Error { var outcome: Program.Outcome }

  /// Makes a pack of a folder.
  func pack(_ file: String, folder: String = "radio") throws {
    let outcome = try program.run("pack", folder, "--lessons", "base", "--to", file)
    guard outcome.ending == .exit(0) else { throw NotMade(outcome: outcome) }
  }

  /// Installs a pack.
  func install(_ arguments: String...) throws -> Program.Outcome {
    try program.run(["install", "--lessons", "base"] + arguments)
  }

  func bytes(_ file: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path(file))) }

  /// The folder of packs.
  static let packs = "home/data/voiceclass/packs"

  /// All files of all packs that are installed, whole or not.
  var installed: [String] { program.folder.files(below: Self.packs).filter { $0 != ".lock" } }

  /// What is in the folder of packs beside packs.
  var leftovers: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: program.folder(Self.packs))) ?? []
    return names.filter { $0.contains(".") && $0 != ".lock" }
  }

  /// A file of the pack that is installed.
  func text(_ file: String) throws -> String {
    try String(contentsOfFile: program.folder("\(Self.packs)/home-radio/\(file)"), encoding: .utf8)
  }
}

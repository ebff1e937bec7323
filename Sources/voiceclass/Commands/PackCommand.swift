import ArgumentParser
import Foundation
import Glibc
import LessonText

/// Makes a pack of a folder.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Check a folder of lessons of your own, and make one file of it to pass on.",
    discussion: """
      The folder holds a file pack.txt with the lines Pack, Id, Version and Author, and a folder for each language, \
      such as vi, with lessons, apps, pieces or a course plan in it. See docs/packs.md.
      """)

  @Argument(help: "The folder of the pack.")
  var folder: String

  @Option(help: "The file to make, which ends in .voiceclass. Without it, the id of the pack gives the name.")
  var to: String?

  @Option(help: "The folder of lessons.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  func validate() throws {
    if let to, !to.hasSuffix(".\(PackArchive.fileExtension)") {
      throw ValidationError("--to takes the name of a file that ends in .\(PackArchive.fileExtension).")
    }
  }

  func run() throws {
    do throws(Complaint) { try pack() } catch { throw error.exitCode() }
  }

  private func pack() throws(Complaint) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw Complaint("There is no folder named \(folder). Look at the name, and try again.")
    }
    let (read, told) = LessonPack.read(from: FilesOnDisk(folder), named: folder)
    guard let read else {
      try PackBench(lessons: lessons, audio: audio).load([]).printer.tell(told)
      throw Complaint("No pack was made. Mend what is told above, and try again.")
    }
    let installed = PackFolder.own?.installed().packs ?? []
    let trial = try PackTrial(read, told, lessons: lessons, audio: audio, installed: installed)
    try trial.tell("No pack was made")
    let file = to ?? "\(read.title.id).\(PackArchive.fileExtension)"
    try write(read, to: file)
    print(
      "\(file) is made: \(read.title.sentence), with \(trial.contents). To install it, run: voiceclass install \(file)")
  }

  /// Writes the file elsewhere first: one that was there stays until the new one is whole.
  private func write(_ pack: LessonPack, to file: String) throws(Complaint) {
    let bytes: [UInt8]
    do throws(PackArchive.Failure) { bytes = try PackArchive.bytes(of: pack.files) } catch {
      throw Complaint("No pack was made. \(error.sentence)")
    }
    let part = "\(file).part-\(getpid())"
    do throws(PackFolder.Failure) {
      try PackFolder.write(bytes, to: part)
    } catch {
      unlink(part)
      throw Complaint("\(file) can't be written. Look whether the disk has room, or give another place with --to.")
    }
    guard rename(part, file) == 0 else {
      unlink(part)
      throw Complaint("\(file) can't be written. Give another place with --to.")
    }
  }
}

extension PackTitle {
  /// It in words, such as `“Radio”, version 2, by Mai`.
  var sentence: String { "“\(title)”, version \(version), by \(author)" }
}

extension PackArchive.Failure {
  /// What is wrong, and the way out.
  var sentence: String {
    switch self {
    case .notPack: "It is no pack of lessons, or it was changed on its way. Get it anew from whoever made it."
    case .cutShort: "Its end is missing. Copy it anew from where it came."
    case .tooManyFiles: "A pack holds at most \(Library.Limits().filesOfPack) files. Make two packs of it."
    case .tooLarge(let path?): "\(path) is larger than one megabyte. Divide it into several files."
    case .tooLarge(nil):
      "A pack holds at most \(Library.Limits().bytesOfPack / 1_048_576) megabytes. Make two packs of it."
    case .wrongName(let path): "No pack has a file at \(path.visible). Look at its name, and at that of its folder."
    case .sameName(let one, let other):
      "On some computers \(one.visible) and \(other.visible) are the same. Give one of them another name."
    }
  }
}

extension String {
  /// What a stranger wrote, without what a terminal would obey.
  fileprivate var visible: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.prefix(200).filter {
          !$0.properties.isDefaultIgnorableCodePoint && $0.properties.generalCategory != .control
        }))
  }
}

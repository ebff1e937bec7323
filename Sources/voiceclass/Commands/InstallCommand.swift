import ArgumentParser
import Foundation
import LessonText

/// Takes packs in, lists them, and takes them away.
struct InstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install", abstract: "Take in a pack of lessons, which is checked first.",
    discussion: "Nothing is changed unless all of the pack is right. No pack can change the lessons that are here.")

  @Argument(help: "The file of the pack, which ends in .voiceclass.")
  var file: String?

  @Flag(help: "Print the packs that are installed.")
  var list = false

  @Option(help: "Take the pack with this id away.")
  var remove: String?

  @Flag(help: "Install it even where a newer version is installed.")
  var older = false

  @Option(help: "The folder of lessons.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  func validate() throws {
    guard [file != nil, list, remove != nil].count(where: { $0 }) == 1 else {
      throw ValidationError("Give the file of a pack, or --list, or --remove with the id of a pack.")
    }
    if older, file == nil { throw ValidationError("--older goes with the file of a pack.") }
  }

  func run() throws {
    do throws(Complaint) {
      guard let folder = PackFolder.own else {
        throw Complaint("There is no home folder to keep packs in. Set HOME or XDG_DATA_HOME, and try again.")
      }
      if let file { try install(file, in: folder) }
      if let remove { try take(remove, from: folder) }
      if list { try tell(folder) }
    } catch {
      throw error.exitCode()
    }
  }

  // MARK: Taking in

  private func install(_ file: String, in folder: PackFolder) throws(Complaint) {
    let files = try files(of: file)
    let (pack, told) = LessonPack.read(from: files, named: file)
    guard let pack else {
      try PackBench(lessons: lessons, audio: audio).load([]).printer.tell(told)
      throw Complaint("\(file) was not installed, for the reason above. Ask whoever made it to mend the pack.")
    }
    let installed = folder.installed().packs
    if let old = installed.first(where: { $0.title.id == pack.title.id }) { try mayReplace(old, pack, file) }
    let trial = try PackTrial(pack, told, lessons: lessons, audio: audio, installed: installed)
    try trial.tell("\(file) was not installed")
    do throws(PackFolder.Failure) { try folder.put(pack) } catch { throw Complaint(error.sentence) }
    print("\(pack.title.sentence), is installed, with \(trial.contents). To start, run: \(trial.start)")
  }

  private func files(of file: String) throws(Complaint) -> FilesInMemory {
    let bytes: [UInt8]
    do throws(FileFailure) {
      let name = (file as NSString).lastPathComponent
      let folder = (file as NSString).deletingLastPathComponent
      bytes = try FilesOnDisk(folder.isEmpty ? "." : folder).bytes(of: name, atMost: PackArchive.mostBytes)
    } catch {
      switch error {
      case .missing: throw Complaint("There is no file named \(file). Look at the name, and try again.")
      case .unreadable:
        throw Complaint("\(file) can't be read. Give the file of a pack, which you are allowed to read.")
      case .tooLarge: throw Complaint("\(file) was not installed. \(PackArchive.Failure.tooLarge(path: nil).sentence)")
      }
    }
    do throws(PackArchive.Failure) {
      var files = FilesInMemory()
      files.files = try PackArchive.files(of: bytes)
      return files
    } catch {
      throw Complaint("\(file) was not installed. \(error.sentence)")
    }
  }

  private func mayReplace(_ old: LessonPack, _ new: LessonPack, _ file: String) throws(Complaint) {
    guard old.title.author == new.title.author else {
      throw Complaint(
        "A pack with the id \(old.title.id) is installed already, by \(old.title.author), and this one is by "
          + "\(new.title.author). To have this one instead, first run: voiceclass install --remove \(old.title.id)")
    }
    guard new.title.version >= old.title.version || older else {
      throw Complaint(
        "Version \(old.title.version) of this pack is installed, and \(file) is the older version "
          + "\(new.title.version). To go back to it, add --older.")
    }
  }

  // MARK: Taking away

  private func take(_ id: String, from folder: PackFolder) throws(Complaint) {
    guard PackTitle.isId(id), folder.holds(id) else {
      throw Complaint(
        "There is no pack with the id \(id). To hear which packs there are, run: voiceclass install --list")
    }
    let installed = folder.installed().packs
    let pack = installed.first { $0.title.id == id }
    if pack != nil {
      let bench = try PackBench(lessons: lessons, audio: audio)
      let others = installed.filter { $0.title.id != id }
      let broken = bench.load(others).diagnostics(not: bench.load(installed)).first { $0.problem.severity == .error }
      let needing = others.first { broken?.place.file.hasPrefix($0.directory + "/") == true }
      if let needing {
        throw Complaint(
          "The pack \(needing.title.id) needs lessons or apps of \(id), so \(id) was not removed. "
            + "First run: voiceclass install --remove \(needing.title.id)")
      }
    }
    do throws(PackFolder.Failure) { try folder.remove(id) } catch { throw Complaint(error.sentence) }
    print("\(pack?.title.sentence ?? id), is removed. What learners did in its lessons is kept.")
  }

  // MARK: Listing

  private func tell(_ folder: PackFolder) throws(Complaint) {
    let (packs, diagnostics) = folder.installed()
    if packs.isEmpty, diagnostics.isEmpty {
      print("No packs are installed. To install one, run: voiceclass install FILE")
      return
    }
    let bench = try PackBench(lessons: lessons, audio: audio)
    let loaded = bench.load(packs)
    for pack in packs {
      let errors = loaded.diagnostics.count {
        $0.problem.severity == .error && $0.place.file.hasPrefix(pack.directory + "/")
      }
      let state = errors == 0 ? "" : " It has mistakes; to hear them, run: voiceclass check"
      print("\(pack.title.id): \(pack.title.sentence).\(state)")
    }
    for diagnostic in diagnostics where diagnostic.problem.severity == .error { print(loaded.printer.text(diagnostic)) }
  }
}

import Feedback
import Foundation
import Glibc
import LessonText
import Mixer
import Sound
import Trainer

/// Where lessons become files.
struct ExportBench {
  let recorder: LessonRecorder
  /// Whether files that are there may be replaced.
  let replaces: Bool

  private var pack: LanguagePack { recorder.pack }

  /// Writes lessons into one file, and a cue sheet beside it.
  /// - Returns: what is told of it.
  func write(_ lessons: [String], named title: String, of album: String, to path: String, as format: SoundFormat)
    throws(Complaint) -> String
  {
    let sheet = path + ".cue"
    try reserve([path, sheet])
    let file = try begin(path, format)
    file.tags = tags(title, of: album)
    for (index, lesson) in lessons.enumerated() {
      if lessons.count > 1 { tellProgress(lesson, index, of: lessons.count) }
      try record(lesson, into: file, opens: index == 0)
    }
    try finish(file)
    let name = (path as NSString).lastPathComponent
    try write(CueSheet(file.tags, of: name, as: format).text, to: sheet)
    return
      "\(path) is made: “\(title)”, \(Self.time(file.length)). Its \(file.tags.chapters.count) chapters also stand in \(sheet)."
  }

  /// Writes the lessons of a part of the course into numbered files in a folder, and a playlist with them.
  /// - Returns: what is told of it.
  func write(_ choice: ModuleChoice, to folder: String, as format: SoundFormat) throws(Complaint) -> String {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    let width = max(2, String(choice.lessons.count).count)
    let names = choice.lessons.enumerated().map { index, lesson in
      let digits = String(index + 1)
      let number = String(repeating: "0", count: width - digits.count) + digits
      return "\(number)-\(Self.safe(lesson)).\(format.rawValue)"
    }
    let list = "\(folder)/playlist.m3u8"
    do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
      throw Complaint("The folder \(folder) can't be made. Give another one with --to.")
    }
    try reserve(names.map { "\(folder)/\($0)" } + [list])
    var playlist = Playlist(title: choice.module.title.plain)
    var length = 0
    for (index, lesson) in choice.lessons.enumerated() {
      tellProgress(lesson, index, of: choice.lessons.count)
      let file = try begin("\(folder)/\(names[index])", format)
      let title = pack.lessons[lesson]?.title.plain ?? lesson
      file.tags = tags(title, of: choice.module.title.plain)
      file.tags.track = (index + 1, choice.lessons.count)
      try record(lesson, into: file, opens: true)
      try finish(file)
      length += file.length.count
      let seconds = (SampleRate.speech.microseconds(file.length) + 500_000) / 1_000_000
      playlist.entries.append((names[index], title, seconds))
    }
    try write(playlist.text, to: list)
    let count = choice.lessons.count == 1 ? "1 lesson" : "\(choice.lessons.count) lessons"
    return
      "\(folder) holds “\(playlist.title)”: \(count), \(Self.time(FrameCount(length))). To hear all of them, open \(list)."
  }

  // MARK: Files

  /// Looks before the work whether all can be written.
  private func reserve(_ paths: [String]) throws(Complaint) {
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      guard !isFolder.boolValue else {
        throw Complaint("\(path) is a folder. Give the name of a file in it with --to.")
      }
      guard replaces else {
        throw Complaint("\(path) is there already. Give another name with --to, or replace it with --force.")
      }
    }
  }

  private func begin(_ path: String, _ format: SoundFormat) throws(Complaint) -> LessonFile {
    do throws(SoundFileFailure) { return try LessonFile(path: path, as: format) } catch {
      throw Complaint(error.sentence(option: "--to"))
    }
  }

  private func finish(_ file: LessonFile) throws(Complaint) {
    do throws(SoundFileFailure) { try file.finish() } catch { throw Complaint(error.sentence(option: "--to")) }
  }

  private func record(_ lesson: String, into file: LessonFile, opens: Bool) throws(Complaint) {
    do throws(LessonRecorder.Failure) { try recorder.record(lesson, into: file, opens: opens) } catch {
      switch error {
      case .file(let failure): throw Complaint(failure.sentence(option: "--to"))
      case .stopped: throw Complaint("Stopped. What was begun is gone, and what was finished before is whole.")
      case .stuck(let lesson):
        let language = pack.language.language.code
        throw Complaint(
          "Nobody gets to the end of the lesson \(lesson). To find out why, run: voiceclass rehearse \(lesson) --language \(language)"
        )
      case .noLesson(let lesson):
        throw Complaint("There is no lesson with the id \(lesson). To hear all ids, run: voiceclass lessons")
      }
    }
  }

  private func write(_ text: String, to path: String) throws(Complaint) {
    guard (try? Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)) != nil else {
      throw Complaint("\(path) can't be written. Look whether the disk has room, and try again.")
    }
  }

  private func tags(_ title: String, of album: String) -> SoundTags {
    var tags = SoundTags()
    (tags.title, tags.album, tags.language) = (title, album, pack.language.language.code)
    tags.longLanguage = Locale.LanguageCode(tags.language).identifier(.alpha3) ?? ""
    return tags
  }

  // MARK: What is told

  /// For whoever waits at a terminal.
  private func tellProgress(_ lesson: String, _ index: Int, of count: Int) {
    guard isatty(2) == 1 else { return }
    let title = pack.lessons[lesson]?.title.plain ?? lesson
    FileHandle.standardError.write(Data("Lesson \(index + 1) of \(count): \(title).\n".utf8))
  }

  private static func time(_ length: FrameCount) -> String {
    let seconds = (SampleRate.speech.microseconds(length) + 500_000) / 1_000_000
    return [(seconds / 60, "minute"), (seconds % 60, "second")].filter { $0.0 > 0 }
      .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: " ")
  }

  // MARK: Names

  /// Letters, digits and hyphens, which every memory card takes.
  private static func safe(_ id: String) -> String {
    String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}

import ArgumentParser
import Feedback
import Foundation
import LessonText
import Records
import Trainer

/// Says what works on this PC, and mends what it can.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say and print what works on this PC, and what to do about the rest.",
    discussion: """
      Without --fix nothing is changed. With it, what was found wrong is mended as far as this account may: \
      the sound server is started, the loudspeaker chosen, unmuted and turned up, damaged records are set aside and \
      restored, their folder is made writable. Each is looked at again, and told. Where another screen reader \
      talks, too, you are asked who shall talk.
      """)

  @OptionGroup var spoken: SpokenOptions

  @Flag(help: "Mend what can be mended, look at it again, and tell what came of it.")
  var fix = false

  func run() throws {
    let isWell: Bool
    do throws(Complaint) { isWell = try examine() } catch { throw error.exitCode() }
    if !isWell { throw ExitCode.failure }
  }

  private func examine() throws(Complaint) -> Bool {
    let (shelf, loaded) = try Shelf.loaded(lessons: spoken.lessons, audio: spoken.audio)
    if let language = spoken.language, shelf.library[Language(language)] == nil { throw shelf.lacks(language) }
    let chosen = spoken.language ?? knownLanguage ?? "en"
    guard let pack = shelf.library[Language(chosen)] ?? shelf.library.packs.first else { return false }
    return Examination(shelf, mistakes: loaded.diagnostics, in: pack, isMending: fix, isSilent: spoken.silent).run()
  }

  /// The language that was chosen on this PC. Records that are damaged are not asked: opening them would set them aside.
  private var knownLanguage: String? {
    guard let path = RecordsPath.file(in: ProcessInfo.processInfo.environment),
      RecordsStore.condition(path: path) == .whole
    else { return nil }
    return Keeper(learner: nil, isGuest: false).profile.language
  }
}

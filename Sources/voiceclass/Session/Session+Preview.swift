import Feedback
import Foundation
import LessonText
import Terminal
import Trainer

/// What a session needs in which an author hears her text.
struct PreviewSetting {
  let file: PreviewFile
  let desk: PreviewDesk
  let cues: Set<CueName>
  /// Tells of each save; `nil` where the text is heard once.
  let watch: FolderWatch?
}

extension Session {
  /// Lets an author hear her text.
  /// - Parameter line: from which line; `nil` for the beginning.
  /// - Returns: whether it had errors at last.
  func start(previewing path: String, line: Int?, isWatching: Bool) throws(Complaint) -> Bool {
    let script = try options.script()
    let file = try PreviewFile(path)
    // Before anything is read, so that no save is missed.
    let watch = isWatching ? try FolderWatch(file.folder) : nil
    let list = try Shelf.cueList(options.audio)
    let draft = PreviewDraft.readAll(file, cues: list.cues.names)
    guard let library = draft.loaded.library, library[file.language] != nil else {
      for diagnostic in draft.loaded.diagnostics { print(draft.loaded.printer.text(diagnostic)) }
      throw Complaint(
        "Nothing can be heard in the language \(file.language.code) yet. Mend what is wrong in \(file.folder) first.")
    }
    let shelf = try Shelf(library, list)
    var desk = PreviewDesk(file, line: line, library)
    let decision = desk.take(draft, at: nil)
    for line in decision.printed { print(line) }
    fflush(nil)
    // Nothing is kept: what an author tries is not what a learner does.
    let keeper = Keeper(learner: nil, isGuest: true)
    let trainer = Trainer(library, keeper.profile, language: file.language)
    let setting = PreviewSetting(file: file, desk: desk, cues: list.cues.names, watch: watch)
    return try play(trainer, .preview(decision.preview), shelf, keeper, script, setting).hasErrors ?? desk.hasErrors
  }
}

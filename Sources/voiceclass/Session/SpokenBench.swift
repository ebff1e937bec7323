import Feedback
import LessonText
import Records
import Trainer

/// Where commands that work with the records are carried out, and what they come to is printed and said.
struct SpokenBench {
  let shelf: Shelf
  /// The language in which it is told: the one that is wanted, else the one chosen on this PC, else English.
  let pack: LanguagePack
  let desk: RecordsDesk
  private let isSilent: Bool

  /// Opens the lessons and the records.
  init(_ options: SpokenOptions) throws(Complaint) {
    let shelf = try Shelf(lessons: options.lessons, audio: options.audio)
    if let language = options.language, shelf.library[Language(language)] == nil { throw shelf.lacks(language) }
    let desk = try RecordsDesk()
    let known = try desk.doing { store throws(RecordsFailure) in try store.profile(of: store.thisPC).language }
    let chosen = shelf.library[Language(options.language ?? known ?? "en")] ?? shelf.library.packs.first
    guard let pack = chosen else { throw shelf.lacks("en") }
    (self.shelf, self.pack, self.desk, isSilent) = (shelf, pack, desk, options.silent)
  }

  /// Prints sentences, and says them.
  func tell(_ sentences: [MarkedText]) {
    for sentence in sentences { print(sentence.plain) }
    // Where nothing can be heard, what was printed must do.
    guard !isSilent, let announcement = try? Announcement(shelf, in: pack) else { return }
    announcement.say(sentences)
  }
}

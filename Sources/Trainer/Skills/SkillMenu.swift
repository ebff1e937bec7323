import Feedback
import LessonText

/// What leads to warm-ups, checks and the placement in the menus.
extension Menu {
  /// The warm-up; `nil` where nothing is due.
  static func warmUpItem(_ words: Words, _ book: SkillBook) -> Item? {
    book.warmUpPaper.map { paper in
      let details = ["count": words.number(paper.tasks.count), "minutes": words.number(book.minutes(of: paper))]
      return Item(text: words[.skills(.menuWarmUp), details], next: .paper(paper))
    }
  }

  /// Finding out where to begin; `nil` where there is nothing to find out.
  static func placementItem(_ words: Words, _ book: SkillBook) -> Item? {
    book.placement.map { Item(text: words[.skills(.placement)], next: .paper($0)) }
  }

  /// The check that closes a module; `nil` where it has no tasks.
  static func checkItem(of module: Course.Module, _ words: Words, _ book: SkillBook) -> Item? {
    guard let paper = book.check(of: module.id) else { return nil }
    let details = ["module": module.title, "count": words.number(paper.tasks.count)]
    let sentence: SkillSentence
    if paper.kind == .check(module: module.id, isAgain: true) {
      sentence = .menuCheckAgain
    } else {
      sentence = book.profile.passedChecks.contains(module.id) ? .menuCheckPassed : .check
    }
    return Item(text: words[.skills(sentence), details], next: .paper(paper))
  }
}

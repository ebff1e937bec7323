import Feedback
import Foundation
import LessonText
import Records
import Trainer

/// The class in the records: what instructors do with it, in the menus and by commands alike.
struct ClassDesk {
  let store: RecordsStore

  /// All that is known.
  func records() throws(RecordsFailure) -> ClassRecords {
    let learners = try store.profiles().map { ClassLearner(LearnerCard($0.learner), $0.profile) }
    return ClassRecords(learners: learners, plan: try store.classPlan(), today: try store.classDay())
  }

  /// Does what an instructor wants, and tells what came of it.
  func carryOut(_ wish: ClassWish, _ library: Library?) -> ClassAnswer {
    do throws(RecordsFailure) {
      switch wish {
      case .open, .tell: break
      case .add(let name, let className):
        guard try store.addLearner(named: name, inClass: className) != nil else { return .nameTaken(name) }
      case .put(let id, let className):
        guard let learner = try learner(id) else { return .failed(wish) }
        try store.put(learner.id, inClass: className)
      case .plan(let change): try store.plan(change)
      case .clearSecret(let id):
        guard let learner = try learner(id) else { return .failed(wish) }
        try store.setSecret(nil, of: learner.id)
      case .report(let className, let code):
        guard let library, let pack = library[Language(code)] ?? library.packs.first,
          let (file, place) = ClassPageFile(
            of: className, try page(of: className, pack, library), on: CivilDay(try store.classDay())
          ).write()
        else { return .failed(wish) }
        return .written(file, place, className: className)
      }
      return .done(wish, try records())
    } catch {
      return .failed(wish)
    }
  }

  /// The page of a class, or of the whole centre.
  func page(of className: String, _ pack: LanguagePack, _ library: Library) throws(RecordsFailure) -> String {
    let pcs = try store.pcs().map {
      CentreReport.PC(name: $0.name, entries: $0.events, lastDay: $0.lastMoment.localDay)
    }
    let names = library.packs.map { ($0.language.language.code, $0.language.name) }
    let page = CentrePage(
      CentreReport(try records(), of: className, pcs: pcs, in: pack), in: pack.phrases,
      languages: Dictionary(names) { first, _ in first })
    return className.isEmpty ? page.text : page.pageOfClass(className)
  }

  private func learner(_ id: String) throws(RecordsFailure) -> Learner? {
    try store.learners().first { $0.id.text == id }
  }
}

import Feedback
import LessonText

/// What stands in the menus of the class.
extension Trainer {
  /// So many days are listed, whether something is planned or not.
  private static let daysListed = 14

  /// The items of one of them.
  func classItems(_ kind: Menu.Kind) -> [Menu.Item] {
    guard let room = state.classroom else { return [] }
    let overview = ClassOverview(room.records, of: room.className, words)
    return switch kind {
    case .classroom: roomItems(room, overview)
    case .classHelp:
      overview.needs.map { learner, needs in
        Menu.Item(text: overview.sentence(learner, needs), next: .classroom(.learner(learner.card.id)))
      }
    case .classLearners:
      overview.learners.map { Menu.Item(text: overview.state(of: $0), next: .classroom(.learner($0.card.id))) }
    case .classLearner: room.learnerInFocus.map { learnerItems($0, room, overview) } ?? []
    case .classNames: nameItems(room)
    case .classPlan:
      days(of: room).map { Menu.Item(text: overview.planned(on: $0), next: .classroom(.day($0))) }
    case .classDay: dayItems(room, overview)
    case .classParts:
      words.pack.course.modules.filter { !$0.lessonsAndExam.isEmpty }.map {
        Menu.Item(text: $0.title, next: .classroom(.part($0.id)))
      }
    case .classLessons: lessonItems(of: room.part)
    default: []
    }
  }

  private func item(
    _ sentence: ClassSentence, _ next: ClassStep, _ details: [String: MarkedText] = [:]
  ) -> Menu.Item {
    Menu.Item(text: words[sentence.key, details], next: .classroom(next))
  }

  private func roomItems(_ room: Classroom, _ overview: ClassOverview) -> [Menu.Item] {
    let (learners, needs) = (overview.learners.count, overview.needs.count)
    let help =
      needs == 0
      ? Menu.Item(
        text: words[ClassSentence.menuNobody.key], next: .sentence(words[ClassSentence.nobodyNeedsHelp.key]))
      : item(.menuHelp, .enter(.classHelp), ["count": words.number(needs)])
    let list =
      learners == 0
      ? Menu.Item(
        text: words[ClassSentence.menuLearners.key, ["count": words.number(0)]],
        next: .sentence(words[ClassSentence.noLearners.key]))
      : item(.menuLearners, .enter(.classLearners), ["count": words.number(learners)])
    let ofClass = item(
      .menuReport, .wish(.report(className: room.className, language: words.language.code)),
      ["class": overview.name])
    return [
      help, list, Menu.Item(text: overview.planned(on: room.records.today), next: .classroom(.day(room.records.today))),
      item(.menuPlan, .enter(.classPlan)), item(.menuNew, .newLearner),
      item(.chooseClass, .enter(.classNames), ["class": overview.name]),
    ] + (room.className.isEmpty ? [] : [ofClass]) + [
      item(.menuReportAll, .wish(.report(className: "", language: words.language.code))),
      Menu.Item(text: words[ExchangeSentence.menu.key], next: .exchange),
    ]
  }

  private func learnerItems(_ learner: ClassLearner, _ room: Classroom, _ overview: ClassOverview) -> [Menu.Item] {
    let needs = HelpNeed.all(of: learner.profile, in: words.pack, on: room.records.today)
    // A task names keys by what they do.
    let told = needs.flatMap { [$0.sentence(in: words.pack.phrases), $0.advice(in: words.pack.phrases)] }
      .map { words.named($0) }
    let report = LearnerReport(of: learner.profile, named: learner.card.name, in: words.pack)
      .sentences(in: words.pack.phrases).dropFirst()
    let own = learner.profile.className.map { MarkedText($0) } ?? words[ClassSentence.noClass.key]
    let secret = learner.card.hasSecret ? [item(.herSecret, .wish(.clearSecret(learner.card.id)))] : []
    return ([overview.state(of: learner)] + told + report).map { Menu.Item(text: $0, next: .sentence($0)) }
      + [item(.herClass, .enter(.classNames), ["class": own])] + secret
  }

  private func nameItems(_ room: Classroom) -> [Menu.Item] {
    var names = room.records.classNames
    // A class that was just named has nobody yet.
    if !room.className.isEmpty, !names.contains(room.className) { names.append(room.className) }
    return [item(room.choosesForLearner ? .noClass : .everybody, .choose(""))]
      + names.map { Menu.Item(text: MarkedText($0), next: .classroom(.choose($0))) } + [item(.newClass, .newClass)]
  }

  private func days(of room: Classroom) -> [Int] {
    let listed = Array(room.records.today..<room.records.today + Self.daysListed)
    let later = room.records.plan.days(from: room.records.today + Self.daysListed, of: room.className)
    return listed + later.prefix(ClassPlan.mostDaysTold)
  }

  private func dayItems(_ room: Classroom, _ overview: ClassOverview) -> [Menu.Item] {
    let lessons = room.records.plan.lessons(on: room.day, of: room.className)
    let planned = overview.planned(on: room.day)
    return [Menu.Item(text: planned, next: .sentence(planned)), item(.addLesson, .enter(.classParts))]
      + lessons.map { item(.takeAway, .takeAway($0), ["lesson": overview.title(of: $0)]) }
  }

  private func lessonItems(of part: String?) -> [Menu.Item] {
    guard let module = part.flatMap({ words.pack.module($0) }) else { return [] }
    let lessons = module.lessonsAndExam.compactMap { words.pack.lessons[$0] }
    let each = lessons.map { lesson in
      let details = ["lesson": lesson.title, "minutes": words.number(lesson.minutes)]
      return Menu.Item(text: words[.menuLesson, details], next: .classroom(.add([lesson.id])))
    }
    guard lessons.count > 1 else { return each }
    return each + [item(.wholePart, .add(lessons.map(\.id)), ["count": words.number(lessons.count)])]
  }
}

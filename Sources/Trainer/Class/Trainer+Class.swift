import Feedback
import Keys
import LessonText

/// The class in the hands of its instructor, in the same voiced menus as everything else.
extension Trainer {
  /// Asks first, since what comes tells of everybody. There is no password: who needs one is kept out by the account.
  mutating func askForClass() -> Reply {
    lay(.enteringClass)
    return classQuestion
  }

  /// Only Enter goes in. Escape and Backspace stay out, and any other key hears the question again.
  mutating func answerClassQuestion(_ command: Command?) -> Reply {
    switch command {
    case .activate:
      uncover()
      var reply = self.reply
      reply.play(.activated)
      reply.order(.classWork(.open))
      return reply
    case .back: return leave()
    default: return classQuestion
    }
  }

  private var classQuestion: Reply {
    var reply = self.reply
    reply.play(.newWindow)
    reply.say(words[ClassSentence.ask.key])
    return reply
  }

  // MARK: From menu to menu

  /// What was chosen in a menu of the class.
  mutating func take(_ step: ClassStep) -> Reply {
    guard var room = state.classroom else { return open(Menu(.main)) }
    switch step {
    case .enter(let kind): return enter(Menu(kind), room)
    case .learner(let id):
      room.learner = id
      return enter(Menu(.classLearner), room)
    case .day(let day):
      room.day = day
      return enter(Menu(.classDay), room)
    case .part(let id):
      room.part = id
      return enter(Menu(.classLessons), room)
    case .choose(let name): return choose(className: name, room)
    case .add(let lessons):
      let before = room.records.plan.lessons(on: room.day, of: room.className)
      let all = before + lessons.filter { !before.contains($0) }
      guard all.count <= ClassPlan.Change.mostLessons else {
        return fail(.tooMany, ["count": words.number(ClassPlan.Change.mostLessons)])
      }
      return wish(.plan(ClassPlan.Change(className: room.className, day: room.day, lessons: all)))
    case .takeAway(let lesson):
      let left = room.records.plan.lessons(on: room.day, of: room.className).filter { $0 != lesson }
      return wish(.plan(ClassPlan.Change(className: room.className, day: room.day, lessons: left)))
    case .newLearner, .newClass:
      remember(room)
      state.activity = .classNaming(NameLine(words.typingMethod), isOfLearner: step == .newLearner)
      var reply = self.reply
      reply.say(words[(step == .newLearner ? ClassSentence.askName : .askClassName).key])
      return reply
    case .wish(let wish): return self.wish(wish)
    }
  }

  private mutating func wish(_ wish: ClassWish) -> Reply {
    var reply = self.reply
    // A page takes a while on an old PC, and a stick may be slow.
    if case .report = wish { reply.say(words[ClassSentence.begins.key]) }
    reply.order(.classWork(wish))
    return reply
  }

  private func fail(_ sentence: ClassSentence, _ details: [String: MarkedText] = [:]) -> Reply {
    var reply = self.reply
    reply.play(.failed)
    reply.say(words[sentence.key, details])
    return reply
  }

  private mutating func enter(_ menu: Menu, _ room: Classroom) -> Reply {
    remember(room)
    return open(menu)
  }

  /// Keeps the menu that is left, with the item in focus.
  private mutating func remember(_ room: Classroom) {
    var room = room
    if case .menu(let menu) = state.activity, menu.kind.isOfClass { room.path.append(menu) }
    state.classroom = room
  }

  private mutating func choose(className name: String, _ before: Classroom) -> Reply {
    if before.choosesForLearner, let id = before.learner { return wish(.put(id, className: name)) }
    state.classroom?.className = name
    return classMenuBefore()
  }

  /// The menu of the class from which this one was entered; out of the class from the first.
  mutating func classMenuBefore() -> Reply {
    guard let menu = menuBefore() else { return open(Menu(.main)) }
    return open(menu)
  }

  /// Takes it off the way, at an item that is still there.
  private mutating func menuBefore() -> Menu? {
    guard var menu = state.classroom?.path.popLast() else { return nil }
    let count = items(of: menu).count
    if menu.walk.focus >= count { menu.walk.go(to: max(0, count - 1)) }
    return menu
  }

  // MARK: Typing

  /// A key while a name is typed.
  mutating func pressInClass(
    _ key: Key, _ command: Command?, _ before: NameLine, isOfLearner: Bool
  ) -> Reply {
    var line = before
    let (reply, isDone) = line.press(key, command, words)
    state.activity = .classNaming(line, isOfLearner: isOfLearner)
    guard isDone else { return reply }
    guard !line.name.isEmpty, let room = state.classroom else {
      return fail(isOfLearner ? .askName : .askClassName)
    }
    guard isOfLearner else {
      // The menu of names has done its work, too.
      _ = menuBefore()
      if state.classroom?.path.last?.kind == .classLearner, let id = room.learner {
        return wish(.put(id, className: line.name))
      }
      state.classroom?.className = line.name
      return classMenuBefore()
    }
    return wish(.add(name: line.name, className: room.className))
  }

  /// Escape while a name is typed.
  mutating func leaveClassNaming(isOfLearner: Bool) -> Reply {
    var reply = self.reply
    if isOfLearner { reply.say(words[ClassSentence.nobodyAdded.key]) }
    reply.append(classMenuBefore())
    return reply
  }

  // MARK: What comes back

  /// What the records answered.
  mutating func classAnswered(_ answer: ClassAnswer) -> [Effect] {
    switch answer {
    case .noRecords(let wish): finish(wish == .tell ? reply : fail(.notKept))
    case .failed(let wish): finish(wish == .tell ? reply : fail(.failed))
    case .nameTaken(let name): finish(fail(.nameTaken, ["name": MarkedText(name)]))
    case .written(let file, let place, let className): finish(told(file, place, className))
    case .done(let wish, let records): finish(done(wish, records))
    }
  }

  /// How the class gets on in a sentence, and where more of it lies.
  private func told(_ file: String, _ place: ReportPlace, _ className: String) -> Reply {
    var reply = self.reply
    if let records = state.classroom?.records {
      let reports = records.learners(of: className).map {
        LearnerReport(of: $0.profile, named: $0.card.name, in: words.pack)
      }
      reply.say(ClassReport(reports).summary(in: words.pack.phrases))
    }
    reply.say(place.sentence(for: file, in: words.pack.phrases))
    return reply
  }

  private mutating func done(_ wish: ClassWish, _ records: ClassRecords) -> Reply {
    know(records)
    guard var room = state.classroom else {
      guard wish == .open else { return reply }
      state.classroom = Classroom(records)
      return open(Menu(.classroom))
    }
    room.records = records
    state.classroom = room
    var reply = self.reply
    func name(of id: String) -> MarkedText {
      MarkedText(records.learners.first { $0.card.id == id }?.card.name ?? "")
    }
    switch wish {
    case .open, .tell, .report: return reply
    case .add(let name, _):
      reply.play(.activated)
      reply.say(words[ClassSentence.added.key, ["name": MarkedText(name)]])
      reply.append(tellMenuBefore())
    case .put(let id, let className):
      reply.play(.activated)
      let own = className.isEmpty ? words[ClassSentence.noClass.key] : MarkedText(className)
      reply.say(words[ClassSentence.wasPut.key, ["name": name(of: id), "class": own]])
      reply.append(tellMenuBefore())
    case .clearSecret(let id):
      reply.say(words[ClassSentence.secretGone.key, ["name": name(of: id)]])
      reply.append(tellAgain())
    case .plan:
      reply.play(.activated)
      // Out of the course to the day, wherever in it a lesson was chosen.
      while let kind = currentMenu?.kind, kind == .classLessons || kind == .classParts, let menu = menuBefore() {
        state.activity = .menu(menu)
      }
      if var menu = currentMenu {
        menu.walk.go(to: 0)
        state.activity = .menu(menu)
      }
      reply.append(tellAgain())
    }
    return reply
  }

  private var currentMenu: Menu? { if case .menu(let menu) = state.activity { menu } else { nil } }

  /// The item in focus of the menu before, which is there again: its name is known.
  private mutating func tellMenuBefore() -> Reply {
    guard let menu = menuBefore() else { return open(Menu(.main)) }
    state.activity = .menu(menu)
    return tellAgain()
  }

  private func tellAgain() -> Reply {
    guard let menu = currentMenu else { return reply }
    return menu.tell(items(of: menu), words)
  }

  /// What holds for the session, too: the plan, who may be chosen, and to which class she who is here belongs.
  private mutating func know(_ records: ClassRecords) {
    (state.plan, state.today) = (records.plan, records.today)
    for learner in records.learners {
      if let index = state.learners.firstIndex(where: { $0.id == learner.card.id }) {
        state.learners[index] = learner.card
      } else {
        // Whoever has no name stands last.
        let index = state.learners.firstIndex { $0.name.isEmpty } ?? state.learners.endIndex
        state.learners.insert(learner.card, at: index)
      }
    }
    if let here = state.learner, let known = records.learners.first(where: { $0.card.id == here.id }) {
      state.learner = known.card
      state.profile.className = known.profile.className
    }
  }
}

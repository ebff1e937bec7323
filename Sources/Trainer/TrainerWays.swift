import Feedback
import Keys
import LessonText
import Phone

/// Where a session goes: from menu to lesson, to the phone, to another language, out.
extension Trainer {
  mutating func follow(_ reply: Reply) -> Reply {
    guard let next = reply.next else { return reply }
    var all = reply
    all.next = nil
    all.append(go(to: next))
    return all
  }

  mutating func go(to next: Reply.Next) -> Reply {
    state.later = nil
    switch next {
    case .mainMenu: return open(Menu(.main))
    case .menu(let kind): return open(Menu(kind))
    case .lessonList: return open(lessonList())
    case .module(let id): return open(lessonList(ofModule: id))
    case .chooseLanguage:
      var back: Menu?
      switch state.activity {
      case .menu(let menu): back = menu
      case .languageChoice(_, let menu): back = menu
      case .lesson, .phone, .report, .naming, .showingSecret, .classNaming: back = Menu(.main)
      case .leaving(nil): back = Menu(.main)
      case .leaving, .left: break
      }
      var reply = left
      reply.append(chooseLanguage(orBackTo: back))
      return reply
    case .inputHelp:
      lay(.inputHelp)
      var reply = self.reply
      reply.play(.newWindow)
      reply.say(words[.inputHelpOn])
      return reply
    case .lesson(let id): return begin(lesson: id)
    case .paper(let paper): return begin(paper)
    case .phone:
      uncover()
      var free = FreePhone(freshPhone)
      let reply = free.introduce(words)
      state.activity = .phone(free)
      return reply
    case .goodbye:
      guard !state.isKiosk else { return askWhetherToSwitchOff() }
      uncover()
      if case .languageChoice(let choice, nil) = state.activity {
        state.activity = .leaving(orBackTo: choice)
      } else {
        state.activity = .leaving(orBackTo: nil)
      }
      var reply = self.reply
      reply.say(words[.askBeforeLeaving])
      return reply
    case .leave:
      state.activity = .left
      var reply = self.reply
      reply.say(words[.goodbye])
      reply.order(.leave)
      return reply
    case .step(let direction): return moveStep(by: direction)
    case .language(let language): return choose(language)
    case .voice(let name): return choose(name, of: .voice)
    case .settings:
      guard !state.awaitsLearner else { return askFirstWho() }
      return openSettings()
    case .words: return open(overPhone: .words)
    case .progress: return open(overPhone: .progress)
    case .goOn: return goOn()
    case .sentence(let text):
      var reply = self.reply
      reply.say(text)
      return reply
    case .learner(let id): return choose(learner: id)
    case .guest:
      var reply = self.reply
      reply.order(.openLearner(.guest))
      return reply
    case .somebodyNew: return welcomeSomebodyNew()
    case .exchange: return exchangeRecords()
    case .askForClass: return askForClass()
    case .classroom(let step): return take(step)
    case .event(let event):
      uncover()
      var reply = onPhone { $0.happen(event, on: $1) } ?? self.reply
      // What nobody notices at once, such as a call that was missed, leaves her where she is: that is said.
      if reply.utterances.isEmpty { reply.append(whereAmI(withKeys: false)) }
      return reply
    case .command(let command):
      uncover()
      return answer(KeyBinding.key(for: command, in: place, state.keymap) ?? Key(.unknown), command)
    }
  }

  mutating func open(_ menu: Menu) -> Reply {
    if let home = state.home { return goHome(home) }
    uncover()
    // Until somebody is chosen there is nothing else.
    let menu = state.awaitsLearner && !menu.kind.isOfClass ? Menu(.learners) : menu
    if !menu.kind.isOfClass { state.classroom = nil }
    state.activity = .menu(menu)
    return menu.introduce(items(of: menu), words)
  }

  mutating func begin(lesson id: String) -> Reply {
    uncover()
    // An exam is done without hints, as a check.
    if state.home == nil, let module = words.pack.course.modules.first(where: { $0.exam == id }),
      let paper = SkillBook(words.pack, state.profile).check(of: module.id)
    {
      return begin(paper)
    }
    guard let lesson = words.pack.lessons[id] else { return open(Menu(.lessons)) }
    var session = self.session(of: lesson)
    guard let scene = scene(of: session) else { return open(Menu(.lessons)) }
    let reply = session.begin(scene)
    state.activity = .lesson(session)
    return reply
  }

  /// A lesson on a fresh phone, with what may come in it. An author who plays his lesson hears it as it stands.
  func session(of lesson: Lesson) -> LessonSession {
    var session = LessonSession(lesson.id, phone: freshPhone)
    if state.home == nil { session.surprise = Surprise.drawn(for: lesson, in: words.pack, state.profile) }
    return session
  }

  private mutating func begin(_ paper: Paper) -> Reply {
    uncover()
    var session = LessonSession(paper, phone: freshPhone)
    guard let scene = scene(of: session) else { return open(Menu(.main)) }
    let reply = session.beginPaper(scene)
    state.activity = .lesson(session)
    return reply
  }

  mutating func chooseLanguage(orBackTo menu: Menu?) -> Reply {
    uncover()
    let choice = LanguageChoice(startingAt: library.packs.firstIndex { $0.language.language == state.language } ?? 0)
    take(choice, orBackTo: menu)
    return choice.invite(library)
  }

  mutating func take(_ choice: LanguageChoice, orBackTo menu: Menu?) {
    state.activity = .languageChoice(choice, orBackTo: menu)
    // Help, and the question whether to leave, must not come in a language that nobody here has chosen.
    if menu == nil, let language = choice.language(library) { state.language = language }
  }

  mutating func choose(_ language: Language) -> Reply {
    var isNew = false
    if case .languageChoice(_, nil) = state.activity { isNew = true }
    state.language = language
    var reply = self.reply
    reply.record(.languageChosen(language: language.code))
    reply.say(words[.languageChosen])
    if isNew { reply.say(words[.welcome]) }
    // Whoever is new has not met a menu yet: the first lesson teaches what a menu needs.
    if state.wishesPhone {
      state.wishesPhone = false
      reply.append(go(to: .phone))
    } else if isNew, !state.awaitsLearner, state.profile.finishedLessons.isEmpty,
      let first = words.pack.lessonsInOrder.first
    {
      reply.append(begin(lesson: first.id))
    } else {
      reply.append(open(Menu(.main)))
    }
    return reply
  }

  /// Escape: always out, and always said.
  mutating func leave() -> Reply {
    if case .settings(let walk) = state.cover, walk.mode != .walking {
      state.cover = .settings(walk.in(.walking))
      return tell(walk.in(.walking))
    }
    if let cover = state.cover {
      uncover()
      var reply = self.reply
      if cover == .switchingOff { reply.say(words[KioskSentence.staysOn.key]) }
      if cover == .inputHelp {
        reply.say(words[.inputHelpOff])
        // What was asked for may have been to have keys described.
        if let answer = withLesson({ $0.settle(after: Reply(in: $1.words.language), $1) }), answer.isHeard {
          reply.append(answer)
          return reply
        }
      }
      reply.append(whereAmI(withKeys: false))
      // Space says what was said before the help, not that it is over.
      reply.isRemembered = false
      return reply
    }
    if let reply = withLesson({ $0.leaveOffer($1) ?? $0.leaveAnswer($1) }) ?? nil { return reply }
    switch state.activity {
    case .lesson, .phone, .report:
      guard state.home == nil else { return go(to: .leave) }
      var reply = left
      reply.append(open(Menu(.main)))
      return reply
    case .menu(let menu):
      guard !menu.kind.isOfClass else { return classMenuBefore() }
      guard menu.module == nil else { return open(lessonList(at: menu.module)) }
      return go(to: menu.kind == .main || isFirst(menu) ? .goodbye : .mainMenu)
    case .naming: return begin(named: "")
    case .classNaming(_, let isOfLearner): return leaveClassNaming(isOfLearner: isOfLearner)
    case .showingSecret: return open(Menu(.learners))
    case .languageChoice(_, let menu): return menu.map { open($0) } ?? go(to: .goodbye)
    case .leaving: return go(to: .leave)
    case .left: return reply
    }
  }

  /// What is said, and kept, when a lesson or the phone is left.
  private var left: Reply {
    var reply = self.reply
    switch state.activity {
    case .lesson(let session):
      guard let scene = scene(of: session) else { break }
      guard session.paper == nil else {
        reply.say(words[.skills(.paperLeft), ["paper": scene.lesson.title]])
        break
      }
      reply.say(words[.lessonLeft, ["lesson": scene.lesson.title]])
      if session.phase != .summing { reply.record(.lessonLeft(lesson: session.lesson, step: session.step + 1)) }
    case .phone: reply.say(words[.leftPhone])
    case .languageChoice, .menu, .report, .leaving, .naming, .showingSecret, .classNaming, .left: break
    }
    return reply
  }

  /// Lays something over the activity; what was said there is put aside.
  mutating func lay(_ cover: TrainerState.Cover) {
    if state.cover == nil { state.memoryBelow = state.memory }
    state.cover = cover
  }

  mutating func uncover() {
    state.cover = nil
    guard let memory = state.memoryBelow else { return }
    state.memory = memory
    state.memoryBelow = nil
  }

  /// The parts of the course, beginning at one of them, or where there is something to do.
  private func lessonList(at module: String? = nil) -> Menu {
    let book = SkillBook(words.pack, state.profile)
    let place = module ?? book.nextLesson.flatMap { words.pack.module(of: $0.id)?.id }
    let index = Menu.moduleItems(words, book).firstIndex { $0.next == place.map { .module($0) } }
    return Menu(.lessons, focus: index ?? 0)
  }

  /// The lessons of a part, beginning at the first that is not done.
  private func lessonList(ofModule id: String) -> Menu {
    let book = SkillBook(words.pack, state.profile)
    let index = words.pack.course.modules.first { $0.id == id }?.lessons.compactMap { words.pack.lessons[$0] }
      .firstIndex { !book.isKnown($0) }
    return Menu(ofModule: id, focus: index ?? 0)
  }

  /// Whether there is nothing behind a menu, since nobody has been chosen yet.
  func isFirst(_ menu: Menu) -> Bool { menu.kind == .learners && state.awaitsLearner }

  /// What is for one learner alone waits until somebody is chosen.
  private func askFirstWho() -> Reply {
    var reply = self.reply
    reply.play(.failed)
    reply.say(words[LearnerSentence.chooseFirst.key])
    reply.append(whereAmI(withKeys: false))
    reply.isRemembered = false
    return reply
  }

  mutating func openCommands() -> Reply { open(overPhone: .commands) }

  /// Lays a menu over what the learner is at.
  mutating func open(overPhone kind: Menu.Kind) -> Reply {
    let menu = Menu(kind)
    let items = items(of: menu)
    lay(.commands(menu))
    return menu.introduce(items, words)
  }
}

import LessonText
import Terminal
import Trainer
import Window

/// Where the learner sits for this session, and what she should know of it.
struct LearnersPlace {
  /// A window where one is wished and can be had, else the terminal.
  let front: any Front
  /// Whether it is a window.
  let isWindow: Bool
  /// What is missing.
  private(set) var notices: [Notice] = []

  /// - Parameters:
  ///   - inWindow: whether a window is wished.
  ///   - isPlain: whether a terminal is to show nothing.
  ///   - trainer: what the learner will read.
  init(inWindow: Bool, isPlain: Bool, _ trainer: Trainer) throws(Complaint) {
    var failure: Window.Failure?
    if inWindow {
      do throws(Window.Failure) {
        let window = try Window()
        if !window.canShow(trainer.languageName) { notices.append(.noLetters) }
        (front, isWindow) = (WindowFront(window), true)
        return
      } catch {
        failure = error
        notices.append(error.notice)
      }
    }
    do throws(Terminal.Failure) {
      let keyboard = try ThisKeyboard.terminal(isPlain ? .none : .screen)
      if keyboard.lacksLayout { notices.append(.noKeyLayouts) }
      (front, isWindow) = (keyboard.terminal, false)
    } catch {
      throw Complaint(failure?.sentence ?? error.sentence)
    }
  }
}

extension Trainer {
  /// The language of the session, as it names itself.
  fileprivate var languageName: String { library[state.language]?.language.name ?? "" }
}

extension Terminal.Failure {
  /// What is wrong, and the way out.
  fileprivate var sentence: String {
    switch self {
    case .notATerminal: "There is no keyboard here. Start voiceclass in a terminal, or give it keys with --keys."
    case .alreadyOpen: "A session is running in this program already. End it first."
    case .refused(let code): "The terminal can't be used, error \(code). Start voiceclass in another terminal."
    }
  }
}

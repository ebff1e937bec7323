import Feedback
import LessonText
import Phone

/// Where the learner is in a lesson, for whoever asks, and for the screen.
extension LessonSession {
  /// The lesson and its step, what is to be done, where the phone is, what has been typed, how much time is left.
  func whereabouts(_ scene: LessonScene) -> [MarkedText] {
    let words = scene.words
    let steps = scene.lesson.steps
    let details = [
      "lesson": scene.lesson.title, "step": words.number(min(step + 1, steps.count)),
      "steps": words.number(steps.count),
    ]
    var texts = [paperWhereabouts(scene) ?? words[.whereLesson, details]]
    let phone = scene.phone(hand.state)
    switch scene.step(step) {
    case .say, .cue, .goTo: texts.append(words[.howToGoOn])
    case .type(let drill):
      guard case .drilling(let practice) = phase else { break }
      texts += [practice.task(drill, words), practice.typed(words)]
    case .ask(let question):
      texts.append(words.at(phone).named(question.text))
      if practice != nil { texts.append(words.whereabouts(on: phone)) }
      if question.isOnPhone { texts.append(words[practice == nil ? .hintBackToPhone : .hintListenToChoose]) }
    case .practise(let exercise):
      texts.append(words.at(phone).named(exercise.instruction))
      if exercise.isOnPhone { texts.append(words.whereabouts(on: phone)) }
      if let answer = practice?.answer { texts.append(practice?.typed(answer, scene) ?? MarkedText("")) }
      if awaitsAnswer(scene), practice?.answer == nil { texts.append(words[.hintListen]) }
      if let left = timeLeft(scene) { texts.append(words[.timeLeft, ["time": words.time(left)]]) }
    case nil: break
    }
    if case .offering(let walk, let task) = phase { texts.append(choiceInFocus(walk, task, scene)) }
    return texts
  }

  /// What a helper reads along.
  func display(_ scene: LessonScene) -> Display {
    let words = scene.words
    let title = scene.lesson.title.plain
    var display = Display(place: title, focus: title, hint: "")
    switch scene.step(step) {
    case nil: display.place = ""
    case .say, .cue, .goTo:
      display.place = ""
      display.hint = words[.howToGoOn].plain
    case .ask(let question):
      display.hint = words.named(question.text).plain
      if case .asking(let asking) = phase, asking.isChoosing, question.choices.indices.contains(asking.walk.focus) {
        display.focus = words.named(question.choices[asking.walk.focus].text).plain
      } else if practice != nil {
        display.show(scene.phone(hand.state), words)
      }
    case .type(let drill):
      display.hint = drill.text
      if case .drilling(let practice) = phase, !practice.line.text.isEmpty { display.focus = practice.line.text }
    case .practise(let exercise):
      let phone = scene.phone(hand.state)
      display.hint = words.at(phone).named(exercise.instruction).plain
      if case .showing(let show) = phase {
        display.show(show.phone(scene), words)
      } else if exercise.isOnPhone {
        display.show(phone, words)
      }
      if let answer = practice?.answer {
        (display.focus, display.name) = (practice?.typed(answer, scene).plain ?? "", "")
      }
    }
    if case .offering(let walk, let task) = phase {
      (display.focus, display.name) = (choiceInFocus(walk, task, scene).plain, "")
    }
    return display
  }
}

extension Words {
  /// Where a phone is.
  func whereabouts(on phone: Phone) -> MarkedText {
    self[.wherePhone, ["screen": phone.title, "item": reader.describeFocus(of: phone)]]
  }
}

extension Display {
  fileprivate mutating func show(_ phone: Phone, _ words: Words) {
    place += ", " + phone.title.plain
    focus = words.reader.describeFocus(of: phone).plain
    name = words.reader.nameFocus(of: phone).plain
    caret = words.reader.caretInFocus(of: phone)
  }
}

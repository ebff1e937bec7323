import Feedback
import LessonText
import Phone

/// Where she stopped, and how she goes on from there.
extension Trainer {
  /// The lesson in which she stopped, with the step, from 0; `nil` where there is none to go on with. A step that a
  /// newer lesson no longer has is its last one.
  var placeToGoOn: (lesson: Lesson, step: Int)? {
    guard let place = state.profile.place, let lesson = words.pack.lessons[place.lesson], !lesson.steps.isEmpty
    else { return nil }
    return (lesson, min(max(0, place.step - 1), lesson.steps.count - 1))
  }

  /// The main menu of somebody who is known, and what she can go on with.
  mutating func welcomeBack() -> Reply {
    var reply = self.reply
    if let place = placeToGoOn {
      reply.say(words[LearnerSentence.welcomeBack.key, ["lesson": place.lesson.title]])
    } else if state.profile.place != nil {
      reply.say(words[LearnerSentence.lessonGone.key])
    }
    if let paper = SkillBook(words.pack, state.profile).warmUpPaper {
      reply.say(words[.skills(.warmUpOffered), ["count": words.number(paper.tasks.count)]])
    }
    for sentence in todaysSentences { reply.say(sentence) }
    reply.append(open(Menu(.main)))
    return reply
  }

  /// The lesson goes on at the step at which it stopped, with the phone as it would be there.
  mutating func goOn() -> Reply {
    guard let place = placeToGoOn else {
      var reply = self.reply
      if state.profile.place != nil { reply.say(words[LearnerSentence.lessonGone.key]) }
      reply.append(open(Menu(.lessons)))
      return reply
    }
    guard place.step > 0 else { return begin(lesson: place.lesson.id) }
    uncover()
    var session = session(of: place.lesson)
    guard let scene = scene(of: session) else { return open(Menu(.lessons)) }
    var reply = self.reply
    reply.play(.lessonBegins)
    let details = [
      "lesson": place.lesson.title, "number": words.number(place.step + 1),
      "count": words.number(place.lesson.steps.count),
    ]
    reply.say(words[LearnerSentence.goOn.key, details])
    reply.append(session.begin(at: place.step, scene))
    state.activity = .lesson(session)
    return reply
  }

  /// The phone as it is before anybody touches it, set up as she chose.
  var freshPhone: PhoneState {
    var phone = Phone(words.pack.phone)
    for (name, value) in state.profile.phoneValues { phone.set(name, to: value) }
    return phone.state
  }
}

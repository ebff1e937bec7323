import Feedback
import LessonText
import Phone

extension LessonSession {
  /// The lesson from a step, with the phone as a learner would have it there; the first one comes after the title.
  mutating func begin(at step: Int, _ scene: LessonScene) -> Reply {
    guard step > 0 else { return begin(scene) }
    let last = min(step, scene.lesson.steps.count)
    var phone = scene.phone(hand.state)
    for number in way(before: last, scene) {
      trail.append(number)
      // What came unannounced on the way here has left the phone as it was.
      if let exercise = scene.undisturbed.exercise(at: number) { phone.do(exercise) }
    }
    phone.expectNothing()
    hand.set(phone.state)
    return enter(last, scene)
  }

  /// The steps before one. What is jumped over is left out, unless the jump goes too far.
  func way(before end: Int, _ scene: LessonScene) -> [Int] {
    var way: [Int] = []
    var number = 0
    while number < end {
      way.append(number)
      guard case .goTo(let target) = scene.step(number), target > number, target <= end else {
        number += 1
        continue
      }
      number = target
    }
    return way
  }
}

extension Phone {
  /// Sets the phone as an exercise asks, and does it on the shortest way, with what happens meanwhile. One to which no
  /// way is found, such as listening, leaves it as it was set.
  mutating func `do`(_ exercise: Exercise) {
    begin(exercise)
    guard exercise.isOnPhone else { return }
    for event in exercise.events { expect(event.happening, afterMilliseconds: event.afterMilliseconds) }
    var finder = RouteFinder(exercise, model: model)
    finder.mostTrials = Proof.mostTrials
    let way = finder.route(from: self, GoalProgress())
    var replay = Replay(exercise.goals, [], self, GoalProgress())
    for step in way ?? [] { _ = replay.take(step) }
    self = replay.phone
  }
}

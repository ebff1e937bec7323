import Feedback
import Keys
import LessonText
import Phone

/// What the trainer told a learner to do, as far as she could hear it.
enum Told: Hashable, Sendable {
  /// A key, so many times; `nil` where it was not told how often.
  case press(Key, times: Int?)
  /// To type a text.
  case type(String)
  /// The answer.
  case answer(String)
  /// To wait.
  case wait
}

extension Outlook {
  /// What the trainer has told her to do since her last key; `nil` for nothing that she could know.
  ///
  /// A hint of the trainer's own is the first step of the way, and is known by that. In the author's words a key is
  /// known by its name, the last one that was named.
  func told(_ names: KeyNames) -> Told? {
    guard !said.isEmpty else { return nil }
    if isSaid(scene.words[.skills(.leaveOutOffered)]) { return key(for: .hint).map { .press($0, times: 1) } }
    return toldOfWay ?? letterNamed.map { .press($0, times: 1) }
      ?? keyNamed(names).map { .press($0, times: nil) }
  }

  /// A letter that is to be pressed and was named: where no letter is asked for, a single one may be any word.
  private var letterNamed: Key? {
    guard case .practice(let exercise, let practice) = demand else { return nil }
    let words = Set(
      said.filter { $0.speaker == .trainer }.flatMap { $0.text.lowercased().split { !$0.isLetter && !$0.isNumber } })
    for (index, goal) in exercise.goals.enumerated() where !practice.progress.isMet(goal, index, on: phone) {
      guard case .pressed(.character(let letter)) = goal.condition else { continue }
      if words.contains(Substring(letter.lowercased())) { return Key(typing: letter) }
    }
    return nil
  }

  /// The key that she has just pressed is named to her often enough without being asked for.
  private func keyNamed(_ names: KeyNames) -> Key? {
    // What the phone speaks of are no keys: a page of tabs is full of them, and Home is a screen.
    said.reversed().lazy.filter { $0.speaker == .trainer }.compactMap { names.last(in: $0.text) }
      .first { $0 != lastKey }
  }

  private var toldOfWay: Told? {
    guard case .practice(let exercise, let practice) = demand else { return nil }
    let words = scene.words.at(phone)
    if let answer = practice.missingAnswer(exercise, phone),
      isSaid(words[.hintTypedAnswer, ["answer": MarkedText(answer)]])
    {
      return .answer(answer)
    }
    if let key = practice.nextKey(exercise, phone, words), words.position(of: key).contains(where: { isSaid($0) }) {
      return .press(key, times: 1)
    }
    guard let way = practice.hintedWay(exercise, from: phone) else { return nil }
    let isHint = isSaid(words.hint(way))
    guard isHint || words.allWanted(way).contains(where: { isSaid($0) }) else { return nil }
    switch way.first {
    case .gesture(let gesture):
      return key(for: gesture).map { .press($0, times: isHint ? way.prefix { $0 == .gesture(gesture) }.count : nil) }
    case .type(_, let keys) where way.first?.isLeap == true:
      return keys.first.flatMap { key(for: $0) }.map { .press($0, times: 1) }
    case .type(let text, _): return .type(text)
    case .wait: return .wait
    case nil: return nil
    }
  }

  private func isSaid(_ text: MarkedText?) -> Bool {
    guard let text else { return false }
    return said.contains { $0.spans == text.spans }
  }
}

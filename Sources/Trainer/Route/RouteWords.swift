import Feedback
import Phone

extension Words {
  /// What was to be done instead: the first step of a way.
  func wanted(_ route: [RouteStep]) -> Wording? {
    guard let (key, details) = sentence(wanting: route) else { return nil }
    return varied(key, details)
  }

  /// The same in all its wordings.
  func allWanted(_ route: [RouteStep]) -> [MarkedText] {
    sentence(wanting: route).map { wordings($0, $1) } ?? []
  }

  private func sentence(wanting route: [RouteStep]) -> (PhraseKey, [String: MarkedText])? {
    switch route.first {
    case .gesture(let gesture): Command(gesture).map { (.wanted, ["key": keyAndGesture(for: $0)]) }
    case .type(let text, _): (.wantedText, ["text": MarkedText(text)])
    case .wait: (.wantedWait, [:])
    case nil: nil
    }
  }

  /// The first step of a way as a hint, and how often it is to be done.
  func hint(_ route: [RouteStep]) -> MarkedText? {
    switch route.first {
    case .gesture(let gesture):
      guard let command = Command(gesture) else { return nil }
      let times = route.prefix { $0 == .gesture(gesture) }.count
      let details = ["key": keyAndGesture(for: command), "count": number(times)]
      return self[times == 1 ? .hintOnce : .hintSeveral, details]
    case .type(let text, _): return self[.hintType, ["text": MarkedText(text)]]
    case .wait: return self[.hintWait]
    case nil: return nil
    }
  }
}

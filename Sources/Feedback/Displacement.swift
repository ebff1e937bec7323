/// What becomes of what sounds and waits when more is to be heard. Only asked where no key was pressed: a key press ends
/// everything.
public enum Displacement: Hashable, Sendable {
  /// It stays, and the new waits its turn.
  case nothing
  /// Speech of these groups goes, whether it sounds or waits; cues and other speech stay.
  case groups([Utterance.Group])
  /// What waits goes, cues too; what sounds is protected, and is heard to its end.
  case waiting
  /// All of it goes, cues too.
  case all
}

extension [Feedback] {
  /// What these push away, all of them before the first is heard: what comes in one reply does not cut itself.
  ///
  /// - Parameters:
  ///   - sounding: the speech that sounds.
  ///   - waiting: what comes after it.
  public func displacement(sounding: Utterance?, waiting: [Feedback]) -> Displacement {
    let utterances = compactMap(\.utterance)
    var groups: [Utterance.Group] = []
    for case let group? in utterances.map(\.group) where !groups.contains(group) { groups.append(group) }
    if utterances.contains(where: { $0.interruption == .flush }) {
      guard let sounding, sounding.interruption == .protected, !sounding.isOne(of: groups) else { return .all }
      return waiting.isEmpty ? .nothing : .waiting
    }
    let present = [sounding].compactMap { $0 } + waiting.compactMap(\.utterance)
    let pushed = groups.filter { group in present.contains { $0.isOne(of: [group]) } }
    return pushed.isEmpty ? .nothing : .groups(pushed)
  }

  /// Without the utterances whose place a later one of the same group takes.
  public var withoutReplaced: [Feedback] {
    indices.filter { !self[$0].isReplaced(by: self[($0 + 1)...]) }.map { self[$0] }
  }
}

extension Feedback {
  /// The speech, if it is any.
  public var utterance: Utterance? { if case .say(let utterance) = self { utterance } else { nil } }

  /// Whether it is speech of a group that one of these is of, too.
  public func isReplaced(by later: some Sequence<Feedback>) -> Bool {
    guard let group = utterance?.group else { return false }
    return later.contains { $0.utterance?.group == group }
  }
}

extension Utterance {
  /// Whether it is of one of these groups.
  public func isOne(of groups: [Group]) -> Bool { group.map(groups.contains) ?? false }
}

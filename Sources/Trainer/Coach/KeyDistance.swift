import Feedback
import Keys

/// From one key to another in the same row, for a finger that lies on the first.
struct KeyDistance: Hashable, Sendable {
  /// Where the other key lies.
  enum Side: String, Hashable, Sendable, CaseIterable {
    case left, right
  }

  let side: Side
  /// 1 for neighbours.
  let keys: Int

  /// `nil` where they lie in different rows, or are no keys that type.
  init?(from pressed: Key.Symbol, to wanted: Key.Symbol) {
    guard case .character(let one) = pressed, case .character(let other) = wanted,
      let here = KeyHome(one), let there = KeyHome(other), here.row == there.row, here.place != there.place
    else { return nil }
    side = there.place < here.place ? .left : .right
    keys = abs(there.place - here.place)
  }

  /// The keys of its sentences.
  static let phraseKeys: [PhraseKey] = Side.allCases.flatMap { [beside($0), farther($0)] }

  fileprivate static func beside(_ side: Side) -> PhraseKey { PhraseKey("key beside \(side.rawValue)", ["key"]) }

  fileprivate static func farther(_ side: Side) -> PhraseKey {
    PhraseKey("key farther \(side.rawValue)", ["key", "count"])
  }
}

extension Words {
  /// Tells how a finger comes from the key it pressed to the one that is wanted; where no few words can, what is wanted.
  func tellWay(from pressed: Key, to wanted: Key, into reply: inout Reply) {
    let name = keyName(wanted)
    guard let distance = KeyDistance(from: pressed.symbol, to: wanted.symbol) else {
      return reply.say(varied(.wanted, ["key": name]))
    }
    guard distance.keys > 1 else { return reply.say(self[KeyDistance.beside(distance.side), ["key": name]]) }
    reply.say(self[KeyDistance.farther(distance.side), ["key": name, "count": number(distance.keys)]])
  }
}

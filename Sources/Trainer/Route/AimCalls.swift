import Feedback
import LessonText
import Phone

/// Goals about calls and messages.
extension Aim {
  func calling(_ deed: Condition.CallDeed, _ party: Party) -> [Means] {
    let others = phone.texts(for: party)
    let made = deeds { deed in
      guard case .call(let template) = deed.action else { return nil }
      guard let to = others.isEmpty ? [] : needs(for: template, toCome: others, in: deed) else { return nil }
      return to + [need(for: .isEmpty("call state")), network]
    }
    if deed == .made { return made }
    add([.twoFingerDoubleTap])
    let ringing = Means(spot: .anywhere, cost: 1)
    switch deed {
    case .answered: return [ringing] + deeds { $0.action == .answer ? [] : nil }
    case .refused: return deeds { $0.action == .refuse ? [] : nil } + [ringing]
    case .ended, .made:
      return [ringing] + deeds { $0.action == .endCall ? [] : nil } + (phone.state.call == nil ? made : [])
    }
  }

  func sending(_ party: Party?, _ text: String?) -> [Means] {
    let others = party.map { phone.texts(for: $0) } ?? []
    return deeds { deed in
      guard case .send(let message, let receiver) = deed.action,
        let words = text.map({ needs(for: message, toCome: [$0], in: deed) }) ?? needs(toFill: message),
        let to = others.isEmpty ? needs(toFill: receiver) : needs(for: receiver, toCome: others, in: deed)
      else { return nil }
      return words + to + [network]
    }
  }

  /// The keys of a call and the answers in it to which the other side says these words. What is said without being asked
  /// is waited for.
  func answering(_ words: String) -> [Means] {
    let said = map.deeds.filter { deed in
      guard case .callerSays(let text) = deed.action else { return false }
      return text.plain.lowercased().contains(bytesOf: words.lowercased())
    }
    return said.flatMap { answer in
      deeds { deed in
        switch deed.action {
        case .sendKey(let key): answer.follows(.keySent, "key", key, in: map) ? [] : nil
        case .reply(let text): answer.follows(.replySaid, "reply", text, in: map) ? [] : nil
        default: nil
        }
      }
    }
  }

  /// In a call on hold nothing is heard.
  func hearing(_ condition: Condition) -> [Need] {
    guard case .heardWords = condition, phone.state.call?.phase == .held else { return [] }
    return [need(for: .isOff(ValueName.callHold))]
  }

  /// Nothing goes out in airplane mode.
  private var network: Need { need(for: .isOff(ValueName.airplaneMode)) }

  /// Something, whatever it be.
  private func needs(toFill template: MarkedText) -> [Need]? {
    template.detailNames.sorted().filter(isValue).map { need($0, nil) }
  }
}

extension PhoneMap.Deed {
  /// Whether it comes after something was sent or said in a call, and asks for nothing else of it.
  fileprivate func follows(_ trigger: Trigger, _ field: String, _ text: MarkedText, in map: PhoneMap) -> Bool {
    guard case .handler(let app, let index) = source, map.trigger(app, index) == trigger else { return false }
    return conditions.allSatisfy { condition in
      switch condition {
      case .equals(field, let wanted): wanted.plain.means(text.plain)
      case .not(let conditions):
        !conditions.contains { if case .equals(field, let other) = $0 { other.plain.means(text.plain) } else { false } }
      default: true
      }
    }
  }
}

import Feedback
import Phone

/// What is left of steps and conditions without the words that are heard: the same in every language.
extension Action {
  /// Its kind and the names in it.
  /// - Parameter place: a screen, as it is the same in every language.
  func shape(_ place: (ScreenAddress?) -> String) -> String {
    switch self {
    case .open(let address): "open \(place(address))"
    case .openApp: "open app"
    case .close: "close"
    case .perform(let gesture): "perform \(gesture)"
    case .say: "say"
    case .play(let cue): "play \(cue.rawValue)"
    case .notify(let notification): "notify \(notification.category.rawValue) \(place(notification.opens))"
    case .set(let name, _): "set \(name)"
    case .type(_, let name): "type \(name)"
    case .deleteLast(let name): "delete last \(name)"
    case .calculate(let sum, let name): "calculate \(name) \(sum.plain)"
    case .add(let collection, let fields, let atStart): "add \(collection) \(fields.shape) \(atStart)"
    case .change(let fields): "change \(fields.shape)"
    case .remove: "remove"
    case .removeAll(let collection): "remove all \(collection)"
    case .copy: "copy"
    case .check: "check"
    case .call: "call"
    case .ring: "ring"
    case .answer: "answer"
    case .refuse: "refuse"
    case .endCall: "end call"
    case .sendKey(let key): "send key \(key.plain)"
    case .reply: "reply"
    case .callerSays: "caller says"
    case .send: "send"
    case .receive: "receive"
    case .wait(let seconds): "wait \(seconds)"
    case .startTimer: "start timer"
    case .stopRinging(let minutes): "stop ringing \(minutes)"
    case .lock: "lock"
    case .unlock: "unlock"
    }
  }
}

extension [FieldText] {
  fileprivate var shape: String { map(\.name).joined(separator: ",") }
}

extension PhoneCondition {
  /// Its kind and the name that it speaks of.
  var shape: String {
    switch self {
    case .isOn(let name): "\(name) is on"
    case .isOff(let name): "\(name) is off"
    case .equals(let name, _): "\(name) equals"
    case .contains(let name, _): "\(name) contains"
    case .isEmpty(let name): "\(name) is empty"
    case .isAbove(let name, _): "\(name) is above"
    case .isBelow(let name, _): "\(name) is below"
    case .hasLength(let name, let length): "\(name) has \(length)"
    case .not(let conditions): "not (" + conditions.map(\.shape).joined(separator: ", ") + ")"
    }
  }
}

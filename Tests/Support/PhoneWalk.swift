import Feedback
import Foundation
public import LessonText
public import Phone
import Trainer

/// Somebody who does anything at all with a phone, the same for the same seed, and whether the phone keeps its promises
/// meanwhile.
public struct PhoneWalk {
  /// A promise that was broken, after how many steps and by what.
  public struct Broken: Error, CustomStringConvertible {
    public let description: String
  }

  /// The phone.
  public private(set) var phone: Phone
  /// Steps taken.
  public private(set) var steps = 0
  /// All that was heard, as one number: the same walk gives the same one.
  public private(set) var heard: UInt64 = 14_695_981_039_346_656_037
  /// The most bytes that a state took, written down.
  public private(set) var largestState = 0
  /// Screens that were in front, by app and title.
  public private(set) var screensMet: Set<String> = []
  private let reader: ScreenReader
  private var dice: SplitMix
  private let events: [StepSource]
  private let screens: [ScreenAddress]

  /// Bytes that a state may take, written down: a phone that grows with use is a phone that ends.
  public static let mostBytes = 400_000

  private static let gestures = Command.allCases.compactMap(\.gesture)
  private static let typed = Array("aeiouydwszfjrxmnhklvp 0123456789.,@#*\"'-अआ")

  /// A walk through the apps of a language.
  public init(_ pack: LanguagePack, seed: UInt64) {
    phone = Phone(pack.phone)
    reader = pack.screenReader
    dice = SplitMix(seed: seed)
    events = pack.phone.events.map(\.source)
    screens = pack.phone.apps.values.sorted { $0.id < $1.id }.flatMap { app in
      app.screens.map { ScreenAddress(app: app.id, screen: $0.title.plain) }
    }
  }

  /// Takes one step, and looks whether everything is as it must be.
  public mutating func step() throws(Broken) {
    steps += 1
    let before = phone
    var isAsked = false
    let what: String
    let changes: [Change]
    switch Int.random(in: 0..<1000, using: &dice) {
    case 0..<20:
      let milliseconds = Int.random(in: 0...90_000, using: &dice)
      what = "\(milliseconds) ms"
      changes = phone.pass(milliseconds: milliseconds)
    case 20..<30 where !events.isEmpty:
      let event = events[Int.random(in: 0..<events.count, using: &dice)]
      what = "\(event)"
      changes = phone.happen(event)
    case 30..<32:
      let screen = screens[Int.random(in: 0..<screens.count, using: &dice)]
      what = "\(screen)"
      phone.show(screen)
      changes = []
    default:
      let gesture = anyGesture()
      what = "\(gesture)"
      changes = phone.perform(gesture)
      isAsked = true
    }
    let response = reader.respond(to: changes, on: phone)
    for feedback in response.feedback { note("\(feedback)") }
    try check(what, isSilent: isAsked && response.feedback.isEmpty, before)
  }

  private mutating func anyGesture() -> Gesture {
    switch Int.random(in: 0..<10, using: &dice) {
    case 0..<4: [.swipeRight, .swipeLeft, .doubleTap, .doubleTap][Int.random(in: 0..<4, using: &dice)]
    case 4: .type(Self.typed[Int.random(in: 0..<Self.typed.count, using: &dice)])
    case 5: .jump(Self.typed[Int.random(in: 0..<Self.typed.count, using: &dice)])
    default: Self.gestures[Int.random(in: 0..<Self.gestures.count, using: &dice)]
    }
  }

  private mutating func check(_ what: String, isSilent: Bool, _ before: Phone) throws(Broken) {
    func broken(_ promise: String) -> Broken {
      Broken(description: "step \(steps), \(what), on \(before.address): \(promise)")
    }
    if isSilent { throw broken("nothing is heard") }
    guard let focused = phone.focused, focused.key == phone.front.focus else { throw broken("there is no focus") }
    screensMet.insert("\(phone.address.app)/\(phone.address.screen)")
    guard steps % 500 == 0 else { return }
    guard Phone(phone.model, before.state) == before else { throw broken("what was is not had back by undoing") }
    guard let data = try? JSONEncoder().encode(phone.state),
      let again = try? JSONDecoder().decode(PhoneState.self, from: data), again == phone.state
    else { throw broken("what was written down is not what is read") }
    largestState = max(largestState, data.count)
    if data.count > Self.mostBytes { throw broken("it takes \(data.count) bytes") }
  }

  private mutating func note(_ text: String) {
    for byte in text.utf8 { heard = (heard ^ UInt64(byte)) &* 1_099_511_628_211 }
  }
}

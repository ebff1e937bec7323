internal import Foundation
internal import Trainer

/// What a row of the log says: its kind and its body, and what both mean.
enum LoggedEvent: Hashable, Sendable {
  /// A learner got her name, or another one; `nil` where it was left out on the way here.
  case named(String?)
  /// A learner is the same person as another one.
  case joined(LearnerID)
  /// She is not, after all.
  case parted(LearnerID)
  /// A learner's secret: what she shows before she is let in; `nil` takes it away.
  case secret(Secret?)
  /// A PC got a name, or another one. Where it took another device, since somebody else wrote under the one it had, that
  /// one stands beside it.
  case pcNamed(String, before: LearnerID? = nil)
  /// An instructor said what a class does on a day.
  case planned(ClassPlan.Change)
  /// A learner's data are gone, and stay away from wherever they may come back.
  case forgotten
  /// A learner did something.
  case did(LearnerEvent)

  /// The kinds that tell who is who. The index `event_of_who` has the same words.
  static let kindsOfWho = "kind IN ('learnerNamed', 'learnerJoined', 'learnerParted', 'secretSet', 'secretCleared')"

  /// A row read back; `nil` for a kind that only a newer version knows, or a body that this one can't read.
  init?(kind: String, body text: String) {
    let body = Data(text.utf8)
    func read<Body: Decodable>(_ type: Body.Type) -> Body? { try? JSONDecoder().decode(type, from: body) }
    guard let own = Kind(rawValue: kind) else {
      guard let event = read(LearnerEvent.self), event.kind == kind else { return nil }
      self = .did(event)
      return
    }
    let event: LoggedEvent? =
      switch own {
      case .learnerNamed:
        // Nothing but a naming whose name was left out on the way has none.
        read(Naming.self).flatMap { $0.name == nil && text != EventRow.withoutName ? nil : .named($0.name) }
      case .learnerJoined: read(Link.self).flatMap { LearnerID($0.other) }.map { .joined($0) }
      case .learnerParted: read(Link.self).flatMap { LearnerID($0.other) }.map { .parted($0) }
      case .secretSet: read(Secret.self).map { .secret($0) }
      case .secretCleared: .secret(nil)
      case .pcNamed:
        read(Naming.self).flatMap { naming in
          naming.name.map { .pcNamed($0, before: naming.before.flatMap { LearnerID($0) }) }
        }
      case .lessonsPlanned: read(ClassPlan.Change.self).map { .planned($0) }
      case .learnerForgotten: .forgotten
      }
    guard let event else { return nil }
    self = event
  }

  /// What a reader looks at before the body.
  var kind: String {
    switch self {
    case .named: Kind.learnerNamed.rawValue
    case .joined: Kind.learnerJoined.rawValue
    case .parted: Kind.learnerParted.rawValue
    case .secret(let secret): (secret == nil ? Kind.secretCleared : .secretSet).rawValue
    case .pcNamed: Kind.pcNamed.rawValue
    case .planned: Kind.lessonsPlanned.rawValue
    case .forgotten: Kind.learnerForgotten.rawValue
    case .did(let event): event.kind
    }
  }

  /// JSON with sorted keys, so that the same event is the same bytes.
  func body() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data =
      switch self {
      case .named(let name): try encoder.encode(Naming(name: name))
      case .pcNamed(let name, let before): try encoder.encode(Naming(name: name, before: before?.text))
      case .joined(let other), .parted(let other): try encoder.encode(Link(other: other.text))
      case .secret(let secret?): try encoder.encode(secret)
      case .planned(let change): try encoder.encode(change)
      case .secret(nil), .forgotten: Data("{}".utf8)
      case .did(let event): try encoder.encode(event)
      }
    return String(decoding: data, as: UTF8.self)
  }

  /// What is said beside what a learner did.
  enum Kind: String, CaseIterable {
    case learnerNamed, learnerJoined, learnerParted, secretSet, secretCleared, pcNamed, lessonsPlanned,
      learnerForgotten
  }

  private struct Naming: Codable {
    var name: String?
    var before: String?
  }
  private struct Link: Codable { var other: String }
}

extension LearnerEvent {
  /// The name of the case, also the one key of its JSON.
  var kind: String {
    switch self {
    case .languageChosen: "languageChosen"
    case .rateSet: "rateSet"
    case .volumeSet: "volumeSet"
    case .keymapChosen: "keymapChosen"
    case .settingChosen: "settingChosen"
    case .sittingBegun: "sittingBegun"
    case .lessonBegun: "lessonBegun"
    case .stepReached: "stepReached"
    case .taskDone: "taskDone"
    case .taskSkipped: "taskSkipped"
    case .trapMet: "trapMet"
    case .lessonFinished: "lessonFinished"
    case .lessonLeft: "lessonLeft"
    case .checkEnded: "checkEnded"
    case .moduleShown: "moduleShown"
    case .moduleJudged: "moduleJudged"
    case .classJoined: "classJoined"
    }
  }
}

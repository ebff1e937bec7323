internal import Foundation
internal import Trainer

/// What a row of the log says: its kind and its body, and what both mean.
enum LoggedEvent: Hashable, Sendable {
  /// A learner got her name, or another one.
  case named(String)
  /// A learner did something.
  case did(LearnerEvent)

  /// The kind under which names are given.
  static let naming = "learnerNamed"

  /// A row read back; `nil` for a kind that only a newer version knows, or a body that this one can't read.
  init?(kind: String, body: String) {
    let body = Data(body.utf8)
    if kind == Self.naming {
      guard let naming = try? JSONDecoder().decode(Naming.self, from: body) else { return nil }
      self = .named(naming.name)
    } else {
      guard let event = try? JSONDecoder().decode(LearnerEvent.self, from: body), event.kind == kind else { return nil }
      self = .did(event)
    }
  }

  /// The name of its case: what a reader looks at before the body.
  var kind: String {
    switch self {
    case .named: Self.naming
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
      case .did(let event): try encoder.encode(event)
      }
    return String(decoding: data, as: UTF8.self)
  }

  private struct Naming: Codable { var name: String }
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
    }
  }
}

public import Trainer

/// The records of a small class, without a file: Lan, who has stopped in a lesson, and Hòa, who has a secret.
public final class LearnerDesk {
  /// Who may be chosen, the last one to be here first.
  public private(set) var cards = [
    LearnerCard(id: "lan", name: "Lan"), LearnerCard(id: "hoa", name: "Hòa", hasSecret: true),
  ]
  private var profiles: [String: Profile] = [:]
  private var secrets = ["hoa": ["a", "b", "c"]]
  private var here: String?

  /// A class before its first hour of the day.
  public init() {
    var lan = Profile()
    for event: LearnerEvent in [
      .languageChosen(language: "en"), .rateSet(wordsAMinute: 120), .stepReached(lesson: "wifi-and-data", step: 4),
    ] { lan.take(event) }
    profiles["lan"] = lan
  }

  /// What is known of a learner.
  public func profile(of id: String) -> Profile { profiles[id] ?? Profile() }

  /// Keeps what the learner of the moment did.
  public func keep(_ event: LearnerEvent) { if let here { profiles[here, default: Profile()].take(event) } }

  /// Does what the trainer wants done.
  public func carryOut(_ effect: Effect) -> Input? {
    switch effect {
    case .openLearner(.guest):
      here = nil
      return .learnerOpened(nil, Profile(), nil)
    case .openLearner(.new(let name)):
      let card = LearnerCard(id: name, name: name)
      cards.append(card)
      here = name
      return .learnerOpened(card, Profile(), nil)
    case .openLearner(.known(let id, let secret)):
      guard let card = cards.first(where: { $0.id == id }) else { return .learnerRefused(.unreadable) }
      if card.hasSecret, secrets[id] != secret { return .learnerRefused(.secretDiffers) }
      here = id
      return .learnerOpened(card, profile(of: id), nil)
    case .nameLearner(let name): change { $0.name = name }
    case .setSecret(let keys):
      if let here { secrets[here] = keys }
      change { $0.hasSecret = keys != nil }
    default: break
    }
    return nil
  }

  private func change(_ change: (inout LearnerCard) -> Void) {
    for index in cards.indices where cards[index].id == here { change(&cards[index]) }
  }
}

/// Who is who: names, and which learners are one person. A fold over what was said of learners, in the order of the log.
struct Roster {
  private var names: [LearnerID: (name: String, turn: Int)] = [:]
  private var secrets: [LearnerID: (secret: Secret?, turn: Int)] = [:]
  private var links: [Set<LearnerID>: Bool] = [:]
  /// Those that have a name, as they came.
  private var came: [LearnerID] = []
  private var turn = 0

  /// Takes in what was said of a learner.
  mutating func take(_ event: LoggedEvent, of learner: LearnerID) {
    turn += 1
    switch event {
    case .named(let name):
      // Of whom no name has come yet, the first digits of her id stand for it.
      guard name != nil || names[learner] == nil else { break }
      if names[learner] == nil { came.append(learner) }
      names[learner] = (name ?? String(learner.text.prefix(4)), turn)
    case .secret(let secret): secrets[learner] = (secret, turn)
    // The last word on two of them counts, whichever of the two it was said of.
    case .joined(let other): links[[learner, other]] = true
    case .parted(let other): links[[learner, other]] = false
    case .pcNamed, .planned, .forgotten, .did: break
    }
  }

  /// All that are one person with a learner, herself among them, in a fixed order.
  func members(of learner: LearnerID) -> [LearnerID] {
    var members: Set = [learner]
    var open = [learner]
    while let next = open.popLast() {
      for other in neighbours(of: next) where members.insert(other).inserted { open.append(other) }
    }
    return members.sorted()
  }

  /// Those whom somebody joined with a learner herself.
  func neighbours(of learner: LearnerID) -> [LearnerID] {
    links.filter { $0.value && $0.key.contains(learner) }.compactMap { $0.key.first { $0 != learner } }.sorted()
  }

  /// All persons that have a name, in the order in which they came.
  var learners: [Learner] {
    var listed: Set<LearnerID> = []
    return came.compactMap { id in
      guard !listed.contains(id) else { return nil }
      let members = members(of: id)
      listed.formUnion(members)
      guard let name = members.compactMap({ names[$0] }).max(by: { $0.turn < $1.turn })?.name else { return nil }
      let secret = members.compactMap { secrets[$0] }.max { $0.turn < $1.turn }
      let others = Set(members.compactMap { names[$0]?.name }).subtracting([name]).sorted()
      return Learner(id: id, name: name, otherNames: others, secret: secret?.secret)
    }
  }

  /// The learner whom a name means: whoever is called so, else whoever was before she was joined with another.
  func learner(named name: LearnerName) -> LearnerID? {
    let persons = learners
    if let person = persons.first(where: { LearnerName($0.name)?.compared == name.compared }) { return person.id }
    guard let part = came.first(where: { names[$0].flatMap { LearnerName($0.name) }?.compared == name.compared })
    else { return nil }
    let members = members(of: part)
    return persons.first { members.contains($0.id) }?.id
  }
}

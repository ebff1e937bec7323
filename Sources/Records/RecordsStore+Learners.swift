internal import GRDB

extension RecordsStore {
  /// All learners that have a name, by name. The PC's own learner is not among them.
  public func learners() throws(RecordsFailure) -> [Learner] {
    try read { try $0.roster().learners }.sorted(by: Self.isInOrder)
  }

  /// The learner of that name, who is made where there is none. Without a name it is the PC's own learner.
  ///
  /// Names are compared in NFC, without blanks around them, capitals like small letters. Of a name longer than 60
  /// characters the first 60 count. Of two learners with one name it is the one who came first; a learner who was
  /// joined with another is known by both names.
  public func learner(named typed: String) throws(RecordsFailure) -> LearnerID {
    guard let name = LearnerName(typed) else { return thisPC }
    return try write { log in
      if let known = try log.roster().learner(named: name) { return known }
      let new = LearnerID(identifier: Identifier.random())
      try self.append(.named(name.text), of: new, to: log)
      return new
    }
  }

  /// The learner who is called so, or whose id begins so with four digits or more; `nil` where there is none, or where
  /// several ids begin alike.
  public func find(_ typed: String) throws(RecordsFailure) -> Learner? {
    try read { log in
      let roster = try log.roster()
      let learners = roster.learners
      if let named = LearnerName(typed).flatMap({ roster.learner(named: $0) }) {
        return learners.first { $0.id == named }
      }
      let digits = typed.lowercased()
      let alike = digits.utf8.count < 4 ? [] : learners.filter { $0.id.text.hasPrefix(digits) }
      return alike.count == 1 ? alike.first : nil
    }
  }

  /// Gives a learner another name. What is no name changes nothing.
  public func rename(_ learner: LearnerID, to typed: String) throws(RecordsFailure) {
    guard let name = LearnerName(typed) else { return }
    try write { try self.append(.named(name.text), of: learner, to: $0) }
  }

  /// Says that two learners are one person, who keeps the name of the first. Of the log nothing is changed, so that it
  /// can be undone.
  public func join(_ learner: LearnerID, with other: LearnerID) throws(RecordsFailure) {
    try write { log in
      let roster = try log.roster()
      guard learner != other, !roster.members(of: learner).contains(other) else { return }
      let name = roster.learners.first { roster.members(of: $0.id).contains(learner) }?.name
      try self.append(.joined(other), of: learner, to: log)
      if let name { try self.append(.named(name), of: learner, to: log) }
    }
  }

  /// Undoes everything by which a learner became one person with others.
  /// - Returns: All of them by their own names, as they are from now on.
  @discardableResult public func part(_ learner: LearnerID) throws(RecordsFailure) -> [Learner] {
    try write { log in
      let roster = try log.roster()
      let members = roster.members(of: learner)
      for member in members {
        for other in roster.neighbours(of: member) where member < other {
          try self.append(.parted(other), of: member, to: log)
        }
      }
      return try log.roster().learners.filter { members.contains($0.id) }
    }
  }

  /// Lets a learner in only where she shows these keys or cues, by their names, in that order; `nil` lets her in again
  /// without.
  public func setSecret(_ names: [String]?, of learner: LearnerID) throws(RecordsFailure) {
    let secret = names.map { Secret($0) }
    try write { try self.append(.secret(secret), of: learner, to: $0) }
  }

  /// Removes all of a learner, and of everybody who is one person with her: her events, her name, the copies that hold
  /// them. Only that somebody was removed is kept, so that what comes in later from another PC stays away.
  public func forget(_ learner: LearnerID) throws(RecordsFailure) -> Forgetting {
    let count = try write { log in
      try log.forget(log.roster().members(of: learner), device: self.deviceNow(in: log), wallClock: self.clock())
    }
    guard let file else { return Forgetting(events: count, rest: nil, aside: []) }
    finishBackup()
    do throws(RecordsFailure) {
      try file.alone { () throws(RecordsFailure) in
        try RecordsFailure.translating { try Cleaning(file: file, queue: queue).clean() }
      }
    } catch {
      return Forgetting(events: count, rest: error, aside: file.aside)
    }
    return Forgetting(events: count, rest: nil, aside: file.aside)
  }

  /// Everything that is kept of a learner, and of everybody who is one person with her: an event a line, as JSON.
  public func exportedLines(of learner: LearnerID) throws(RecordsFailure) -> [String] {
    try read { log in try log.rows(of: log.roster().members(of: learner)).map(\.line) }
  }
}

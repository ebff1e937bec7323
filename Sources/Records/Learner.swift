internal import Foundation

/// Which learner, on all PCs.
public struct LearnerID: Hashable, Sendable {
  let identifier: Identifier

  /// Of an identifier.
  init(identifier: Identifier) { self.identifier = identifier }

  /// As ``text`` wrote it; `nil` for anything else.
  init?(_ text: String) {
    guard let identifier = Identifier(text: text) else { return nil }
    self.identifier = identifier
  }

  /// 32 hexadecimal digits.
  public var text: String { identifier.text }
}

extension LearnerID: Comparable {
  /// As their bytes sort: the same on every PC.
  public static func < (one: LearnerID, other: LearnerID) -> Bool {
    one.identifier.data.lexicographicallyPrecedes(other.identifier.data)
  }
}

/// A learner as she is listed.
public struct Learner: Hashable, Sendable {
  /// Which one. Of two that were joined it is the one who came first.
  public let id: LearnerID
  /// Her name, as it was last given.
  public let name: String
  /// Her other names, where she was joined with other learners.
  public let otherNames: [String]
  /// What she shows before she is let in; `nil` for most.
  public let secret: Secret?
}

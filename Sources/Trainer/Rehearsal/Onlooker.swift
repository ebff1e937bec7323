/// Somebody who follows a rehearsal while it goes on.
protocol Onlooker: AnyObject {
  /// Something happened, or is heard.
  func heard(_ timed: TimedEvent)

  /// Where the learner is now.
  /// - Returns: whether that is enough, so that the rehearsal ends here.
  func stops(at outlook: Outlook) -> Bool

  /// What the learner is about to do.
  func sees(_ deed: Deed, in outlook: Outlook)
}

public import Server

/// What bringing records together with a server came to.
public struct SyncReport: Hashable, Sendable {
  /// What came, what is missing, and what went.
  public var exchange = ExchangeReport()
  /// Why it was not done to its end; `nil` where it was. What had come and gone by then is kept at both ends, and the
  /// next time goes on from there.
  public var failure: ServerFailure?

  /// One by which nothing came, and nothing had to go.
  public init() {}
}

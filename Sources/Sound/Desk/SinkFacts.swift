/// A sink as a doctor sees it.
public struct SinkFacts: Hashable, Sendable {
  /// How the server and its tools call it.
  public var name: String
  /// How it is called where people choose it, such as "Built-in Audio Analog Stereo".
  public var title: String
  /// Whether it is muted.
  public var isMuted: Bool
  /// How loud it is, in percent of the servers' own scale.
  public var percent: Int

  /// The sink that a server makes up while there is no other: what is played through it is lost.
  public var isDummy: Bool { name == SinkReport.dummy }
}

/// All sinks of a server.
public struct SinkList: Hashable, Sendable {
  /// In the server's own order.
  public var sinks: [SinkFacts]
  /// The name of the one that it plays through; a placeholder or nothing while it has not chosen.
  public var chosenName: String

  /// The one that it plays through.
  public var chosen: SinkFacts? { self[chosenName] }

  /// One by its name.
  public subscript(name: String) -> SinkFacts? { sinks.first { $0.name == name } }

  /// One that could be heard in place of another one: the first that is not muted, else the first there is.
  public func other(than name: String) -> SinkFacts? {
    let others = sinks.filter { !$0.isDummy && $0.name != name }
    return others.first { !$0.isMuted } ?? others.first
  }
}

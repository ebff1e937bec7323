/// Where the sound goes. Where it is not `playing`, turns pass silently, as long as they would last.
public enum SoundState: Hashable, Sendable {
  /// A sound server is looked for, and none has answered yet; or its stream was lost, and another one is on its way.
  case connecting
  /// It is heard through a sink of that name, as the server calls it.
  case playing(sinkName: String)
  /// No server answers, or it has gone. It is looked for again at least four times a second.
  case noServer
  /// There is a server, but it hangs: it owes an answer for too long.
  case notAnswering
  /// There is a server, but it has no sound card yet: its only sink is the dummy `auto_null`.
  case onlyDummySink
  /// The sink takes sound, and is muted or turned down to nothing.
  case inaudible(sinkName: String)
  /// The sink takes no sound: it is suspended, or another program holds the sound card.
  case suspended(sinkName: String)
  /// Nobody wants to hear anything.
  case silent
}

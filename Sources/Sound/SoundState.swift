/// Where the sound goes.
public enum SoundState: Hashable, Sendable {
  /// A sound server is looked for, and none has answered yet.
  case connecting
  /// It is heard through a sink of that name, as the server calls it.
  case playing(sinkName: String)
  /// No server answers, or it has gone. It is looked for again at least every second or so; until then turns pass
  /// silently, as long as they would last.
  case noServer
  /// There is a server, but it has no sound card yet: its only sink is the dummy `auto_null`. Turns pass silently.
  case onlyDummySink
  /// Nobody wants to hear anything: turns pass silently.
  case silent
}

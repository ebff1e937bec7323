/// The loudspeakers of a sound server, for whoever has to choose among them. What plays follows the choice by itself.
public enum Loudspeakers {
  /// The names by which the server knows them, the one in use first; none where no server answers. The dummy that stands
  /// in for a card is none.
  ///
  /// - Parameter server: its address as libpulse writes it; `nil` for the user's own.
  public static func names(server: String? = nil) -> [String] {
    guard let visit = ServerVisit(to: server) else { return [] }
    let (all, used) = (visit.sinks(), visit.defaultSink())
    return all.filter { $0 == used } + all.filter { $0 != used }
  }

  /// Has one of them used from now on, which servers remember; whether the server does.
  @discardableResult public static func use(_ name: String, server: String? = nil) -> Bool {
    ServerVisit(to: server)?.setDefaultSink(name) ?? false
  }
}

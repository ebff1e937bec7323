/// The loudspeakers of a sound server, for whoever has to choose among them. What plays follows the choice by itself.
public enum Loudspeakers {
  /// The names by which the server knows them, the one in use first; none where no server answers. The dummy that stands
  /// in for a card is none.
  ///
  /// - Parameter server: its address as libpulse writes it; `nil` for the user's own.
  public static func names(server: String? = nil) -> [String] {
    guard let list = try? SoundServerDesk(server: server).look() else { return [] }
    let all = list.sinks.filter { !$0.isDummy }.map(\.name)
    return all.filter { $0 == list.chosenName } + all.filter { $0 != list.chosenName }
  }

  /// Has one of them used from now on, which servers remember; `false` where there is none of that name.
  @discardableResult public static func use(_ name: String, server: String? = nil) -> Bool {
    guard names(server: server).contains(name) else { return false }
    return (try? SoundServerDesk(server: server).choose(name)) != nil
  }
}

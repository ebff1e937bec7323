/// Where the records of this account lie: a pure function of the environment, after the XDG base directories.
public enum RecordsPath {
  /// `$XDG_DATA_HOME/voiceclass/records.sqlite`, else `$HOME/.local/share/voiceclass/records.sqlite`.
  ///
  /// `nil` where the environment names neither. A relative path is no path: the XDG specification has it ignored.
  public static func file(in environment: [String: String]) -> String? {
    dataFolder(in: environment).map { "\($0)/voiceclass/records.sqlite" }
  }

  /// Where certificates are kept as texts: the folder `certificates` beside the records.
  public static func certificates(in environment: [String: String]) -> String? {
    dataFolder(in: environment).map { "\($0)/voiceclass/certificates" }
  }

  private static func dataFolder(in environment: [String: String]) -> String? {
    if let folder = absolute(environment["XDG_DATA_HOME"]) { return folder }
    return absolute(environment["HOME"]).map { $0 == "/" ? "/.local/share" : "\($0)/.local/share" }
  }

  private static func absolute(_ path: String?) -> String? {
    guard let path, path.hasPrefix("/") else { return nil }
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}

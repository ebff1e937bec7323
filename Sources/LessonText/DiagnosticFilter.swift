internal import Glibc

extension Loaded {
  /// What is wrong in some files and folders alone.
  ///
  /// All of the library is still loaded and compared: a lesson is right or wrong only beside its phone and course.
  /// - Parameter paths: as somebody typed them, absolute or from the current folder; links are followed.
  public func diagnostics(below paths: [String]) -> [Diagnostic] {
    let wanted = paths.map(Self.resolved)
    var resolved: [String: String] = [:]
    return diagnostics.filter { diagnostic in
      let file = diagnostic.place.file
      let path = resolved[file] ?? Self.resolved(file)
      resolved[file] = path
      return wanted.contains { path == $0 || path.hasPrefix($0 == "/" ? $0 : $0 + "/") }
    }
  }

  /// The path without links and dots; of a file that is missing, that of its folder with its name.
  private static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    guard let slash = path.lastIndex(of: "/") else { return resolved(".") + "/" + path }
    let (folder, name) = (path[..<slash], path[path.index(after: slash)...])
    if folder.isEmpty || name.isEmpty { return folder.isEmpty ? path : resolved(String(folder)) }
    return resolved(String(folder)) + "/" + name
  }
}

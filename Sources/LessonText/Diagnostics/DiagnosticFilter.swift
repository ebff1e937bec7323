internal import Glibc

extension Loaded {
  /// What is wrong in some files and folders alone.
  ///
  /// All of the library is still loaded and compared: a lesson is right or wrong only beside its phone and course.
  /// - Parameter paths: as somebody typed them, absolute or from the current folder; links are followed.
  public func diagnostics(below paths: [String]) -> [Diagnostic] {
    let files = Self.files(Set(diagnostics.map(\.place.file)), below: paths)
    return diagnostics.filter { files.contains($0.place.file) }
  }

  /// Those of the files that were read which lie below some files and folders.
  /// - Parameter paths: as somebody typed them; without any, all files.
  public func files(below paths: [String]) -> Set<String> {
    paths.isEmpty ? Set(files) : Self.files(Set(files), below: paths)
  }

  private static func files(_ files: Set<String>, below paths: [String]) -> Set<String> {
    let wanted = paths.map(resolved)
    return files.filter { file in
      let path = resolved(file)
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

import Foundation

/// The files of the project, wherever it is checked out.
struct House {
  /// The project as it lies around this test.
  static let ours = House(
    root: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent())

  let root: URL

  /// The rooms: the folders of `Sources`.
  func rooms() throws -> [String] { try folders(in: "Sources") }

  /// The languages: the folders of `Lessons`.
  func languages() throws -> [String] { try folders(in: "Lessons") }

  /// All files below a folder, by their paths within it, sorted. Hidden ones are nobody's.
  func files(below folder: String) throws -> [String] {
    let start = root.appendingPathComponent(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: start.path).sorted().filter { path in
      guard !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { return false }
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: start.appendingPathComponent(path).path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }
  }

  /// The text of a file.
  func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  private func folders(in folder: String) throws -> [String] {
    let start = root.appendingPathComponent(folder)
    return try FileManager.default.contentsOfDirectory(
      at: start, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles
    ).filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }.map(\.lastPathComponent).sorted()
  }
}

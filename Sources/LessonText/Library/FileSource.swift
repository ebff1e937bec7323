/// Where the loader gets its files from. Paths are relative to the folder of all lessons, with slashes; the folder
/// itself is the empty path.
public protocol FileSource: Sendable {
  /// What stands in a folder, in no order.
  func entries(of folder: String) throws(FileFailure) -> [FileEntry]
  /// The content of a file.
  /// - Throws: `tooLarge` when it has more bytes than asked for.
  func bytes(of path: String, atMost limit: Int) throws(FileFailure) -> [UInt8]
  /// Where a file or folder comes from, if that is not where its path says.
  func origin(of path: String) -> FileOrigin?
}

extension FileSource {
  /// Nothing comes from elsewhere.
  public func origin(of path: String) -> FileOrigin? { nil }
}

/// Where a file comes from that was laid over others.
public struct FileOrigin: Hashable, Sendable {
  /// The number of its pack, from 1.
  public var layer: Int
  /// The path as it is to be told.
  public var path: String

  /// A place in a pack.
  public init(layer: Int, path: String) {
    self.layer = layer
    self.path = path
  }
}

/// Why a file or folder can't be read.
public enum FileFailure: Error, Hashable, Sendable { case missing, unreadable, tooLarge }

/// One thing in a folder.
public struct FileEntry: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    case file, folder
    /// A symbolic link to somewhere outside the folder of all lessons.
    case linkToOutside
    /// Nothing that holds text, such as a socket or a broken link.
    case other
  }

  /// Its name, without the path.
  public var name: String
  /// What it is; a link counts as what it leads to.
  public var kind: Kind

  /// A thing in a folder.
  public init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

/// Files that are in memory alone, by their paths: for tests, and for text that isn't saved yet.
public struct FilesInMemory: FileSource, Hashable, Sendable {
  /// The bytes of each file.
  public var files: [String: [UInt8]]
  /// Things that are no readable file, such as a link to outside, by their paths.
  public var others: [String: FileEntry.Kind] = [:]
  /// Files that can be listed, but not read.
  public var unreadable: Set<String> = []

  /// Files with these texts.
  public init(_ texts: [String: String] = [:]) { files = texts.mapValues { Array($0.utf8) } }

  /// What stands in a folder, in no order.
  public func entries(of folder: String) throws(FileFailure) -> [FileEntry] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    var kinds: [String: FileEntry.Kind] = [:]
    for path in files.keys where path.hasPrefix(prefix) {
      let rest = path.dropFirst(prefix.count)
      let name = String(rest.prefix { $0 != "/" })
      kinds[name] = name.count == rest.count ? .file : .folder
    }
    for (path, kind) in others where path.hasPrefix(prefix) && !path.dropFirst(prefix.count).contains("/") {
      kinds[String(path.dropFirst(prefix.count))] = kind
    }
    guard !kinds.isEmpty else { throw .missing }
    return kinds.map { FileEntry($0.key, $0.value) }
  }

  /// The content of a file.
  public func bytes(of path: String, atMost limit: Int) throws(FileFailure) -> [UInt8] {
    guard let bytes = files[path] else { throw .missing }
    guard !unreadable.contains(path) else { throw .unreadable }
    guard bytes.count <= limit else { throw .tooLarge }
    return bytes
  }
}

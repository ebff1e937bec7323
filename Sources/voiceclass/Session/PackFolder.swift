import Foundation
import Glibc
import LessonText
import Records

/// The packs that are installed for this account: a folder for each, by its id, beside the records.
///
/// A pack is written elsewhere, and is in its place at one stroke: whatever happens, there is the old one or the new one.
struct PackFolder {
  /// Where they lie.
  let path: String

  /// Why a pack can't be put there or taken away.
  enum Failure: Error, Hashable { case notWritten(Int32), busy }

  /// More packs than this are not looked at.
  private static let mostPacks = 200

  /// The one of this account; `nil` where the environment names no home.
  static var own: PackFolder? {
    RecordsPath.file(in: ProcessInfo.processInfo.environment).map { records in
      PackFolder(path: (records as NSString).deletingLastPathComponent + "/packs")
    }
  }

  // MARK: What is there

  /// The packs by their ids, and what is wrong with them.
  func installed() -> (packs: [LessonPack], diagnostics: [Diagnostic]) {
    let read = folders().prefix(Self.mostPacks).map { LessonPack.read(from: FilesOnDisk($0.path), named: $0.path) }
    return (read.compactMap(\.pack), read.flatMap(\.diagnostics))
  }

  /// Whether there is a folder for a pack, be it whole or broken.
  func holds(_ id: String) -> Bool { folders().contains { $0.id == id } }

  private func folders() -> [(id: String, path: String)] {
    let entries = (try? FilesOnDisk(path).entries(of: "")) ?? []
    let names = Set(entries.filter { $0.kind == .folder }.map(\.name))
    var paths: [String: String] = [:]
    for name in names.sorted() {
      if PackTitle.isId(name) {
        paths[name] = "\(path)/\(name)"
      } else if let id = Self.id(ofOld: name), !names.contains(id) {
        // An exchange was cut off between its two steps.
        paths[id] = "\(path)/\(name)"
      }
    }
    return paths.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func id(ofOld name: String) -> String? {
    name.firstRange(of: ".old-").map { String(name[..<$0.lowerBound]) }.flatMap { PackTitle.isId($0) ? $0 : nil }
  }

  // MARK: Putting and taking

  /// Puts a pack in its place, or in that of an earlier version.
  func put(_ pack: LessonPack) throws(Failure) {
    try alone { () throws(Failure) in
      let id = pack.title.id
      let part = "\(path)/\(id).part-\(getpid())"
      do throws(Failure) {
        try write(pack.files, to: part)
        try exchange(part, with: id)
      } catch {
        discard(part)
        throw error
      }
      try Self.keep(path)
      discard(part)
      discard("\(path)/\(id).old-\(getpid())")
    }
  }

  /// Takes a pack away.
  func remove(_ id: String) throws(Failure) {
    try alone { () throws(Failure) in
      let part = "\(path)/\(id).part-\(getpid())"
      try Self.check(rename("\(path)/\(id)", part))
      try Self.keep(path)
      discard(part)
    }
  }

  /// Does something while nobody else does, after what was left by others that were cut off.
  private func alone(_ body: () throws(Failure) -> Void) throws(Failure) {
    do { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) } catch {
      throw .notWritten(errno)
    }
    let lock = open("\(path)/.lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    try Self.check(lock)
    defer { close(lock) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw .busy }
    for name in (try? FilesOnDisk(path).entries(of: ""))?.map(\.name) ?? [] {
      if let id = Self.id(ofOld: name), access("\(path)/\(id)", F_OK) != 0 {
        try Self.check(rename("\(path)/\(name)", "\(path)/\(id)"))
      } else if name.contains(".part-") || Self.id(ofOld: name) != nil {
        discard("\(path)/\(name)")
      }
    }
    try body()
  }

  private func exchange(_ part: String, with id: String) throws(Failure) {
    let place = "\(path)/\(id)"
    guard access(place, F_OK) == 0 else { return try Self.check(rename(part, place)) }
    // Both names change at one moment; some file systems of networks and sticks can't, and take two steps.
    if Self.swap(part, place) { return }
    let old = "\(place).old-\(getpid())"
    try Self.check(rename(place, old))
    try Self.check(rename(part, place))
  }

  /// Lets two names change places; `false` where that can't be done at one moment.
  private static func swap(_ one: String, _ other: String) -> Bool {
    typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    // Swift doesn't see it in the system's header, which keeps it for programs that ask for all of GNU.
    guard let symbol = dlsym(nil, "renameat2") else { return false }
    let renameat2 = unsafeBitCast(symbol, to: Rename.self)  // proof: the C library's function has exactly this type.
    let exchange: UInt32 = 2
    return renameat2(AT_FDCWD, one, AT_FDCWD, other, exchange) == 0
  }

  /// Nothing that is discarded is in any pack's place, so a failure changes nothing.
  private func discard(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  // MARK: Writing

  private func write(_ files: [String: [UInt8]], to folder: String) throws(Failure) {
    try Self.check(mkdir(folder, 0o755))
    var folders = [folder]
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      var inner = folder
      for part in path.split(separator: "/").dropLast() {
        inner += "/\(part)"
        guard !folders.contains(inner) else { continue }
        try Self.check(mkdir(inner, 0o755))
        folders.append(inner)
      }
      try Self.write(bytes, to: "\(folder)/\(path)")
    }
    for folder in folders.reversed() { try Self.keep(folder) }
  }

  /// Writes a new file, and has the disk keep it.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    try check(file)
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      try check(Int32(clamping: count))
      rest = rest.dropFirst(count)
    }
    try check(fsync(file))
  }

  /// Has the disk keep the names in a folder.
  static func keep(_ folder: String) throws(Failure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    try check(descriptor)
    defer { close(descriptor) }
    try check(fsync(descriptor))
  }

  private static func check(_ result: Int32) throws(Failure) { guard result >= 0 else { throw .notWritten(errno) } }
}

extension PackFolder.Failure {
  /// What is wrong, and the way out.
  var sentence: String {
    switch self {
    case .notWritten(ENOSPC), .notWritten(EDQUOT): "The disk is full, so nothing was changed. Make room, and try again."
    case .notWritten(let code):
      "The folder of packs can't be written, so nothing was changed: \(String(cString: strerror(code))). "
        + "Look whether your home folder is yours to write."
    case .busy: "Another pack is being installed or removed at this moment. Try again when that is done."
    }
  }
}

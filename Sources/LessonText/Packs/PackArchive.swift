/// A pack as one file: a tar archive of the plain kind, ustar, which common tools open.
///
/// The same files always give the same bytes, and nothing else is read: each header must be the very one that would be
/// written here. So a pack from a stranger holds no link, no device, no odd path, and nothing that is hidden between.
public enum PackArchive {
  /// What the name of a pack's file ends in, behind the dot.
  public static let fileExtension = "voiceclass"

  private static let limits = Library.Limits()
  /// Bytes of an archive: no pack within the bounds is longer.
  public static let mostBytes = limits.bytesOfPack + limits.filesOfPack * 2 * blockSize + 2 * blockSize

  /// Why files make no pack, or a file is none.
  public enum Failure: Error, Hashable, Sendable {
    /// It was made by something else, or changed afterwards.
    case notPack
    /// Its end is missing.
    case cutShort
    /// More files than a pack may hold.
    case tooManyFiles
    /// A file of that path, or all of them together where there is none, is too large.
    case tooLarge(path: String?)
    /// A path that no pack may hold.
    case wrongName(String)
    /// Two paths that some computers take for the same.
    case sameName(String, String)
  }

  private static let blockSize = 512

  // MARK: Writing

  /// The archive of some files, by their paths.
  public static func bytes(of files: [String: [UInt8]]) throws(Failure) -> [UInt8] {
    let sorted = files.map { (path: $0.key, bytes: $0.value) }.sorted { isBefore($0.path, $1.path) }
    try check(sorted.map(\.path))
    var archive: [UInt8] = []
    var total = 0
    for (path, bytes) in sorted {
      guard bytes.count <= limits.bytesOfFile else { throw .tooLarge(path: path) }
      total += bytes.count
      guard total <= limits.bytesOfPack else { throw .tooLarge(path: nil) }
      guard let header = header(of: path, size: bytes.count) else { throw .wrongName(path) }
      archive += header
      archive += bytes
      archive += [UInt8](repeating: 0, count: padding(after: bytes.count))
    }
    return archive + [UInt8](repeating: 0, count: 2 * blockSize)
  }

  // MARK: Reading

  /// The files of an archive, by their paths.
  public static func files(of archive: [UInt8]) throws(Failure) -> [String: [UInt8]] {
    guard archive.count <= mostBytes else { throw .tooLarge(path: nil) }
    var files: [(path: String, bytes: ArraySlice<UInt8>)] = []
    var index = 0
    var total = 0
    while true {
      guard archive.count - index >= blockSize else { throw index == 0 ? .notPack : .cutShort }
      let header = archive[index..<index + blockSize]
      index += blockSize
      if header.allSatisfy({ $0 == 0 }) { break }
      guard let (path, size) = entry(header) else { throw .notPack }
      if let last = files.last, !isBefore(last.path, path) { throw .notPack }
      guard files.count < limits.filesOfPack else { throw .tooManyFiles }
      guard size <= limits.bytesOfFile else { throw .tooLarge(path: path) }
      total += size
      guard total <= limits.bytesOfPack else { throw .tooLarge(path: nil) }
      let next = index + size + padding(after: size)
      guard next <= archive.count else { throw .cutShort }
      guard archive[(index + size)..<next].allSatisfy({ $0 == 0 }) else { throw .notPack }
      files.append((path, archive[index..<index + size]))
      index = next
    }
    guard archive.count - index >= blockSize else { throw .cutShort }
    guard archive.count - index == blockSize, archive[index...].allSatisfy({ $0 == 0 }) else { throw .notPack }
    try check(files.map(\.path))
    return Dictionary(files.map { ($0.path, Array($0.bytes)) }) { first, _ in first }
  }

  /// The path and size in a header; `nil` for one that would not be written here.
  private static func entry(_ header: ArraySlice<UInt8>) -> (path: String, size: Int)? {
    let field = { (start: Int, count: Int) in header[(header.startIndex + start)...].prefix(count) }
    let words = { (start: Int, count: Int) in String(validating: field(start, count).prefix { $0 != 0 }, as: UTF8.self)
    }
    guard let name = words(0, 100), let folder = words(345, 155) else { return nil }
    let path = folder.isEmpty ? name : "\(folder)/\(name)"
    var size = 0
    for digit in field(124, 11) {
      guard (0x30...0x37).contains(digit) else { return nil }
      size = size * 8 + Int(digit - 0x30)
    }
    guard let own = self.header(of: path, size: size), header.elementsEqual(own) else { return nil }
    return (path, size)
  }

  // MARK: Both

  /// The one header of a file: owned by nobody, of no time, readable by all. `nil` where the path is too long for it.
  private static func header(of path: String, size: Int) -> [UInt8]? {
    var header = [UInt8](repeating: 0, count: blockSize)
    func put(_ bytes: some Collection<UInt8>, at start: Int) {
      header.replaceSubrange(start..<start + bytes.count, with: bytes)
    }
    let bytes = Array(path.utf8)
    var name = bytes[...]
    if bytes.count > 100 {
      guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), slash <= 155 else { return nil }
      put(bytes[..<slash], at: 345)
      name = bytes[(slash + 1)...]
    }
    guard !name.isEmpty, name.count <= 100, let digits = octal(size, count: 11) else { return nil }
    put(name, at: 0)
    for (text, start) in [
      ("0000644", 100), ("0000000", 108), ("0000000", 116), (digits, 124), ("00000000000", 136), ("        ", 148),
      ("0", 156), ("ustar\u{0}00", 257), ("0000000", 329), ("0000000", 337),
    ] { put(text.utf8, at: start) }
    guard let sum = octal(header.reduce(0) { $0 + Int($1) }, count: 6) else { return nil }
    put((sum + "\u{0} ").utf8, at: 148)
    return header
  }

  private static func octal(_ number: Int, count: Int) -> String? {
    let digits = String(number, radix: 8)
    guard digits.count <= count else { return nil }
    return String(repeating: "0", count: count - digits.count) + digits
  }

  private static func padding(after size: Int) -> Int { (blockSize - size % blockSize) % blockSize }

  private static func isBefore(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Refuses paths that lead elsewhere, that mean nothing to us, or that only some computers can tell apart.
  private static func check(_ paths: [String]) throws(Failure) {
    guard paths.count <= limits.filesOfPack else { throw .tooManyFiles }
    var known: [String: String] = [:]
    for path in paths {
      guard PackFile(path) != nil else { throw .wrongName(path) }
      var part = path[...]
      while true {
        let folded = part.lowercased()
        if let other = known[folded] {
          guard other.utf8.elementsEqual(part.utf8), part.endIndex != path.endIndex else {
            throw .sameName(other, path)
          }
        } else {
          known[folded] = String(part)
        }
        guard let slash = part.lastIndex(of: "/") else { break }
        part = part[..<slash]
      }
    }
  }
}

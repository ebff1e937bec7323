import Foundation
import Synchronization

/// A folder of a test's own. It goes with the value that holds it.
public final class PrivateFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Why a test can't have one.
  public enum Failure: Error { case notMade }

  /// Makes an empty folder.
  public init() throws {
    var template = Array("/tmp/voiceclass-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure.notMade }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A path in it.
  public func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Copies a folder or file of the project into it, and tells where the copy is.
  public func copy(_ name: String, as newName: String? = nil) throws -> String {
    let copy = self(newName ?? name)
    try FileManager.default.copyItem(atPath: "\(ShippedLibrary.projectFolder)/\(name)", toPath: copy)
    return copy
  }

  /// Writes a file, and tells where it is.
  @discardableResult public func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: self(name), atomically: false, encoding: .utf8)
    return self(name)
  }

  /// The paths of all files below a folder in it, sorted.
  public func files(below name: String = "") -> [String] {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: self(name))) ?? []
    return all.sorted().filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(self(name))/\($0)", isDirectory: &isFolder) && !isFolder.boolValue
    }
  }
}

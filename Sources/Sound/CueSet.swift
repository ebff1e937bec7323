public import Feedback
import Glibc
import Mixer

/// All cues, read from a folder once and kept in memory, so that none is ever waited for.
public struct CueSet: Sendable {
  /// Why a folder gives no cues. Each case names what to look at.
  public enum Failure: Error, Hashable, Sendable {
    /// The folder has no `cues.txt`, or it can't be read.
    case noList(path: String)
    /// `cues.txt` has a mistake.
    case list(CueList.Mistake)
    /// The file of a cue isn't there.
    case fileNotFound(CueName, file: String)
    /// The file of a cue is no sound that can be read; the reason is libsndfile's.
    case fileNotReadable(CueName, file: String, reason: String)
    /// A cue lasts longer than 10 seconds.
    case tooLong(CueName, file: String, milliseconds: Int)
    /// The file of a cue has nothing in it.
    case empty(CueName, file: String)
  }

  /// The longest cue, in milliseconds: more is no cue, and all of them are kept in memory.
  public static let longestMilliseconds = 10_000

  /// What the list says of each cue.
  public let list: CueList
  private let samples: [CueName: [Int16]]

  /// Reads `cues.txt` and every sound it names from a folder.
  public init(folder: String) throws(Failure) {
    let path = folder + "/cues.txt"
    guard let text = Self.text(of: path) else { throw .noList(path: path) }
    do { list = try CueList(text: text) } catch { throw .list(error) }
    var samples: [CueName: [Int16]] = [:]
    var files: [String: [Int16]] = [:]
    let longest = SampleRate.speech.frames(milliseconds: Self.longestMilliseconds)
    for entry in list.entries {
      do {
        // Several cues may share a file.
        if files[entry.file] == nil {
          files[entry.file] = try SoundFile.read(folder + "/" + entry.file, longest: longest)
        }
        samples[entry.name] = files[entry.file]
      } catch {
        switch error {
        case .notFound: throw .fileNotFound(entry.name, file: entry.file)
        case .notReadable(let reason): throw .fileNotReadable(entry.name, file: entry.file, reason: reason)
        case .tooLong(let milliseconds): throw .tooLong(entry.name, file: entry.file, milliseconds: milliseconds)
        case .empty: throw .empty(entry.name, file: entry.file)
        }
      }
    }
    self.samples = samples
  }

  /// The sound of a cue: mono, 16 bit, 22,050 frames a second. `nil` for a name that the list has not.
  public subscript(name: CueName) -> [Int16]? { samples[name] }

  /// A list of cues is some kilobytes; a megabyte of it is no list.
  private static func text(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    guard ferror(file) == 0, count < bytes.count else { return nil }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}

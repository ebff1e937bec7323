public import Feedback
import Mixer

/// All cues, read from a folder once and kept in memory, so that none is ever waited for.
public struct CueSet: Sendable {
  /// Why a folder gives no cues. Each case names what to look at.
  public enum Failure: Error, Hashable, Sendable {
    /// A cue that the program plays has no file.
    case missing(CueName)
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

  private let samples: [CueName: [Int16]]

  /// Reads the sounds of cues from a folder.
  ///
  /// - Parameters:
  ///   - folder: where the files lie.
  ///   - files: the name of the file of each cue, in that folder; `Audio/cues.txt` has them.
  public init(folder: String, files names: [CueName: String]) throws(Failure) {
    if let missing = CueName.required.first(where: { names[$0] == nil }) { throw .missing(missing) }
    var samples: [CueName: [Int16]] = [:]
    var files: [String: [Int16]] = [:]
    let longest = SampleRate.speech.frames(milliseconds: Self.longestMilliseconds)
    for (name, file) in names.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      // A list from elsewhere must not reach for files outside its own folder.
      guard !file.isEmpty, file.first != ".", !file.contains("/"), !file.utf8.contains(0) else {
        throw .fileNotFound(name, file: file)
      }
      do {
        // Several cues may share a file.
        if files[file] == nil {
          files[file] = try SoundFile.read(folder + "/" + file, longest: longest)
        }
        samples[name] = files[file]
      } catch {
        switch error {
        case .notFound: throw .fileNotFound(name, file: file)
        case .notReadable(let reason): throw .fileNotReadable(name, file: file, reason: reason)
        case .tooLong(let milliseconds): throw .tooLong(name, file: file, milliseconds: milliseconds)
        case .empty: throw .empty(name, file: file)
        }
      }
    }
    self.samples = samples
  }

  /// The sound of a cue: mono, 16 bit, 22,050 frames a second. `nil` for a name that the list has not.
  public subscript(name: CueName) -> [Int16]? { samples[name] }
}

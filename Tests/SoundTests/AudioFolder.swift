import Feedback
import Mixer
import Sound

/// The cues as they are shipped.
enum AudioFolder {
  static let path: String = {
    let sources = #filePath.split(separator: "/").dropLast(3)
    return "/" + sources.joined(separator: "/") + "/Audio"
  }()

  static func cues() throws -> CueSet { try CueSet(folder: path) }
}

/// Sounds whose every sample can be told apart, far from any limit.
enum TestSound {
  /// A line that rises again and again, never zero.
  static func speech(frames: Int) -> [Int16] { (0..<frames).map { Int16($0 * 37 % 7_919 + 1) } }

  /// A steady tone without steps above 3 percent of its height, and zero only where it begins.
  static func tone(frames: Int) -> [Int16] {
    // A parabola for each half wave is smooth enough, and needs no sine.
    (0..<frames).map { index in
      let place = Double(index % 101) / 50.5 - 1
      return Int16(4 * place * (1 - abs(place)) * 6_000)
    }
  }
}

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
  /// A falling and rising line of so many frames, never zero at its start.
  static func speech(frames: Int, seed: Int = 0) -> [Int16] {
    (0..<frames).map { Int16((($0 + seed) * 37 + 1) % 8_000 - 4_000) == 0 ? 1 : Int16((($0 + seed) * 37 + 1) % 8_000 - 4_000) }
  }

  /// A steady tone without steps above a hundredth of full scale.
  static func tone(frames: Int) -> [Int16] {
    // A parabola for each half wave is smooth enough, and needs no sine.
    (0..<frames).map { index in
      let place = Double(index % 100) / 50 - 1
      let height = 4 * (abs(place) - place * place)
      return Int16(height * (place < 0 ? -6_000 : 6_000))
    }
  }
}

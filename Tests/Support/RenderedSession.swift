import Foundation

/// A scripted session rendered twice: as it is, and with cues that are silent; so speech and cues can be told apart.
public struct RenderedSession {
  /// What the transcript says, a line for each event.
  public let transcript: [String]
  /// What is heard of the voices, with silence wherever they are silent.
  public let speech: [Int]
  /// What is heard of the cues, at the left and at the right.
  public let cues: [Int]
  public let cuesAtTheRight: [Int]

  /// Plays keys. A single rendering is enough where the cues don't matter.
  public init(_ arguments: [String], keys: String) throws {
    let program = try Program()
    let silent = try Self.silentCues(in: program)
    let all = ["learn", "--guest", "--keys", keys, "--transcript", "-"] + arguments
    let whole = try program.run(all + ["--sound", "whole.wav"])
    let plain = try program.run(all + ["--sound", "speech.wav", "--audio", silent])
    guard whole.ending == .exit(0), whole.output == plain.output else {
      throw Failure(errors: whole.errors + plain.errors)
    }
    transcript = whole.output.split(separator: "\n").map { String($0) }
    let sound = try WaveSamples(program.folder("work/whole.wav"))
    let voices = try WaveSamples(program.folder("work/speech.wav"))
    speech = voices.left
    cues = zip(sound.left, voices.left).map { $0 - $1 }
    cuesAtTheRight = zip(sound.right, voices.right).map { $0 - $1 }
  }

  /// What the program said where it did not come to its end.
  public struct Failure: Error { public var errors: String }

  /// A cue where it was found in the file.
  public struct FoundCue {
    public var name: String
    /// Its first frame.
    public var place: Int
    /// How many frames it has.
    public var length: Int
    /// How alike it is to its file, played at the height that the transcript says: up to 1.
    public var likeness: Double
    /// From where it comes, as the transcript says.
    public var pan: Double
    /// Times the recorded pitch, as the transcript says.
    public var pitch: Double
  }

  /// So much of a cue is never ducked, in frames: its first 250 ms.
  private static let moment = WaveSamples.rate / 4

  /// Where each cue of the transcript begins.
  public func places() throws -> [FoundCue] {
    var from = 0
    var files: [String: [Int]] = [:]
    return try transcript.filter { $0.hasPrefix("cue ") }.map { line in
      let words = line.split(separator: " ")
      let name = String(words[1])
      func detail(_ key: String) -> Double? {
        words.first { $0.hasPrefix(key + "=") }.flatMap { Double($0.dropFirst(key.count + 1)) }
      }
      // The transcript has two decimals; what tells a place is a whole semitone.
      let pitch = exp2((12 * log2(detail("pitch") ?? 1)).rounded() / 12)
      let file = try files[name] ?? WaveSamples("\(ShippedLibrary.projectFolder)/Audio/\(name).wav").left
      files[name] = file
      let cue = Self.played(file, at: pitch)
      // A step of one may come from rounding.
      var first = from
      while first < cues.count, abs(cues[first]) <= 1 { first += 1 }
      let best = Likeness.best(Array(cue.prefix(Self.moment)), in: cues, within: max(from, first - 60)..<first + 1)
      from = best.place + cue.count
      return FoundCue(
        name: name, place: best.place, length: cue.count, likeness: best.likeness, pan: detail("pan") ?? 0, pitch: pitch
      )
    }
  }

  /// A recording at another height.
  private static func played(_ samples: [Int], at pitch: Double) -> [Int] {
    (0..<Int(Double(samples.count) / pitch)).map { index in
      let place = Double(index) * pitch
      let here = min(samples.count - 1, Int(place))
      let there = min(samples.count - 1, here + 1)
      return Int((Double(samples[here]) + Double(samples[there] - samples[here]) * (place - Double(here))).rounded())
    }
  }

  /// A copy of the cues, each as long as it was and silent.
  private static func silentCues(in program: Program) throws -> String {
    let audio = try program.folder.copy("Audio", as: "silent")
    for file in program.folder.files(below: "silent") where file.hasSuffix(".wav") {
      guard var data = FileManager.default.contents(atPath: "\(audio)/\(file)") else { continue }
      data.replaceSubrange(44..., with: Data(count: data.count - 44))
      try data.write(to: URL(fileURLWithPath: "\(audio)/\(file)"))
    }
    return audio
  }
}

import Foundation
import Support

/// A scripted session rendered twice: as it is, and with cues that are silent; so speech and cues can be told apart.
struct RenderedSession {
  /// What the transcript says, a line for each event.
  let transcript: [String]
  /// What is heard of the voices, with silence wherever they are silent.
  let speech: [Int]
  /// What is heard of the cues.
  let cues: [Int]

  /// Plays keys. A single rendering is enough where the cues don't matter.
  init(_ arguments: [String], keys: String) throws {
    let program = try Program()
    let silent = try Self.silentCues(in: program)
    let all = ["learn", "--guest", "--keys", keys, "--transcript", "-"] + arguments
    let whole = try program.run(all + ["--sound", "whole.wav"])
    let plain = try program.run(all + ["--sound", "speech.wav", "--audio", silent])
    guard whole.ending == .exit(0), whole.output == plain.output else { throw Failure(errors: whole.errors + plain.errors) }
    transcript = whole.output.split(separator: "\n").map { String($0) }
    let sound = try WaveSamples(program.folder("work/whole.wav")).left
    speech = try WaveSamples(program.folder("work/speech.wav")).left
    cues = zip(sound, speech).map { $0 - $1 }
  }

  struct Failure: Error { var errors: String }

  /// Where each cue of the transcript begins, in frames, and how alike it is to its file.
  func places() throws -> [(name: String, place: Int, likeness: Double)] {
    var from = 0
    var files: [String: [Int]] = [:]
    return try transcript.filter { $0.hasPrefix("cue ") }.map { line in
      let name = String(line.split(separator: " ")[1])
      let cue = try files[name] ?? WaveSamples("\(ShippedLibrary.projectFolder)/Audio/\(name).wav").left
      files[name] = cue
      // A step of one may come from rounding.
      var first = from
      while first < cues.count, abs(cues[first]) <= 1 { first += 1 }
      let best = Likeness.best(cue, in: cues, within: max(from, first - 60)..<first + 1)
      from = best.place + cue.count
      return (name, best.place, best.likeness)
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

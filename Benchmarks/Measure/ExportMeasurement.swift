import Foundation

/// How fast a lesson becomes a sound file.
struct ExportMeasurement {
  /// What was done, in words.
  let way: String
  var seconds: [Double?] = []
  /// How long the file sounds.
  var soundSeconds = 0.0

  init(_ program: Program) throws(Complaint) {
    let sound = "\(program.folder)/lesson.wav"
    let export = ["export", "wifi-and-data", "--language", "vi", "--to", sound, "--force"]
    let session = [
      "learn", "--language", "vi", "--guest", "--lesson", "wifi-and-data", "--keys-file",
      "\(program.project)/Tests/Transcripts/vi-wifi-and-data-right.keys", "--sound", sound,
    ]
    // A program from before there was a command for it plays the lesson into the file.
    let canExport = (try? program.run(export)) != nil
    way = canExport ? "`export` of a lesson to a WAV file" : "A session from a script of keys to a WAV file"
    for _ in 0..<8 {
      try? FileManager.default.removeItem(atPath: sound)
      seconds.append(try program.run(canExport ? export : session).seconds)
    }
    soundSeconds = try Self.length(of: sound)
  }

  /// The length of a WAV file in seconds, by its header.
  private static func length(of path: String) throws(Complaint) -> Double {
    guard let data = FileManager.default.contents(atPath: path), data.count > 44 else {
      throw Complaint("The exported lesson is empty.")
    }
    let bytesASecond = data[28..<32].reversed().reduce(0) { $0 << 8 | Int($1) }
    guard bytesASecond > 0 else { throw Complaint("The exported lesson is no WAV file.") }
    return Double(data.count - 44) / Double(bytesASecond)
  }
}

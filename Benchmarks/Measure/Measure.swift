import Foundation

// Measures the built program: `measure PROGRAM PROJECT-FOLDER SOUND-SERVER-VERSION`, which `Benchmarks/run` calls.
// The page of results goes to standard output. `docs/decisions/latency.md` says how it is measured, and how exactly.

@main enum Measure {
  static func main() {
    do throws(Complaint) {
      let arguments = CommandLine.arguments
      if arguments.count == 3, arguments[1] == "floor" { return try Floor.play(server: arguments[2]) }
      guard arguments.count == 4 else { throw Complaint("measure PROGRAM PROJECT-FOLDER SOUND-SERVER-VERSION") }
      print(
        try Measurement.all(program: arguments[1], project: arguments[2], soundServer: arguments[3]), terminator: "")
    } catch {
      FileHandle.standardError.write(Data((error.sentence + "\n").utf8))
      exit(1)
    }
  }
}

/// Apart from `Measure`, since `main` and all it holds belong to the main thread.
enum Measurement {
  static func all(program path: String, project: String, soundServer: String) throws(Complaint) -> String {
    var template = Array("/tmp/voiceclass-measure-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Complaint("No folder could be made in /tmp.") }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let program = try Program(path: path, project: project, folder: folder)
    let before = Machine.load
    tell("the texts")
    let texts = try TextMeasurement(program)
    let server = try SoundServer(folder: folder)
    let recorder = try Recorder(server: server.address, source: server.source)
    tell("the bare program")
    let environment = SoundServer.environment(folder: folder)
    let floor = try FloorMeasurement(server: server, environment: environment, recorder)
    tell("the starts")
    let starts = try StartMeasurement(program, recorder)
    tell("the keys")
    let keys = try KeyMeasurement(program, recorder)
    tell("the silence")
    let rest = try RestMeasurement(program, recorder)
    recorder.stop()
    server.end()

    var page = Results()
    page.line("# What was measured")
    page.line()
    page.line("`make bench` writes this page. How it is measured, and how exactly: `docs/decisions/latency.md`.")
    page.line()
    page.line("On \(Machine.sentence), \(soundServer).")
    page.line("Processes that wanted to run: \(before) before, \(Machine.load) afterwards, on the average of a minute.")
    page.line()
    tell(keys, starts, floor, on: &page)
    tell(keys, rest, on: &page)
    tell(texts, on: &page)
    return page.text
  }

  private static func tell(_ what: String) {
    FileHandle.standardError.write(Data("Measuring \(what).\n".utf8))
  }

  private static func tell(
    _ keys: KeyMeasurement, _ starts: StartMeasurement, _ floor: FloorMeasurement, on page: inout Results
  ) {
    page.line("## How long a learner waits, in milliseconds")
    page.line()
    page.table(["From, to", "median", "p95", "most", "times", "reach"])
    page.row("A key in silence, the first sample of the cue at the sink", keys.fromSilenceToCue, reach: "")
    page.row("A key in silence, the first sample of speech at the sink", keys.fromSilence, reach: "p95 5")
    page.row("The same, the first sample above 1 % of full scale", keys.fromSilenceAudible, reach: "")
    page.row("A key in a pause between sounds, the first sample of speech", keys.fromPause, reach: "p95 5")
    page.row("A key while speaking, the last sample of the old speech", keys.toSilence, reach: "p95 6")
    page.row("A key while speaking, the first sample of the new speech", keys.toNewSpeech, reach: "p95 15")
    page.row("The start of the program, the first sample of speech", starts.starts, reach: "150")
    page.row("A bare program: a byte in silence, the first sample", floor.fromSilence, reach: "")
    page.row("A bare program: a byte while sounding, the last sample", floor.toSilence, reach: "")
    page.row("A bare program: a byte while sounding, the first new sample", floor.toNewSound, reach: "")
    page.line()
    page.line("The sink worked in blocks of \(keys.blockMilliseconds.short) ms; by a little more a figure may be off.")
    page.line()
  }

  private static func tell(_ keys: KeyMeasurement, _ rest: RestMeasurement, on page: inout Results) {
    func megabytes(_ bytes: Int) -> String { (Double(bytes) / 1_000_000).short }
    func use(_ use: RestMeasurement.Use) -> [String] {
      [(Double(use.processorMicroseconds) / 1_000).short + " ms of processor time", "\(use.wakings) wakings"]
    }
    let seconds = RestMeasurement.seconds
    page.line("## What it costs the PC")
    page.line()
    page.table(["What", "measured", "reach"])
    page.row(["Resident memory while speaking", "\(megabytes(keys.memory)) MB", "45 MB"])
    page.row(["The most it ever was in that session", "\(megabytes(keys.mostMemory)) MB", ""])
    page.row(["Silent for \(seconds) s, \(rest.threads) threads", use(rest.silent).joined(separator: ", "), "none"])
    page.row(["Speaking for \(seconds) s", use(rest.speaking).joined(separator: ", "), ""])
    page.line()
  }

  private static func tell(_ texts: TextMeasurement, on page: inout Results) {
    page.line("## Texts")
    page.line()
    page.table(["What", "measured", "reach"])
    for check in texts.checks {
      let megabytes = Double(check.bytes) / 1_000_000
      let memory = (Double(check.mostMemory) / 1_000_000).short
      page.row([
        "`check --quick`, \(check.lessons) lessons, \(megabytes.short) MB",
        "\((check.seconds * 1_000).short) ms, \((megabytes / check.seconds).short) MB a second, \(memory) MB of memory",
        "20 MB a second",
      ])
    }
    let hearing = Figures(texts.hearingSeconds).median
    page.row(["`check` of the shipped lessons, heard too", "\((hearing * 1_000).short) ms", "2 s"])
    let (script, render) = (Figures(texts.scriptSeconds).median, Figures(texts.renderSeconds).median)
    page.row(["A lesson from a script of keys, to a transcript", "\((script * 1_000).short) ms", "2 s"])
    page.row([
      "The same, to a WAV file of \(texts.soundSeconds.short) s",
      "\((render * 1_000).short) ms, \((texts.soundSeconds / render).short) times real time", "300 times",
    ])
  }
}

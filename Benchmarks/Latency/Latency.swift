import Feedback
import Glibc
import Mixer
import Sound
import Synchronization

// Measures how long a learner waits for the loudspeaker: from the call to the sample at the sink.
//
// `run` beside this file starts a PulseAudio of its own and calls this with the address of that server, the folder of
// the cues, and the latency the recording asks for in milliseconds.
//
// The speech is a ramp that counts its own frames, so each recorded sample tells when its speech began, even where the
// recording has lost the beginning. A null sink renders a block when its first frame is due; so the earliest arrival of
// the pieces around an event ties its frames to the clock, late by the way to this program (about 0.2 ms).
//
// A recording that asks for 1 ms makes the sink work in blocks of 1 ms. One that asks for 500 ms leaves the sink the
// blocks that the output itself asks for, as on a PC where nobody records; then the end of the old sound can't be seen,
// since a monitor keeps what was rendered before it was written over.

/// Microseconds on the clock that never jumps.
func now() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
}

func pause(milliseconds: Int) {
  var time = timespec(tv_sec: milliseconds / 1_000, tv_nsec: milliseconds % 1_000 * 1_000_000)
  nanosleep(&time, nil)
}

/// What the sink played, with the moment of its first frame.
final class Recording: Sendable {
  private struct Heard {
    var samples: [Int16] = []
    /// When each piece came: the number of its first frame, and the moment at which frame 0 would have come.
    var pieces: [(first: Int, zero: Int)] = []

    /// The moment of a frame, by the earliest of the pieces that came in the 200 ms before or after it. Those of the
    /// first 80 ms afterwards don't count: of the piece that was written over, the recording gets the end too early.
    func moment(of frame: Int, by direction: Int) -> Int? {
      let span = direction < 0 ? frame - 4_300...frame : frame + 1_800...frame + 4_300
      let zero = pieces.filter { span.contains($0.first) }.map(\.zero).min()
      return zero.map { $0 + frame * 1_000_000 / SampleRate.speech.framesPerSecond }
    }

    /// The last frame that came before a moment.
    func frame(at moment: Int) -> Int {
      let rate = SampleRate.speech
      return pieces.last { $0.zero + rate.microseconds(FrameCount($0.first)) < moment }?.first ?? 0
    }
  }
  private let heard = Mutex(Heard())
  private let rate = SampleRate.speech

  /// Runs `parec` and reads it until its end.
  func run(server: String, latency: Int) {
    let command =
      "exec parec --server=\(server) --device=test.monitor --raw --format=s16le --rate=22050 --channels=1"
      + " --latency-msec=\(latency)"
    guard let pipe = popen(command, "r") else { return }
    var block = [Int16](repeating: 0, count: 32_768)
    while true {
      let count = read(fileno(pipe), &block, block.count * 2) / 2
      guard count > 0 else { break }
      let arrival = now()
      heard.withLock {
        let first = $0.samples.count
        $0.pieces.append((first, arrival - rate.microseconds(FrameCount(first))))
        $0.samples += block[..<count]
      }
    }
    pclose(pipe)
  }

  var frames: Int { heard.withLock { $0.samples.count } }

  /// Milliseconds from a moment to the beginning of the speech with this sign that is heard next.
  func start(sign: Int, after moment: Int) -> Double? {
    heard.withLock { heard in
      let from = heard.frame(at: moment)
      guard let seen = heard.samples[from...].firstIndex(where: { Int($0) * sign > 999 }) else { return nil }
      // Beyond the fade of what was cut.
      let index = seen + 120
      guard index < heard.samples.count, let known = heard.moment(of: index, by: 1) else { return nil }
      let before = Int(heard.samples[index]) * sign - 1_000
      return Double(known - before * 1_000_000 / rate.framesPerSecond - moment) / 1_000
    }
  }

  /// Milliseconds from a moment to the last sample that is heard before a silence.
  func end(after moment: Int) -> Double? {
    heard.withLock { heard in
      let from = heard.frame(at: moment)
      let silence = 110
      for index in from..<max(from, heard.samples.count - silence)
      where heard.samples[index..<index + silence].allSatisfy({ $0 == 0 }) {
        return heard.moment(of: index, by: -1).map { Double($0 - moment) / 1_000 }
      }
      return nil
    }
  }
}

func tell(_ name: String, _ measured: [Double?]) {
  let known = measured.compactMap { $0 }.sorted()
  guard !known.isEmpty else { return print("\(name): nothing measured") }
  func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
  let (median, late) = (known[known.count / 2], known[min(known.count - 1, known.count * 95 / 100)])
  print(
    "\(name): median \(rounded(median)) ms, p95 \(rounded(late)) ms, most \(rounded(known[known.count - 1])) ms,"
      + " of \(known.count)")
}

@main enum Latency {
  static func main() throws { try Measurement.run() }
}

/// Apart from `Latency`, since `main` and all it holds belong to the main thread.
enum Measurement {
  static func run() throws {
    guard CommandLine.arguments.count == 4, let latency = Int(CommandLine.arguments[3]) else {
      print("latency SERVER AUDIO-FOLDER MILLISECONDS")
      exit(64)
    }
    let server = CommandLine.arguments[1]
    let recording = Recording()
    var reader = pthread_t()
    let box = Unmanaged.passRetained(recording)
    pthread_create(
      &reader, nil,
      { box in
        guard let box, let latency = Int(CommandLine.arguments[3]) else { return nil }
        Unmanaged<Recording>.fromOpaque(box).takeUnretainedValue().run(
          server: CommandLine.arguments[1], latency: latency)
        return nil
      }, box.toOpaque())

    let files = Dictionary(CueName.required.map { ($0, "\($0).wav") }) { first, _ in first }
    let output = try LiveOutput(cues: CueSet(folder: CommandLine.arguments[2], files: files), server: server)
    while output.state != .playing(sinkName: "test") || recording.frames == 0 { pause(milliseconds: 10) }
    pause(milliseconds: 500)

    let up = (0..<20_000).map { Int16(1_000 + $0) }
    let down = up.map { -$0 }
    var (starts, cuts, changes): ([Int], [Int], [Int]) = ([], [], [])
    for round in 0..<30 {
      func begin(_ speech: [Int16]) -> Int {
        let moment = now()
        output.play(speech, in: output.interrupt())
        return moment
      }
      // Odd times, so that no block of the sink is hit always at the same place.
      let odd = round * 7 % 31
      starts.append(begin(up))
      pause(milliseconds: 200 + odd)
      cuts.append(now())
      _ = output.interrupt()
      pause(milliseconds: 150 + odd)
      _ = begin(up)
      pause(milliseconds: 200 + odd)
      changes.append(begin(down))
      pause(milliseconds: 220 + odd)
      _ = output.interrupt()
      pause(milliseconds: 250 + odd)
    }
    pause(milliseconds: 1_000)
    tell("from silence to the first sample", starts.map { recording.start(sign: 1, after: $0) })
    if latency <= 5 { tell("from the cut to the last sample of the old", cuts.map { recording.end(after: $0) }) }
    tell("from the cut to the first sample of the new", changes.map { recording.start(sign: -1, after: $0) })
  }
}

internal import CESpeakNG
internal import CPulse
import Glibc

/// The least that libespeak-ng and libpulse can do together: at a byte, what sounds is flushed, and the next sentence is
/// made and written, without the silence before its first sample. No fade, no guard, no reading of texts; what VoiceClass
/// adds to it is its own.
enum BareSpeech {
  /// As which argument the program is told to be this.
  static let word = "bare-speech"
  static let say = UInt8(ascii: "s")
  static let beSilent = UInt8(ascii: "q")

  /// Where the samples go.
  private final class Sink {
    let connection: PulseConnection
    let stream: OpaquePointer
    var hasBegun = false

    init(server: String, rate: Int) throws(Complaint) {
      connection = try PulseConnection(to: server)
      stream = try connection.playback(rate: rate)
    }

    /// Writes a piece; the first of a sentence where the server reads, and from its first sound on.
    func take(_ samples: UnsafeBufferPointer<Int16>) {
      let sound = hasBegun ? samples[...] : samples.drop { $0 == 0 }
      guard !sound.isEmpty else { return }
      let mode = hasBegun ? PA_SEEK_RELATIVE : PA_SEEK_RELATIVE_ON_READ
      hasBegun = true
      pa_threaded_mainloop_lock(connection.loop)
      UnsafeBufferPointer(rebasing: sound).withMemoryRebound(to: UInt8.self) {
        _ = pa_stream_write(stream, $0.baseAddress, sound.count * 2, nil, 0, mode)
      }
      pa_threaded_mainloop_unlock(connection.loop)
    }
  }

  /// Obeys the bytes of its input until there are no more.
  static func run(server: String, project: String, waitingMilliseconds: Int) throws(Complaint) {
    let sentences = try Sentences(project: project).all
    let rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nil, Int32(espeakINITIALIZE_DONT_EXIT))
    guard rate > 0, espeak_SetVoiceByName("en") == EE_OK else { throw Complaint("eSpeak NG has no English voice.") }
    espeak_SetSynthCallback { samples, count, events in
      guard let samples, let own = events?.pointee.user_data else { return 0 }
      Unmanaged<Sink>.fromOpaque(own).takeUnretainedValue().take(UnsafeBufferPointer(start: samples, count: Int(count)))
      // The next order goes before the rest of the sentence.
      var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      return poll(&input, 1, 0) > 0 ? 1 : 0
    }
    let sink = try Sink(server: server, rate: Int(rate))
    // The last comes first, as everywhere, so that the first to be measured is the first of all.
    var next = sentences.count - 1
    var order: UInt8 = 0
    while read(0, &order, 1) == 1 {
      if waitingMilliseconds > 0 { pause(milliseconds: waitingMilliseconds) }
      pa_threaded_mainloop_lock(sink.connection.loop)
      if let asked = pa_stream_flush(sink.stream, nil, nil) { pa_operation_unref(asked) }
      pa_threaded_mainloop_unlock(sink.connection.loop)
      guard order == say else { continue }
      sink.hasBegun = false
      let text = Array(sentences[next].utf8) + [0]
      next = (next + 1) % sentences.count
      espeak_Synth(
        text, text.count, 0, POS_CHARACTER, 0, UInt32(espeakCHARS_UTF8), nil,
        Unmanaged.passUnretained(sink).toOpaque())
    }
  }
}

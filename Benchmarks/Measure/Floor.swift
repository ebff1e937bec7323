internal import CPulse
import Glibc

/// The least that libpulse can do: a program that plays a sound at each byte `p` of its input, falls silent at each `c`,
/// and changes to another sound at each `x`. What VoiceClass adds to it is its own.
enum Floor {
  static func play(server: String) throws(Complaint) {
    guard let loop = pa_threaded_mainloop_new(), pa_threaded_mainloop_start(loop) == 0 else {
      throw Complaint("The system gives no thread to play with.")
    }
    let context = try Recorder.connect(loop, to: server)
    pa_threaded_mainloop_lock(loop)
    var format = pa_sample_spec(format: PA_SAMPLE_S16LE, rate: UInt32(Recorder.rate), channels: 1)
    guard let stream = pa_stream_new(context, "floor", &format, nil) else {
      throw Complaint("The sound server gives no stream to play with.")
    }
    // 200 ms ahead, nothing waited for.
    var attributes = pa_buffer_attr(
      maxlength: .max, tlength: UInt32(Recorder.rate / 5 * 2), prebuf: 0, minreq: .max, fragsize: .max)
    pa_stream_connect_playback(stream, nil, &attributes, PA_STREAM_ADJUST_LATENCY, nil, nil)
    pa_threaded_mainloop_unlock(loop)

    // A ramp, up or down, so that the two are told apart.
    let up = (0..<Recorder.rate / 2).map { Int16(1_000 + $0 * 2) }
    let down = up.map { -$0 }
    var byte: UInt8 = 0
    while read(0, &byte, 1) == 1 {
      pa_threaded_mainloop_lock(loop)
      if byte != UInt8(ascii: "p"), let asked = pa_stream_flush(stream, nil, nil) { pa_operation_unref(asked) }
      if byte != UInt8(ascii: "c") {
        let samples = byte == UInt8(ascii: "p") ? up : down
        samples.withUnsafeBytes {
          _ = pa_stream_write(stream, $0.baseAddress, $0.count, nil, 0, PA_SEEK_RELATIVE_ON_READ)
        }
      }
      pa_threaded_mainloop_unlock(loop)
    }
  }
}

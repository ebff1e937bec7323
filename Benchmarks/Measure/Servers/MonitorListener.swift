internal import CPulse

/// Listens at the monitor of a sink of PulseAudio, in blocks as short as they go.
///
/// The monitor keeps each block back for as much as the sink may still write over, which is one block.
final class MonitorListener: Listener {
  private let connection: PulseConnection
  private let recorder: Recorder
  private let stream: OpaquePointer

  init(_ recorder: Recorder, server: String, source: String) throws(Complaint) {
    self.recorder = recorder
    connection = try PulseConnection(to: server)
    let own = Unmanaged.passUnretained(recorder).toOpaque()
    stream = try connection.stream(rate: recorder.rate) { stream in
      pa_stream_set_read_callback(
        stream,
        { stream, _, own in
          guard let stream, let own else { return }
          MonitorListener.read(stream, for: Unmanaged<Recorder>.fromOpaque(own).takeUnretainedValue())
        }, own)
      // In bytes: a millisecond of 16-bit samples.
      var attributes = pa_buffer_attr(
        maxlength: .max, tlength: .max, prebuf: .max, minreq: .max, fragsize: UInt32(recorder.rate / 1_000 * 2))
      pa_stream_connect_record(stream, source, &attributes, PA_STREAM_ADJUST_LATENCY)
    }
    try wait(for: "the first frames of the recording") { recorder.hasBegun }
  }

  /// Takes what has come: on libpulse's thread.
  private static func read(_ stream: OpaquePointer, for recorder: Recorder) {
    let arrival = now()
    var data: UnsafeRawPointer?
    var size = 0
    while pa_stream_readable_size(stream) > 0, pa_stream_peek(stream, &data, &size) == 0, size > 0 {
      if let data {
        recorder.take(UnsafeRawBufferPointer(start: data, count: size).bindMemory(to: Int16.self), at: arrival)
      } else {
        // A hole: nothing was played.
        recorder.take(repeatElement(0, count: size / 2), at: arrival)
      }
      pa_stream_drop(stream)
    }
  }

  func end() { connection.end(stream) }
}

internal import CPulse
import Synchronization

/// Listens at the monitor of a sink, and knows of each sample when the sink played it.
///
/// A null sink works in blocks: it takes the next one when its first frame is due, and hands it to its monitor, which
/// keeps it back for as much as the sink may still write over: one block on PulseAudio, none on PipeWire. The earliest
/// pieces around an event tie its frames to the clock. `blockMilliseconds` tells how long the blocks were.
// The pointers never change; libpulse locks what lies behind them, and `heard` has a lock of its own.
final class Recorder: @unchecked Sendable {  // proof: see the line above.
  /// Frames a second.
  let rate: Int

  private struct Heard {
    var samples: [Int16] = []
    /// When each piece came: the number of its first frame, and the moment.
    var pieces: [(first: Int, arrival: Int)] = []
  }
  private let heard = Mutex(Heard())
  private let loop: OpaquePointer
  private let context: OpaquePointer
  private let stream: OpaquePointer

  /// Begins to listen; returns when the first frames have come.
  /// - Parameter milliseconds: How long the pieces may be that it asks for.
  init(server: String, source: String, rate: Int, milliseconds: Int) throws(Complaint) {
    self.rate = rate
    guard let loop = pa_threaded_mainloop_new(), pa_threaded_mainloop_start(loop) == 0 else {
      throw Complaint("The system gives no thread to record with.")
    }
    self.loop = loop
    context = try Self.connect(loop, to: server)
    pa_threaded_mainloop_lock(loop)
    var format = pa_sample_spec(format: PA_SAMPLE_S16LE, rate: UInt32(rate), channels: 1)
    guard let stream = pa_stream_new(context, "measure", &format, nil) else {
      pa_threaded_mainloop_unlock(loop)
      throw Complaint("The sound server gives no stream to record with.")
    }
    self.stream = stream
    pa_stream_set_read_callback(
      stream,
      { _, _, own in
        guard let own else { return }
        Unmanaged<Recorder>.fromOpaque(own).takeUnretainedValue().take()
      }, Unmanaged.passUnretained(self).toOpaque())
    // In bytes, of 16-bit samples.
    var attributes = pa_buffer_attr(
      maxlength: .max, tlength: .max, prebuf: .max, minreq: .max,
      fragsize: UInt32(rate * milliseconds / 1_000 * 2))
    pa_stream_connect_record(stream, source, &attributes, PA_STREAM_ADJUST_LATENCY)
    pa_threaded_mainloop_unlock(loop)
    try wait(for: "the first frames of the recording") { heard.withLock { !$0.samples.isEmpty } }
  }

  /// Connects to a server that is perhaps only starting.
  static func connect(_ loop: OpaquePointer, to server: String) throws(Complaint) -> OpaquePointer {
    let end = now() + 10_000_000
    while now() < end {
      pa_threaded_mainloop_lock(loop)
      let context = pa_context_new(pa_threaded_mainloop_get_api(loop), "measure")
      if let context, pa_context_connect(context, server, PA_CONTEXT_NOAUTOSPAWN, nil) == 0 {
        pa_threaded_mainloop_unlock(loop)
        var state = PA_CONTEXT_CONNECTING
        while state != PA_CONTEXT_READY, state != PA_CONTEXT_FAILED, state != PA_CONTEXT_TERMINATED, now() < end {
          pause(milliseconds: 2)
          pa_threaded_mainloop_lock(loop)
          state = pa_context_get_state(context)
          pa_threaded_mainloop_unlock(loop)
        }
        if state == PA_CONTEXT_READY { return context }
        pa_threaded_mainloop_lock(loop)
      }
      if let context { pa_context_unref(context) }
      pa_threaded_mainloop_unlock(loop)
      pause(milliseconds: 20)
    }
    throw Complaint("The sound server does not answer.")
  }

  /// Takes what has come: on libpulse's thread.
  private func take() {
    let arrival = now()
    var data: UnsafeRawPointer?
    var size = 0
    while pa_stream_readable_size(stream) > 0, pa_stream_peek(stream, &data, &size) == 0, size > 0 {
      heard.withLock { heard in
        heard.pieces.append((heard.samples.count, arrival))
        if let data {
          let bytes = UnsafeRawBufferPointer(start: data, count: size)
          for offset in stride(from: 0, to: size - 1, by: 2) {
            heard.samples.append(Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int16.self)))
          }
        } else {
          // A hole: nothing was played.
          heard.samples.append(contentsOf: repeatElement(0, count: size / 2))
        }
      }
      pa_stream_drop(stream)
    }
  }

  /// Ends it.
  func stop() {
    pa_threaded_mainloop_lock(loop)
    pa_stream_set_read_callback(stream, nil, nil)
    pa_stream_disconnect(stream)
    pa_context_disconnect(context)
    pa_threaded_mainloop_unlock(loop)
    pa_threaded_mainloop_stop(loop)
  }

  /// Forgets what was heard.
  func forget() { heard.withLock { $0 = Heard() } }

  // MARK: What was heard

  /// How long it has been silent, in milliseconds.
  var quietMilliseconds: Int {
    heard.withLock { heard in
      let last = heard.samples.lastIndex { $0 != 0 } ?? -1
      return (heard.samples.count - 1 - last) * 1_000 / rate
    }
  }

  /// Milliseconds that come in one piece: as many as a block of the sink has.
  var blockMilliseconds: Double {
    heard.withLock { heard in
      let lengths = zip(heard.pieces, heard.pieces.dropFirst()).map { $1.first - $0.first }.sorted()
      return lengths.isEmpty ? 0 : Double(lengths[lengths.count / 2]) * 1_000 / Double(rate)
    }
  }

  /// What was heard until now.
  var recording: Recorded { heard.withLock { Recorded(rate: rate, samples: $0.samples, pieces: $0.pieces) } }
}

internal import CPulse
import Synchronization

/// Listens at the monitor of a sink, and knows of each sample when the sink played it.
///
/// A null sink works in blocks: it takes the next one when its first frame is due, and hands it to its monitor, which
/// keeps it back for as much as the sink may still write over, one block. The earliest pieces around an event tie its
/// frames to the clock, within a block. The block is asked for as small as it goes; `blockMilliseconds` tells what it
/// came to.
// The pointers never change; libpulse locks what lies behind them, and `heard` has a lock of its own.
final class Recorder: @unchecked Sendable {  // proof: see the line above.
  static let rate = 22_050

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
  init(server: String, source: String) throws(Complaint) {
    guard let loop = pa_threaded_mainloop_new(), pa_threaded_mainloop_start(loop) == 0 else {
      throw Complaint("The system gives no thread to record with.")
    }
    self.loop = loop
    context = try Self.connect(loop, to: server)
    pa_threaded_mainloop_lock(loop)
    var format = pa_sample_spec(format: PA_SAMPLE_S16LE, rate: UInt32(Self.rate), channels: 1)
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
    // 1 ms of 16-bit samples.
    var attributes = pa_buffer_attr(
      maxlength: .max, tlength: .max, prebuf: .max, minreq: .max, fragsize: UInt32(Self.rate / 1_000 * 2))
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
      return (heard.samples.count - 1 - last) * 1_000 / Self.rate
    }
  }

  /// Milliseconds that come in one piece: as many as a block of the sink has.
  var blockMilliseconds: Double {
    heard.withLock { heard in
      let lengths = zip(heard.pieces, heard.pieces.dropFirst()).map { $1.first - $0.first }.sorted()
      return lengths.isEmpty ? 0 : Double(lengths[lengths.count / 2]) * 1_000 / Double(Self.rate)
    }
  }

  /// Milliseconds from a moment to the first sample after it that is louder than a level.
  func start(after moment: Int, above level: Int = 0) -> Double? {
    let recording = recorded()
    return recording.first(after: moment, above: level).map { recording.milliseconds(from: moment, to: $0) }
  }

  /// Milliseconds from a moment to the last sample that is not zero within some time after it, which is before the
  /// moment where nothing came after it any more; `nil` where none was, or where it was still sounding at the end.
  func end(after moment: Int, within milliseconds: Int) -> Double? {
    let recording = recorded()
    guard let first = recording.frame(after: moment) else { return nil }
    let window = max(0, first - 500)..<min(recording.samples.count, first + milliseconds * Self.rate / 1_000)
    guard let last = recording.samples[window].lastIndex(where: { $0 != 0 }), last < window.upperBound - 1_000 else {
      return nil
    }
    return recording.milliseconds(from: moment, to: last)
  }

  /// Milliseconds from a moment to the first sample after it that is below zero.
  func fall(after moment: Int) -> Double? {
    let recording = recorded()
    guard let first = recording.frame(after: moment) else { return nil }
    return recording.samples[first...].firstIndex { $0 < 0 }.map { recording.milliseconds(from: moment, to: $0) }
  }

  private func recorded() -> Recorded { heard.withLock { Recorded(samples: $0.samples, pieces: $0.pieces) } }
}

/// What was heard until now.
private struct Recorded {
  var samples: [Int16]
  var pieces: [(first: Int, arrival: Int)]

  /// The first frame that came after a moment.
  func frame(after moment: Int) -> Int? {
    let place = pieces.partitioned { $0.arrival > moment }
    return pieces.indices.contains(place) ? pieces[place].first : nil
  }

  func first(after moment: Int, above level: Int) -> Int? {
    guard let start = frame(after: moment) else { return nil }
    return samples[start...].firstIndex { abs(Int($0)) > level }
  }

  /// Milliseconds from a moment to that of a frame, by the earliest of the pieces of 300 ms on both sides.
  func milliseconds(from moment: Int, to frame: Int) -> Double {
    let reach = 300 * Recorder.rate / 1_000
    let from = pieces.partitioned { $0.first >= frame - reach }
    let until = pieces.partitioned { $0.first > frame + reach }
    let zero = pieces[from..<until].map { Double($0.arrival) - microseconds($0.first) }.min() ?? 0
    return (zero + microseconds(frame) - Double(moment)) / 1_000
  }

  private func microseconds(_ frames: Int) -> Double { Double(frames) * 1_000_000 / Double(Recorder.rate) }
}

extension Array {
  /// The first place from which on something holds, where it holds for all after one for which it does.
  fileprivate func partitioned(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

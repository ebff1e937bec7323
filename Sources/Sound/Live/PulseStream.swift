internal import CPulse
import Mixer

/// A stream of sound to a server, which writes anywhere on the tape the server holds. All calls need the loop's lock.
final class PulseStream {
  /// What a stream tells.
  enum News {
    /// It can be written to.
    case ready
    /// It plays through another sink now.
    case moved
    /// Its sink has stopped taking sound, or takes it again.
    case suspended(Bool)
    /// The server has ended it.
    case ended
    /// So many frames before its pen was the ear, at a moment in microseconds; the sink holds so many of them itself.
    /// The answer took so many microseconds.
    case measured(ahead: Int, inSink: Int, at: Int, took: Int)
  }

  private let stream: OpaquePointer
  private let tell: (News) -> Void
  private var question: OpaquePointer?
  private var askedAt = 0

  /// Two channels of 16 bits.
  private static let bytesPerFrame = 4
  /// A server answers in a millisecond. After this, what is sent to it would only pile up on the way; and where its
  /// own pen stands is no longer known.
  private static let overdueMicroseconds = 100_000
  /// After this it hangs. By then its sinks have long run dry: they hold 200 ms.
  private static let hangingMicroseconds = 500_000

  /// Asks for a stream to the user's default sink; `nil` when libpulse refuses.
  /// - Parameter block: How much the sink shall take at once, in milliseconds; `nil` where it doesn't matter, since what
  ///   it has taken can be taken back.
  init?(_ context: OpaquePointer, name: String, block: Int?, tell: @escaping (News) -> Void) {
    let isLittleEndian = Int16(1).littleEndian == 1
    var format = pa_sample_spec(
      format: isLittleEndian ? PA_SAMPLE_S16LE : PA_SAMPLE_S16BE,
      rate: UInt32(SampleRate.speech.framesPerSecond), channels: 2)
    guard let stream = pa_stream_new(context, name, &format, nil) else { return nil }
    self.stream = stream
    self.tell = tell
    let own = Unmanaged.passUnretained(self).toOpaque()
    pa_stream_set_state_callback(
      stream,
      { stream, own in
        guard let stream, let own else { return }
        Unmanaged<PulseStream>.fromOpaque(own).takeUnretainedValue().take(pa_stream_get_state(stream))
      }, own)
    pa_stream_set_moved_callback(
      stream,
      { _, own in
        guard let own else { return }
        Unmanaged<PulseStream>.fromOpaque(own).takeUnretainedValue().tell(.moved)
      }, own)
    pa_stream_set_suspended_callback(
      stream,
      { stream, own in
        guard let stream, let own else { return }
        let news = News.suspended(pa_stream_is_suspended(stream) > 0)
        Unmanaged<PulseStream>.fromOpaque(own).takeUnretainedValue().tell(news)
      }, own)
    let lead = SampleRate.speech.frames(milliseconds: Tape.leadMilliseconds).count * Self.bytesPerFrame
    // Play whatever there is at once (no prebuffering), and let the sink choose its own latency from the lead: half of
    // what is left of it after two requests, in `fix_playback_buffer_attr` of both servers. Nothing here waits for
    // requests, so they may be as long as that needs.
    let request = block.map {
      UInt32(lead / 2 - SampleRate.speech.frames(milliseconds: $0).count * Self.bytesPerFrame)
    }
    var attributes = pa_buffer_attr(
      maxlength: .max, tlength: UInt32(lead), prebuf: 0, minreq: request ?? .max, fragsize: .max)
    let flags = pa_stream_flags_t(PA_STREAM_START_CORKED.rawValue | PA_STREAM_ADJUST_LATENCY.rawValue)
    guard pa_stream_connect_playback(stream, nil, &attributes, flags, nil, nil) == 0 else {
      forget()
      pa_stream_unref(stream)
      return nil
    }
  }

  /// The name of the sink it plays through.
  var sinkName: String? { pa_stream_get_device_name(stream).map { String(cString: $0) } }

  /// By what number the server knows it.
  var index: UInt32 { pa_stream_get_index(stream) }

  /// Lets what was written be heard.
  func start() { release(pa_stream_cork(stream, 0, nil, nil)) }

  /// Falls silent and forgets what was written. A stream that stands costs the PC nothing.
  func stop() {
    release(pa_stream_cork(stream, 1, nil, nil))
    flush()
  }

  /// Forgets what was written and is not with the sink yet, wherever that is.
  func flush() { release(pa_stream_flush(stream, nil, nil)) }

  /// Whether its sink takes no sound for now. A sink that rests because nothing plays is suspended too, until something
  /// does.
  var isSuspended: Bool { pa_stream_is_suspended(stream) > 0 }

  /// Writes samples of whole frames to a place on the tape.
  func write(_ samples: [Int16], at place: Tape.Place) {
    let offset = place.isLate ? 0 : Int64(place.offset * Self.bytesPerFrame)
    let mode = place.isLate ? PA_SEEK_RELATIVE_ON_READ : PA_SEEK_RELATIVE
    samples.withUnsafeBytes { bytes in
      _ = pa_stream_write(stream, bytes.baseAddress, bytes.count, nil, offset, mode)
    }
  }

  /// Asks where the ear is. The answer comes as news.
  func measure() {
    guard question == nil else { return }
    askedAt = Clock.now
    question = pa_stream_update_timing_info(
      stream,
      { _, success, own in
        guard let own else { return }
        Unmanaged<PulseStream>.fromOpaque(own).takeUnretainedValue().takeAnswer(isKnown: success != 0)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Whether the server owes an answer for longer than it should.
  func isOverdue(at now: Int) -> Bool { question != nil && now - askedAt > Self.overdueMicroseconds }

  /// Whether it owes one for so long that it hangs.
  func isHanging(at now: Int) -> Bool { question != nil && now - askedAt > Self.hangingMicroseconds }

  /// The time in which this program itself did not run counts against nobody.
  func forgive(until now: Int) { askedAt = now }

  /// Ends it. Nothing is told any more.
  func close() {
    if let question {
      pa_operation_cancel(question)
      pa_operation_unref(question)
    }
    question = nil
    forget()
    pa_stream_disconnect(stream)
    pa_stream_unref(stream)
  }

  private func forget() {
    pa_stream_set_state_callback(stream, nil, nil)
    pa_stream_set_moved_callback(stream, nil, nil)
    pa_stream_set_suspended_callback(stream, nil, nil)
  }

  private func take(_ state: pa_stream_state_t) {
    switch state {
    case PA_STREAM_READY: tell(.ready)
    case PA_STREAM_FAILED, PA_STREAM_TERMINATED: tell(.ended)
    default: break
    }
  }

  private func takeAnswer(isKnown: Bool) {
    release(question)
    question = nil
    guard isKnown, let timing = pa_stream_get_timing_info(stream)?.pointee else { return }
    // Writing at the server's own place makes ours unknown until it has said where that was.
    guard timing.write_index_corrupt == 0, timing.read_index_corrupt == 0 else { return measure() }
    let inSink = Int(timing.sink_usec) * SampleRate.speech.framesPerSecond / 1_000_000
    let inQueue = Int(timing.write_index - timing.read_index) / Self.bytesPerFrame
    let now = Clock.now
    tell(.measured(ahead: inQueue + inSink, inSink: inSink, at: now - Int(timing.transport_usec), took: now - askedAt))
  }

  private func release(_ operation: OpaquePointer?) {
    if let operation { pa_operation_unref(operation) }
  }
}

internal import CPulse

/// A connection to a sound server in the language of PulseAudio, with its own thread.
final class PulseConnection {
  let loop: OpaquePointer
  let context: OpaquePointer

  /// Connects to a server that is perhaps only starting.
  init(to server: String) throws(Complaint) {
    guard let loop = pa_threaded_mainloop_new(), pa_threaded_mainloop_start(loop) == 0 else {
      throw Complaint("The system gives no thread for sound.")
    }
    self.loop = loop
    context = try Self.connect(loop, to: server)
  }

  private static func connect(_ loop: OpaquePointer, to server: String) throws(Complaint) -> OpaquePointer {
    let end = now() + 10_000_000
    while now() < end {
      pa_threaded_mainloop_lock(loop)
      let context = pa_context_new(pa_threaded_mainloop_get_api(loop), "measure")
      if let context, pa_context_connect(context, server, PA_CONTEXT_NOAUTOSPAWN, nil) == 0 {
        pa_threaded_mainloop_unlock(loop)
        var state = PA_CONTEXT_CONNECTING
        while state != PA_CONTEXT_READY, state != PA_CONTEXT_FAILED, state != PA_CONTEXT_TERMINATED, now() < end {
          pause(milliseconds: 1)
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

  /// Opens a stream that plays whatever there is at once; 16 bit, one channel, 200 ms ahead.
  ///
  /// Both servers take half of what two requests leave of that; so they take 6 ms at once, or the next shorter block.
  /// - Parameter rate: Frames a second.
  func playback(rate: Int) throws(Complaint) -> OpaquePointer {
    let stream = try stream(rate: rate) { stream in
      var attributes = pa_buffer_attr(
        maxlength: .max, tlength: UInt32(rate / 5 * 2), prebuf: 0, minreq: UInt32(rate * 94 / 1_000 * 2), fragsize: .max
      )
      pa_stream_connect_playback(stream, nil, &attributes, PA_STREAM_ADJUST_LATENCY, nil, nil)
    }
    try wait(for: "a stream of the sound server") {
      pa_threaded_mainloop_lock(loop)
      defer { pa_threaded_mainloop_unlock(loop) }
      return pa_stream_get_state(stream) == PA_STREAM_READY
    }
    return stream
  }

  /// Makes a stream, and does something with it while nothing else happens to it.
  func stream(rate: Int, _ prepare: (OpaquePointer) -> Void) throws(Complaint) -> OpaquePointer {
    pa_threaded_mainloop_lock(loop)
    defer { pa_threaded_mainloop_unlock(loop) }
    var format = pa_sample_spec(format: PA_SAMPLE_S16LE, rate: UInt32(rate), channels: 1)
    guard let stream = pa_stream_new(context, "measure", &format, nil) else {
      throw Complaint("The sound server gives no stream.")
    }
    prepare(stream)
    return stream
  }

  /// Ends a stream, and the connection with it.
  func end(_ stream: OpaquePointer) {
    pa_threaded_mainloop_lock(loop)
    pa_stream_set_read_callback(stream, nil, nil)
    pa_stream_disconnect(stream)
    pa_context_disconnect(context)
    pa_threaded_mainloop_unlock(loop)
    pa_threaded_mainloop_stop(loop)
  }
}

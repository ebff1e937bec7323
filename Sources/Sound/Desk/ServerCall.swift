internal import CPulse

/// A call at a sound server that is waited for. It has a connection of its own, which ends with it.
///
/// Whoever plays must never wait, and goes through `ServerSeeker`; this is for whoever looks after the PC.
final class ServerCall {
  /// The connection, for calls of libpulse.
  let context: OpaquePointer
  private let loop: OpaquePointer
  private let end: Int

  /// How long all of the call may take, in microseconds. A server that is there answers within a few thousand.
  private static let patience = 3_000_000

  /// Connects.
  init(_ address: String?) throws(SoundServerDesk.Failure) {
    guard let loop = pa_mainloop_new() else { throw .noServer }
    guard let context = pa_context_new(pa_mainloop_get_api(loop), "VoiceClass") else {
      pa_mainloop_free(loop)
      throw .noServer
    }
    (self.loop, self.context, end) = (loop, context, Clock.now + Self.patience)
    guard pa_context_connect(context, address, PA_CONTEXT_NOAUTOSPAWN, nil) >= 0 else { throw .noServer }
    while pa_context_get_state(context) != PA_CONTEXT_READY {
      let state = pa_context_get_state(context)
      if state == PA_CONTEXT_FAILED || state == PA_CONTEXT_TERMINATED { throw .noServer }
      try step()
    }
  }

  deinit {
    pa_context_disconnect(context)
    pa_context_unref(context)
    pa_mainloop_free(loop)
  }

  /// Waits until a call has been answered.
  func wait(for operation: OpaquePointer?) throws(SoundServerDesk.Failure) {
    guard let operation else { throw .noServer }
    defer { pa_operation_unref(operation) }
    while pa_operation_get_state(operation) == PA_OPERATION_RUNNING { try step() }
    guard pa_operation_get_state(operation) == PA_OPERATION_DONE else { throw .noServer }
  }

  private func step() throws(SoundServerDesk.Failure) {
    let left = end - Clock.now
    guard left > 0, pa_mainloop_prepare(loop, Int32(left)) >= 0, pa_mainloop_poll(loop) >= 0,
      pa_mainloop_dispatch(loop) >= 0
    else { throw .notAnswering }
  }
}

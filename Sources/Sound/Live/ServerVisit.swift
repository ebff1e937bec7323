internal import CPulse

/// A short visit to a sound server, beside whatever plays there: one question after the other, each answered or given up
/// within seconds.
final class ServerVisit {
  private let loop: OpaquePointer
  private let context: OpaquePointer

  /// How long an answer may take, in microseconds.
  private static let patience = 2_000_000

  /// Goes there; `nil` where nobody answers.
  init?(to address: String?) {
    guard let loop = pa_mainloop_new() else { return nil }
    guard let context = pa_context_new(pa_mainloop_get_api(loop), "VoiceClass") else {
      pa_mainloop_free(loop)
      return nil
    }
    (self.loop, self.context) = (loop, context)
    guard pa_context_connect(context, address, PA_CONTEXT_NOAUTOSPAWN, nil) >= 0,
      wait(until: { pa_context_get_state(context) == PA_CONTEXT_READY })
    else { return nil }
  }

  deinit {
    pa_context_disconnect(context)
    pa_context_unref(context)
    pa_mainloop_free(loop)
  }

  /// Lets the server answer until something holds; `false` when it does not in time, or the server has gone.
  private func wait(until holds: () -> Bool) -> Bool {
    let end = Clock.now + Self.patience
    while !holds() {
      let left = end - Clock.now
      guard left > 0, pa_context_get_state(context) != PA_CONTEXT_FAILED,
        pa_context_get_state(context) != PA_CONTEXT_TERMINATED,
        pa_mainloop_prepare(loop, Int32(left)) >= 0, pa_mainloop_poll(loop) >= 0, pa_mainloop_dispatch(loop) >= 0
      else { return false }
    }
    return true
  }

  /// Waits for the answer to a question.
  private func isDone(_ operation: OpaquePointer?) -> Bool {
    guard let operation else { return false }
    defer { pa_operation_unref(operation) }
    if wait(until: { pa_operation_get_state(operation) != PA_OPERATION_RUNNING }) { return true }
    // What it was to fill in goes with this call.
    pa_operation_cancel(operation)
    return false
  }

  /// What callbacks fill in.
  private final class Answer {
    var names: [String] = []
    var hasSucceeded = false

    var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static func at(_ pointer: UnsafeMutableRawPointer?) -> Answer? {
      pointer.map { Unmanaged<Answer>.fromOpaque($0).takeUnretainedValue() }
    }
  }

  /// The names of all sinks that can be heard.
  func sinks() -> [String] {
    let answer = Answer()
    return withExtendedLifetime(answer) {
      let asked = pa_context_get_sink_info_list(
        context,
        { _, info, end, own in
          guard end == 0, let name = info?.pointee.name else { return }
          Answer.at(own)?.names.append(String(cString: name))
        }, answer.pointer)
      return isDone(asked) ? answer.names.filter { $0 != SinkReport.dummy } : []
    }
  }

  /// The name of the sink that is used where no other is asked for.
  func defaultSink() -> String? {
    let answer = Answer()
    return withExtendedLifetime(answer) {
      let asked = pa_context_get_server_info(
        context,
        { _, info, own in
          guard let name = info?.pointee.default_sink_name else { return }
          Answer.at(own)?.names.append(String(cString: name))
        }, answer.pointer)
      return isDone(asked) ? answer.names.first : nil
    }
  }

  /// Has a sink used where no other is asked for; whether the server does.
  func setDefaultSink(_ name: String) -> Bool {
    let answer = Answer()
    return withExtendedLifetime(answer) {
      let asked = pa_context_set_default_sink(
        context, name, { _, isDone, own in Answer.at(own)?.hasSucceeded = isDone != 0 }, answer.pointer)
      return isDone(asked) && answer.hasSucceeded
    }
  }
}

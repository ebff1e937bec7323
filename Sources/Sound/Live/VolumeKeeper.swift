internal import CPulse

/// Makes a sink, or the stream to it, audible where somebody has muted it: once for each sink and each wish, so that
/// whoever mutes it on purpose has the last word until the learner asks for sound.
struct VolumeKeeper {
  /// Whether it does so at all.
  let raises: Bool
  /// Between how many percent a sink is kept, whoever turns it; `nil` where nobody is to look after it.
  let bounds: ClosedRange<Int>?
  /// How often a sink has been brought back and told that it is out of bounds all the same: what somebody else asks of
  /// it at that moment may come in between, but one that does not come is not asked for ever.
  private var attempts = 0
  /// Whether it may do so when next it looks.
  private var mayRaiseSink = true
  private var mayRaiseStream = true
  /// Whether the stream alone is muted or turned down to nothing, once that is known. Servers remember it from one day
  /// to the next.
  var isStreamInaudible: Bool?

  /// A sane loudness, in percent of the servers' scale: 9 dB below the full one.
  private static let percent = 70
  private static let mostAttempts = 5

  init(raises: Bool, bounds: ClosedRange<Int>? = nil) { (self.raises, self.bounds) = (raises, bounds) }

  /// Another stream or sink: what is known of the old one is void.
  mutating func forget() { self = VolumeKeeper(raises: raises, bounds: bounds) }

  /// Somebody wants to hear something.
  mutating func wish() { (mayRaiseSink, mayRaiseStream) = (true, true) }

  /// Raises what can't be heard, if it may. The server tells of it as of any change.
  mutating func raise(_ sink: SinkReport, streamIndex: UInt32, in context: OpaquePointer) {
    guard raises else { return }
    // What is about to be raised from nothing has a loudness of its own.
    if !(mayRaiseSink && sink.isTurnedDown) { bringBack(sink, in: context) }
    if mayRaiseSink, sink.isInaudible {
      release(pa_context_set_sink_mute_by_index(context, sink.index, 0, nil, nil))
      if sink.isTurnedDown {
        let loudness = Loudness(percent: Self.percent, channels: sink.channels)
        release(loudness.with { pa_context_set_sink_volume_by_index(context, sink.index, $0, nil, nil) })
      }
    }
    if mayRaiseStream, isStreamInaudible == true {
      release(pa_context_set_sink_input_mute(context, streamIndex, 0, nil, nil))
      let loudness = Loudness(percent: 100, channels: 2)
      release(loudness.with { pa_context_set_sink_input_volume(context, streamIndex, $0, nil, nil) })
    }
    mayRaiseSink = false
    if isStreamInaudible != nil { mayRaiseStream = false }
  }

  /// A sink that somebody turned too far up or down, to where it may be.
  private mutating func bringBack(_ sink: SinkReport, in context: OpaquePointer) {
    guard let bounds, !bounds.contains(sink.percent) else { return attempts = 0 }
    guard attempts < Self.mostAttempts else { return }
    attempts += 1
    let percent = min(max(sink.percent, bounds.lowerBound), bounds.upperBound)
    let loudness = Loudness(percent: percent, channels: sink.channels)
    release(loudness.with { pa_context_set_sink_volume_by_index(context, sink.index, $0, nil, nil) })
  }

  private func release(_ operation: OpaquePointer?) {
    if let operation { pa_operation_unref(operation) }
  }
}

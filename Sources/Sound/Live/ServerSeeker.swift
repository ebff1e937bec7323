internal import CPulse

/// Looks for a sound server, keeps a stream to it, and looks again whenever it is lost. All calls need the loop's lock.
final class ServerSeeker {
  /// What it tells.
  enum News {
    case state(SoundState)
    /// There is a stream, in which nothing has been written yet.
    case streamBegins
    /// What was written and not heard is lost.
    case streamEnds
    /// Where the ear is: `Tape.measure`.
    case measured(ahead: Int, fixed: Int, at: Int)
  }

  private let loop: MainLoop
  private let address: String?
  private let tell: (News) -> Void
  private var context: OpaquePointer?
  private var candidate: PulseStream?
  private var retry: Alarm?
  private var pause = ServerSeeker.shortestPause
  private var isAsking = false
  private var mustAskAgain = false
  private var isPulseAudio = false
  private var canRewrite = false

  /// The stream that plays, if there is one.
  private(set) var stream: PulseStream?

  private static let shortestPause = 50_000
  private static let longestPause = 1_000_000
  /// A local server answers in milliseconds; one that is starting on an old PC within some seconds.
  private static let connectPatience = 5_000_000
  /// The sink that PulseAudio and PipeWire make up while there is no other.
  private static let dummySink = "auto_null"
  /// What PipeWire shall take at once, in milliseconds. It goes down to a power of two, 256 frames at 48,000 a second,
  /// which is 5.3 ms. Left to itself it would take 2,048, and a key would wait for the next of them, 43 ms at worst.
  private static let block = 6
  /// How the program is called in the mixers of the desktop.
  private static let name = "VoiceClass"

  /// Begins to look, from the loop's own thread.
  init(_ loop: MainLoop, address: String?, tell: @escaping (News) -> Void) {
    self.loop = loop
    self.address = address
    self.tell = tell
    retry = Alarm(loop) { [unowned self] in connect() }
    retry?.set(afterMicroseconds: 0)
  }

  /// Gives up a server that does not answer, and looks for it anew.
  func giveUp() { lose() }

  /// Ends everything. Nothing is told any more.
  func close() {
    retry?.free()
    retry = nil
    drop()
  }

  // MARK: The context

  private func connect() {
    guard context == nil else { return lose() }
    guard let context = pa_context_new(loop.api, Self.name) else { return lose() }
    self.context = context
    let own = Unmanaged.passUnretained(self).toOpaque()
    pa_context_set_state_callback(
      context,
      { context, own in
        guard let context, let own else { return }
        Unmanaged<ServerSeeker>.fromOpaque(own).takeUnretainedValue().take(pa_context_get_state(context))
      }, own)
    pa_context_set_subscribe_callback(
      context,
      { _, _, _, own in
        guard let own else { return }
        Unmanaged<ServerSeeker>.fromOpaque(own).takeUnretainedValue().askForDefault()
      }, own)
    retry?.set(afterMicroseconds: Self.connectPatience)
    if pa_context_connect(context, address, PA_CONTEXT_NOAUTOSPAWN, nil) < 0, self.context != nil { lose() }
  }

  private func take(_ state: pa_context_state_t) {
    switch state {
    case PA_CONTEXT_READY:
      retry?.clear()
      pause = Self.shortestPause
      release(pa_context_subscribe(context, PA_SUBSCRIPTION_MASK_SERVER, nil, nil))
      askForDefault()
    case PA_CONTEXT_FAILED, PA_CONTEXT_TERMINATED: lose()
    default: break
    }
  }

  private func lose() {
    let hadStream = stream != nil
    drop()
    retry?.set(afterMicroseconds: pause)
    pause = min(pause * 2, Self.longestPause)
    if hadStream { tell(.streamEnds) }
    tell(.state(.noServer))
  }

  private func drop() {
    candidate?.close()
    stream?.close()
    (candidate, stream) = (nil, nil)
    (isAsking, mustAskAgain) = (false, false)
    guard let context else { return }
    self.context = nil
    pa_context_set_state_callback(context, nil, nil)
    pa_context_set_subscribe_callback(context, nil, nil)
    pa_context_disconnect(context)
    pa_context_unref(context)
  }

  // MARK: The sink

  private func askForDefault() {
    guard let context else { return }
    if isAsking { return mustAskAgain = true }
    isAsking = true
    release(
      pa_context_get_server_info(
        context,
        { _, info, own in
          guard let own else { return }
          let seeker = Unmanaged<ServerSeeker>.fromOpaque(own).takeUnretainedValue()
          let sink = info?.pointee.default_sink_name.map { String(cString: $0) }
          let server = info?.pointee.server_name.map { String(cString: $0) }
          seeker.take(defaultSink: sink ?? "", of: server ?? "")
        }, Unmanaged.passUnretained(self).toOpaque()))
  }

  private func take(defaultSink: String, of server: String) {
    isAsking = false
    if mustAskAgain {
      mustAskAgain = false
      return askForDefault()
    }
    // PipeWire calls itself "PulseAudio (on PipeWire 0.3.65)".
    isPulseAudio = !server.contains("PipeWire")
    let isReal = !defaultSink.isEmpty && defaultSink != Self.dummySink
    if let stream {
      // A server moves its streams to a new default by itself, but not every one takes them from the dummy.
      if isReal, stream.sinkName == Self.dummySink {
        release(pa_context_move_sink_input_by_name(context, stream.index, defaultSink, nil, nil))
      }
    } else if !isReal {
      candidate?.close()
      candidate = nil
      tell(.state(.onlyDummySink))
    } else if candidate == nil, let context {
      candidate = PulseStream(context, name: Self.name, block: isPulseAudio ? nil : Self.block) { [unowned self] in
        take($0)
      }
      // Refused at once: the server is about to go, and is looked for again when it has.
      if candidate == nil { lose() }
    }
  }

  private func take(_ news: PulseStream.News) {
    switch news {
    case .ready, .moved: askForSink()
    case .ended:
      let hadStream = stream != nil
      candidate?.close()
      stream?.close()
      (candidate, stream) = (nil, nil)
      if hadStream { tell(.streamEnds) }
      askForDefault()
    case .measured(let ahead, let inSink, let moment):
      tell(.measured(ahead: ahead, fixed: canRewrite ? 0 : inSink, at: moment))
    }
  }

  private func askForSink() {
    guard let context, let name = (stream ?? candidate)?.sinkName else { return }
    release(
      pa_context_get_sink_info_by_name(
        context, name,
        { _, info, end, own in
          guard let own else { return }
          let seeker = Unmanaged<ServerSeeker>.fromOpaque(own).takeUnretainedValue()
          if let info, end == 0 { seeker.takeSink(flags: info.pointee.flags) }
          if end < 0 { seeker.askForDefault() }
        }, Unmanaged.passUnretained(self).toOpaque()))
  }

  private func takeSink(flags: pa_sink_flags_t) {
    // PulseAudio's sinks of variable latency can be written over up to the ear; a Bluetooth headset or PipeWire keeps
    // what it has taken.
    canRewrite = isPulseAudio && flags.rawValue & PA_SINK_DYNAMIC_LATENCY.rawValue != 0
    if let candidate {
      stream = candidate
      self.candidate = nil
      tell(.streamBegins)
    }
    guard let name = stream?.sinkName else { return }
    tell(.state(name == Self.dummySink ? .onlyDummySink : .playing(sinkName: name)))
  }

  private func release(_ operation: OpaquePointer?) {
    if let operation { pa_operation_unref(operation) }
  }
}

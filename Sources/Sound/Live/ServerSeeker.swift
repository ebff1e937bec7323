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
    case measured(ahead: Int, fixed: Int, at: Int, took: Int)
  }

  /// Why a stream that is there takes nothing.
  enum Obstacle { case hanging, suspended, dummySink }

  /// What the alarm is set for.
  private enum Wait {
    /// To look again.
    case pause
    /// For the answer to a call.
    case answer
    /// For one that listens and does not answer, until it is called anew.
    case hanging
    /// For one that is looking around among its sinks.
    case choice
  }

  private let loop: MainLoop
  private let address: String?
  private let tell: (News) -> Void
  private var context: OpaquePointer?
  private var candidate: PulseStream?
  private var chosen: PulseStream?
  private var obstacle: Obstacle?
  private var alarm: Alarm?
  private var wait = Wait.pause
  private var pause = ServerSeeker.shortestPause
  private var isAsking = false
  private var mustAskAgain = false
  /// How often in a row the server had no choice to tell.
  private var choices = 0
  /// A sink that could be heard, while they are being listed.
  private var heardOf: String?
  private var isPulseAudio = false
  private var sink: SinkReport?
  private var volumes: VolumeKeeper

  /// The stream that plays, if there is one.
  var stream: PulseStream? { obstacle == nil ? chosen : nil }

  private static let shortestPause = 50_000
  /// Once there is a server, it is found within a quarter of a second; and looking costs a tenth of a millisecond.
  private static let longestPause = 250_000
  /// A server that is looking around among its sinks does not always tell when it has chosen one.
  private static let choicePause = 100_000
  /// So often it is asked for its choice before a sink that is there is taken without one: the program that chooses may
  /// have missed that a sink came (WirePlumber 0.4.13, once in forty times).
  private static let mostChoices = 3
  /// A local server answers in milliseconds, unless it is starting.
  private static let answerPatience = 1_000_000
  /// One that is starting on an old PC answers within some seconds; one that hangs may never.
  private static let hangingPatience = 10_000_000
  /// What PipeWire shall take at once, in milliseconds. It goes down to a power of two, 256 frames at 48,000 a second,
  /// which is 5.3 ms. Left to itself it would take 2,048, and a key would wait for the next of them, 43 ms at worst.
  private static let block = 6
  /// How the program is called in the mixers of the desktop.
  private static let name = "VoiceClass"

  /// Begins to look, from the loop's own thread.
  ///
  /// - Parameter volumes: what is to be done about a sink that is muted, or turned too far.
  init(_ loop: MainLoop, address: String?, volumes: VolumeKeeper, tell: @escaping (News) -> Void) {
    self.loop = loop
    self.address = address
    self.tell = tell
    self.volumes = volumes
    alarm = Alarm(loop) { [unowned self] in ring() }
    set(.pause, afterMicroseconds: 0)
  }

  /// The stream takes nothing: what waits in it is dropped, and it begins anew by itself once it takes sound again.
  func standStill(for obstacle: Obstacle) {
    guard let chosen, self.obstacle == nil else { return }
    self.obstacle = obstacle
    switch obstacle {
    case .hanging:
      chosen.stop()
      set(.hanging, afterMicroseconds: Self.hangingPatience)
    // Not corked: a sink that nothing plays through would go on resting afterwards.
    case .suspended: chosen.flush()
    case .dummySink: chosen.stop()
    }
    tell(.streamEnds)
    tellState()
  }

  /// Makes a muted sink audible again.
  func raise() {
    volumes.wish()
    checkVolumes()
  }

  /// Ends everything. Nothing is told any more.
  func close() {
    alarm?.free()
    alarm = nil
    drop()
  }

  // MARK: The context

  private func set(_ wait: Wait, afterMicroseconds delay: Int) {
    self.wait = wait
    alarm?.set(afterMicroseconds: delay)
  }

  private func ring() {
    switch wait {
    case .pause: connect()
    case .answer:
      tell(.state(.notAnswering))
      set(.hanging, afterMicroseconds: Self.hangingPatience)
    case .hanging: lose(to: .notAnswering)
    case .choice: askForDefault()
    }
  }

  private func connect() {
    guard context == nil, let context = pa_context_new(loop.api, Self.name) else { return lose(to: .noServer) }
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
      { _, event, index, own in
        guard let own else { return }
        Unmanaged<ServerSeeker>.fromOpaque(own).takeUnretainedValue().take(event.rawValue, of: index)
      }, own)
    set(.answer, afterMicroseconds: Self.answerPatience)
    if pa_context_connect(context, address, PA_CONTEXT_NOAUTOSPAWN, nil) < 0, self.context != nil {
      lose(to: .noServer)
    }
  }

  private func take(_ state: pa_context_state_t) {
    switch state {
    case PA_CONTEXT_READY:
      pause = Self.shortestPause
      let ours = [PA_SUBSCRIPTION_MASK_SERVER, PA_SUBSCRIPTION_MASK_SINK, PA_SUBSCRIPTION_MASK_SINK_INPUT]
      let mask = pa_subscription_mask_t(ours.reduce(0) { $0 | $1.rawValue })
      release(pa_context_subscribe(context, mask, nil, nil))
      askForDefault()
    case PA_CONTEXT_FAILED, PA_CONTEXT_TERMINATED: lose(to: .noServer)
    default: break
    }
  }

  private func take(_ event: UInt32, of index: UInt32) {
    switch event & PA_SUBSCRIPTION_EVENT_FACILITY_MASK.rawValue {
    case PA_SUBSCRIPTION_EVENT_SINK_INPUT.rawValue:
      if index == chosen?.index { askForStream() }
    case PA_SUBSCRIPTION_EVENT_SINK.rawValue where index == sink?.index:
      // A sink that has gone takes its stream elsewhere or ends it, which the stream tells.
      if event & PA_SUBSCRIPTION_EVENT_TYPE_MASK.rawValue == PA_SUBSCRIPTION_EVENT_CHANGE.rawValue { askForSink() }
    default: askForDefault()
    }
  }

  private func lose(to state: SoundState) {
    let hadStream = stream != nil
    drop()
    set(.pause, afterMicroseconds: pause)
    pause = min(pause * 2, Self.longestPause)
    if hadStream { tell(.streamEnds) }
    tell(.state(state))
  }

  private func drop() {
    dropStreams()
    (isAsking, mustAskAgain) = (false, false)
    guard let context else { return }
    self.context = nil
    pa_context_set_state_callback(context, nil, nil)
    pa_context_set_subscribe_callback(context, nil, nil)
    pa_context_disconnect(context)
    pa_context_unref(context)
  }

  private func dropStreams() {
    candidate?.close()
    chosen?.close()
    (candidate, chosen, obstacle, sink) = (nil, nil, nil, nil)
    volumes.forget()
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
    if obstacle == nil, candidate == nil { alarm?.clear() }
    if mustAskAgain {
      mustAskAgain = false
      return askForDefault()
    }
    // PipeWire calls itself "PulseAudio (on PipeWire 0.3.65)"; while it looks around it names no sink but a placeholder.
    isPulseAudio = !server.contains("PipeWire")
    let isChoosing = defaultSink.hasPrefix("@")
    let isReal = !defaultSink.isEmpty && defaultSink != SinkReport.dummy && !isChoosing
    choices = isChoosing ? choices + 1 : 0
    if isChoosing, chosen == nil || obstacle == .dummySink {
      if candidate == nil { set(.choice, afterMicroseconds: Self.choicePause) }
      if choices > Self.mostChoices { return askForSinks() }
    }
    take(isReal ? defaultSink : nil)
  }

  /// Takes in through which sink is to be played; `nil` for none that could be heard.
  private func take(_ defaultSink: String?) {
    if let chosen {
      // A server moves its streams to a new default by itself, but not every one takes them from the dummy.
      if let defaultSink, chosen.sinkName == SinkReport.dummy {
        release(pa_context_move_sink_input_by_name(context, chosen.index, defaultSink, nil, nil))
      }
    } else if defaultSink == nil {
      candidate?.close()
      candidate = nil
      tell(.state(.onlyDummySink))
    } else if candidate == nil, let context {
      candidate = PulseStream(context, name: Self.name, block: isPulseAudio ? nil : Self.block) { [unowned self] in
        take($0)
      }
      // Refused at once: the server is about to go, and is looked for again when it has.
      if candidate == nil { lose(to: .noServer) } else { set(.answer, afterMicroseconds: Self.answerPatience) }
    }
  }

  /// Looks for a sink that could be heard, whether it is the default or not.
  private func askForSinks() {
    guard let context else { return }
    heardOf = nil
    release(
      pa_context_get_sink_info_list(
        context,
        { _, info, end, own in
          guard let own else { return }
          let seeker = Unmanaged<ServerSeeker>.fromOpaque(own).takeUnretainedValue()
          let name = info?.pointee.name.map { String(cString: $0) }
          if end == 0, let name, name != SinkReport.dummy { seeker.heardOf = seeker.heardOf ?? name }
          if end != 0 { seeker.take(seeker.heardOf) }
        }, Unmanaged.passUnretained(self).toOpaque()))
  }

  private func take(_ news: PulseStream.News) {
    switch news {
    case .ready: askForSink()
    case .moved:
      volumes.forget()
      askForSink()
      chosen?.measure()
    case .suspended(let isSuspended):
      if !isSuspended, obstacle == .suspended { goOn() }
    case .ended:
      // That the server has gone is told by the context itself.
      guard let context, pa_context_get_state(context) == PA_CONTEXT_READY else { return }
      let hadStream = stream != nil
      dropStreams()
      if hadStream { tell(.streamEnds) }
      tell(.state(.connecting))
      askForDefault()
    case .measured(let ahead, let inSink, let moment, let took):
      if obstacle == .hanging { return goOn() }
      tell(.measured(ahead: ahead, fixed: sink?.untouchable ?? inSink, at: moment, took: took))
    }
  }

  /// Takes the stream for a new one: nothing is in it.
  private func goOn() {
    obstacle = nil
    alarm?.clear()
    chosen?.stop()
    tell(.streamBegins)
    tellState()
  }

  private func askForSink() {
    guard let context, let name = (chosen ?? candidate)?.sinkName else { return }
    release(
      pa_context_get_sink_info_by_name(
        context, name,
        { _, info, end, own in
          guard let own else { return }
          let seeker = Unmanaged<ServerSeeker>.fromOpaque(own).takeUnretainedValue()
          if let info, end == 0 { seeker.take(info.pointee) }
          if end < 0 { seeker.askForDefault() }
        }, Unmanaged.passUnretained(self).toOpaque()))
  }

  private func take(_ info: pa_sink_info) {
    guard let report = SinkReport(info, isPulseAudio: isPulseAudio), report.name == (chosen ?? candidate)?.sinkName
    else { return }
    sink = report
    if let candidate {
      chosen = candidate
      self.candidate = nil
      alarm?.clear()
      tell(.streamBegins)
      askForStream()
    }
    checkVolumes()
    switch (report.name == SinkReport.dummy, obstacle) {
    case (true, nil):
      standStill(for: .dummySink)
      // A sink may have come while the stream was on its way to the dummy: nothing more would be told of it.
      askForDefault()
    case (false, .dummySink): goOn()
    default: tellState()
    }
  }

  private func askForStream() {
    guard let context, let chosen else { return }
    release(
      pa_context_get_sink_input_info(
        context, chosen.index,
        { _, info, end, own in
          guard let own, let info, end == 0 else { return }
          let seeker = Unmanaged<ServerSeeker>.fromOpaque(own).takeUnretainedValue()
          let isSilenced = info.pointee.has_volume != 0 && Loudness(info.pointee.volume).isNothing
          seeker.volumes.isStreamInaudible = info.pointee.mute != 0 || isSilenced
          seeker.checkVolumes()
          seeker.tellState()
        }, Unmanaged.passUnretained(self).toOpaque()))
  }

  private func checkVolumes() {
    guard let context, let chosen, let sink else { return }
    volumes.raise(sink, streamIndex: chosen.index, in: context)
  }

  private func tellState() {
    guard let name = chosen?.sinkName else { return }
    let state: SoundState =
      switch obstacle {
      case .hanging: .notAnswering
      case .suspended: .suspended(sinkName: name)
      case .dummySink: .onlyDummySink
      case nil where sink?.isInaudible == true || volumes.isStreamInaudible == true: .inaudible(sinkName: name)
      case nil: .playing(sinkName: name)
      }
    tell(.state(state))
  }

  private func release(_ operation: OpaquePointer?) {
    if let operation { pa_operation_unref(operation) }
  }
}

internal import CPulse

/// What can be asked of a sound server, and set there, by whoever looks after the PC.
///
/// Each call connects anew and waits for the answer, three seconds at most.
public struct SoundServerDesk: Sendable {
  /// Why there is no answer.
  public enum Failure: Error, Hashable, Sendable {
    /// No server listens, or it has gone.
    case noServer
    /// It listens, and does not answer.
    case notAnswering
  }

  private let address: String?

  /// The user's own server, or one by its address as libpulse writes it.
  public init(server: String? = nil) { address = server }

  /// Its sinks, and which of them it plays through.
  public func look() throws(Failure) -> SinkList {
    let call = try ServerCall(address)
    let heard = Heard()
    let own = Unmanaged.passUnretained(heard).toOpaque()
    try call.wait(
      for: pa_context_get_server_info(
        call.context,
        { _, info, own in
          guard let own, let name = info?.pointee.default_sink_name else { return }
          Unmanaged<Heard>.fromOpaque(own).takeUnretainedValue().list.chosenName = String(cString: name)
        }, own))
    try call.wait(
      for: pa_context_get_sink_info_list(
        call.context,
        { _, info, end, own in
          guard let own, end == 0, let info = info?.pointee, let sink = SinkFacts(info) else { return }
          Unmanaged<Heard>.fromOpaque(own).takeUnretainedValue().list.sinks.append(sink)
        }, own))
    return heard.list
  }

  /// Lets a sink be heard again.
  public func unmute(_ name: String) throws(Failure) {
    let call = try ServerCall(address)
    try call.wait(for: pa_context_set_sink_mute_by_name(call.context, name, 0, nil, nil))
  }

  /// Makes all channels of a sink so loud, in percent.
  public func setVolume(of name: String, percent: Int) throws(Failure) {
    let call = try ServerCall(address)
    let heard = Heard()
    try call.wait(
      for: pa_context_get_sink_info_by_name(
        call.context, name,
        { _, info, end, own in
          guard let own, end == 0, let info else { return }
          Unmanaged<Heard>.fromOpaque(own).takeUnretainedValue().channels = info.pointee.volume.channels
        }, Unmanaged.passUnretained(heard).toOpaque()))
    let loudness = Loudness(percent: percent, channels: heard.channels)
    try call.wait(for: loudness.with { pa_context_set_sink_volume_by_name(call.context, name, $0, nil, nil) })
  }

  /// Plays through this sink from now on.
  public func choose(_ name: String) throws(Failure) {
    let call = try ServerCall(address)
    try call.wait(for: pa_context_set_default_sink(call.context, name, nil, nil))
  }

  /// Wakes a sink that was told to rest.
  public func resume(_ name: String) throws(Failure) {
    let call = try ServerCall(address)
    try call.wait(for: pa_context_suspend_sink_by_name(call.context, name, 0, nil, nil))
  }
}

/// What the server's answers are written into, while the call waits for them.
private final class Heard {
  var list = SinkList(sinks: [], chosenName: "")
  var channels: UInt8 = 2
}

extension SinkFacts {
  /// Takes them from the server's own.
  fileprivate init?(_ info: pa_sink_info) {
    guard let name = info.name else { return nil }
    let title = info.description.map { String(cString: $0) } ?? ""
    self.init(
      name: String(cString: name), title: title.isEmpty ? String(cString: name) : title, isMuted: info.mute != 0,
      percent: Loudness(info.volume).percent)
  }
}

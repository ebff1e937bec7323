internal import CPulse
import Mixer

/// What a server says of a sink that is of interest here.
struct SinkReport: Hashable {
  /// By what name and number the server knows it.
  var name: String
  var index: UInt32
  var channels: UInt8
  var isMuted: Bool
  /// Turned down to what nobody hears.
  var isTurnedDown: Bool
  /// How far it is turned up, in percent of the servers' scale.
  var percent: Int
  /// Frames beyond the ear that it lets nobody write over, however little it has taken; `nil` where all that it has
  /// taken is out of reach.
  var untouchable: Int?

  /// Whether what is played through it can't be heard.
  var isInaudible: Bool { isMuted || isTurnedDown }

  /// The sink that PulseAudio and PipeWire make up while there is no other.
  static let dummy = "auto_null"

  /// Takes it from the server's own.
  init?(_ info: pa_sink_info, isPulseAudio: Bool) {
    guard let name = info.name else { return nil }
    self.name = String(cString: name)
    index = info.index
    channels = info.volume.channels
    isMuted = info.mute != 0
    isTurnedDown = Loudness(info.volume).isNothing
    percent = Loudness(info.volume).percent
    // PulseAudio's sinks of variable latency can be written over up to the ear; a Bluetooth headset or PipeWire keeps
    // what it has taken. Before a sound card's own pointer ALSA's driver in PulseAudio leaves 1.33 ms alone (its rewind
    // safeguard).
    let isRewritable = isPulseAudio && info.flags.rawValue & PA_SINK_DYNAMIC_LATENCY.rawValue != 0
    let isCard = info.flags.rawValue & PA_SINK_HARDWARE.rawValue != 0
    untouchable = isRewritable ? (isCard ? SampleRate.speech.frames(microseconds: 1_330).count : 0) : nil
  }
}

/// The volume of a sink or a stream, all of its channels alike.
struct Loudness {
  private var volume: pa_cvolume

  init(_ volume: pa_cvolume) { self.volume = volume }

  /// So many percent, for so many channels.
  init(percent: Int, channels: UInt8) {
    volume = pa_cvolume()
    pa_cvolume_set(&volume, UInt32(channels), UInt32(percent) * 0x10000 / 100)
  }

  /// Whether nobody hears it: below 10 percent, which is 60 dB down on the servers' cubic scale.
  var isNothing: Bool { highest < 0x10000 / 10 }

  /// The loudest channel, in percent of the servers' scale, as a mixer would show it.
  var percent: Int { (Int(highest) * 100 + 0x8000) / 0x10000 }

  private var highest: pa_volume_t { withUnsafePointer(to: volume) { pa_cvolume_max($0) } }

  /// Hands it to a call of libpulse.
  func with<Result>(_ body: (UnsafePointer<pa_cvolume>) -> Result) -> Result { withUnsafePointer(to: volume, body) }
}

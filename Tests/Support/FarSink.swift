import Glibc
import Synchronization

/// A sink of PulseAudio's that takes 200 ms at once and gives none of it back, as a headset over Bluetooth does: a pipe,
/// out of which a thread of the test takes frames at the pace of a loudspeaker. It is the default sink of its server.
public final class FarSink: Sendable {
  /// What it is called.
  public static let name = "far"

  private struct State {
    var samples: [Int16] = []
    var isOver = false
  }

  private let server: any SoundServer
  private let descriptor: Int32
  private let state = Mutex(State())

  /// Why there is none.
  public enum Failure: Error { case noPipe, refused }

  /// Adds one to a server.
  public init(of server: any SoundServer) throws {
    self.server = server
    let path = server.path + "/headset"
    guard mkfifo(path, 0o600) == 0 else { throw Failure.noPipe }
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    // 16,384 bytes are 186 ms of two channels.
    guard descriptor >= 0, fcntl(descriptor, 1_031, 16_384) >= 0 else { throw Failure.noPipe }
    guard
      server.control(
        "load-module", "module-pipe-sink", "file=\(path)", "sink_name=\(Self.name)", "format=s16le", "rate=22050",
        "channels=2"), server.control("set-default-sink", Self.name)
    else { throw Failure.refused }
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { own in
        if let own { Unmanaged<FarSink>.fromOpaque(own).takeUnretainedValue().listen() }
        return nil
      }, Unmanaged.passUnretained(self).toOpaque())
    self.thread.withLock { $0 = thread }
  }

  private let thread = Mutex<pthread_t?>(nil)

  deinit {
    state.withLock { $0.isOver = true }
    if let thread = thread.withLock({ $0 }) { pthread_join(thread, nil) }
    close(descriptor)
  }

  /// What was heard of the left channel, without the silence in it.
  public var sounding: [Int16] {
    state.withLock { state in
      stride(from: 0, to: state.samples.count - 1, by: 2).map { state.samples[$0] }.filter { $0 != 0 }
    }
  }

  /// What was heard of the left channel after so many frames that sounded, from the first sound to the last.
  public func heard(after frames: Int) -> [Int16] {
    let left = state.withLock { state in
      stride(from: 0, to: state.samples.count - 1, by: 2).map { state.samples[$0] }
    }
    var sounded = 0
    let start = left.firstIndex { sample in
      if sample != 0 { sounded += 1 }
      return sounded > frames
    }
    guard let start, let last = left.lastIndex(where: { $0 != 0 }) else { return [] }
    return Array(left[start...last])
  }

  private func listen() {
    var start = timespec()
    clock_gettime(CLOCK_MONOTONIC, &start)
    var (taken, block) = (0, [Int16](repeating: 0, count: 32_768))
    while !state.withLock({ $0.isOver }) {
      var pause = timespec(tv_sec: 0, tv_nsec: 3_000_000)
      nanosleep(&pause, nil)
      var now = timespec()
      clock_gettime(CLOCK_MONOTONIC, &now)
      let microseconds = (now.tv_sec - start.tv_sec) * 1_000_000 + (now.tv_nsec - start.tv_nsec) / 1_000
      let due = min(block.count / 2, microseconds * 22_050 / 1_000_000 - taken)
      guard due > 0 else { continue }
      taken += due
      let count = read(descriptor, &block, due * 4)
      if count > 0 { state.withLock { $0.samples += block[..<(count / 2)] } }
    }
  }
}

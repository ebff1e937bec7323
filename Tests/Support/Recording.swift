import Glibc
import Synchronization

/// What a sink plays, as it is heard.
public final class Recording: Sendable {
  private let child: ChildProcess
  private let descriptor: Int32
  private let heard = Mutex(Heard())

  /// What came until now, taken in once.
  private struct Heard {
    var bytes: [UInt8] = []
    var samples: [Int16] = []
    var first: Int?
    var last: Int?
    var sounding = 0
  }

  /// Why nothing can be recorded.
  public enum Failure: Error { case noPipe, nothingComes }

  init(_ arguments: [String], environment: [String], in folder: String) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Failure.noPipe }
    // Other children must not keep what is ours.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    descriptor = ends[0]
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    defer { close(ends[1]) }
    child = try ChildProcess(arguments, environment: environment, in: folder, output: .descriptor(ends[1]))
    // The first frames come when the recording really runs.
    guard Patience.waits(until: { !samples.isEmpty }) else { throw Failure.nothingComes }
  }

  deinit {
    child.end()
    close(descriptor)
  }

  /// All that was recorded until now: left and right in turn.
  public var samples: [Int16] { takingIn { $0.samples } }

  /// Frames in which the left channel was not silent.
  public var soundingFrames: Int { takingIn { $0.sounding } }

  /// How many frames of the left channel are of such a height.
  public func count(where isCounted: (Int16) -> Bool) -> Int {
    takingIn { heard in
      stride(from: 0, to: heard.samples.count, by: 2).count { isCounted(heard.samples[$0]) }
    }
  }

  /// The samples from the first that is not silent, once that has been followed by so many frames.
  public func heard(frames: Int) -> [Int16] {
    var found: [Int16] = []
    _ = Patience.waits {
      takingIn { heard in
        guard let first = heard.first, heard.samples.count - first >= frames * 2 else { return false }
        found = Array(heard.samples[first..<first + frames * 2])
        return true
      }
    }
    return found
  }

  /// All samples from the first to the last that sounds, once so many frames of silence have followed.
  public func untilSilent(frames: Int = 6_000) -> [Int16] {
    var found: [Int16] = []
    _ = Patience.waits {
      takingIn { heard in
        guard let first = heard.first, let last = heard.last, heard.samples.count - last > frames * 2 else {
          return false
        }
        found = Array(heard.samples[first..<last + 2])
        return true
      }
    }
    return found
  }

  private func takingIn<Result>(_ body: (borrowing Heard) -> Result) -> Result {
    heard.withLock { heard in
      var block = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = read(descriptor, &block, block.count)
        guard count > 0 else { break }
        heard.bytes += block[..<count]
      }
      let start = heard.samples.count
      let whole = (heard.bytes.count / 4) * 4
      for place in stride(from: 0, to: whole, by: 2) {
        heard.samples.append(Int16(bitPattern: UInt16(heard.bytes[place]) | UInt16(heard.bytes[place + 1]) << 8))
      }
      heard.bytes.removeFirst(whole)
      for index in stride(from: start, to: heard.samples.count, by: 2)
      where heard.samples[index] != 0 || heard.samples[index + 1] != 0 {
        if heard.first == nil { heard.first = index }
        heard.last = index
        if heard.samples[index] != 0 { heard.sounding += 1 }
      }
      return body(heard)
    }
  }
}

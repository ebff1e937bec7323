import Glibc
import Synchronization

/// Listens at the end of a pipe into which a sink writes what it plays: that of PipeWire.
///
/// There the shortest wish of all who play or record decides how long the blocks are; so a recording would change what
/// it measures. Who reads a pipe wishes nothing, and lets the sink rest when nothing plays, as it does without it.
final class PipeListener: Listener {
  private var thread: pthread_t = 0

  /// What the reading thread knows.
  private final class Reading: Sendable {
    let recorder: Recorder
    let descriptor: Int32
    let isOver = Atomic(false)

    init(_ recorder: Recorder, _ descriptor: Int32) { (self.recorder, self.descriptor) = (recorder, descriptor) }

    func run() {
      var block = [Int16](repeating: 0, count: 65_536)
      var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      while !isOver.load(ordering: .relaxed) {
        guard poll(&place, 1, 100) > 0 else { continue }
        let count = read(descriptor, &block, block.count * 2)
        if count > 0 { recorder.take(block[..<(count / 2)], at: now()) }
      }
      close(descriptor)
    }
  }
  private let reading: Reading

  init(_ recorder: Recorder, pipe path: String) throws(Complaint) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Complaint("The pipe of the sound server can't be read.") }
    reading = Reading(recorder, descriptor)
    pthread_create(
      &thread, nil,
      { reading in
        guard let reading else { return nil }
        Unmanaged<Reading>.fromOpaque(reading).takeRetainedValue().run()
        return nil
      }, Unmanaged.passRetained(reading).toOpaque())
  }

  func end() {
    reading.isOver.store(true, ordering: .relaxed)
    pthread_join(thread, nil)
  }
}

internal import Glibc
internal import Synchronization

/// A braille display beside a window. It has a thread of its own: brltty may take a second to answer, and neither keys
/// nor speech wait for it. Where no brltty runs nothing happens.
final class BrailleDisplay: Sendable {
  private struct Wish {
    var text = ""
    var caret: Int?
    var isOurs = true
    var isOver = false
  }

  private let wish = Mutex(Wish())
  private let bell: Bell

  /// How long after a vain attempt to connect the next one is made, in seconds, when something is to be shown.
  private static let pause = 10

  /// Starts the thread; `nil` where the library is missing.
  init?() {
    guard let bell = Bell(), let library = try? BrailleLibrary() else { return nil }
    self.bell = bell
    var thread = pthread_t()
    let own = Unmanaged.passRetained(Work(display: self, library: library))
    let code = pthread_create(
      &thread, nil,
      { own in
        guard let own else { return nil }
        let work = Unmanaged<Work>.fromOpaque(own).takeRetainedValue()
        work.display.run(work.library)
        return nil
      }, own.toOpaque())
    guard code == 0 else {
      own.release()
      return nil
    }
    pthread_detach(thread)
  }

  private final class Work {
    let display: BrailleDisplay
    let library: BrailleLibrary
    init(display: BrailleDisplay, library: BrailleLibrary) { (self.display, self.library) = (display, library) }
  }

  /// Shows a text, now or when the display is ours.
  /// - Parameter caret: where in it the next letter goes, in characters from 0.
  func show(_ text: String, caret: Int?) { tell { ($0.text, $0.caret) = (text, caret) } }

  /// The window has the keyboard, so the display is ours.
  func enter() { tell { $0.isOurs = true } }

  /// Another window has it.
  func leave() { tell { $0.isOurs = false } }

  /// Leaves the display for good.
  func close() { tell { $0.isOver = true } }

  private func tell(_ change: (inout Wish) -> Void) {
    wish.withLock { change(&$0) }
    bell.ring()
  }

  private func run(_ library: BrailleLibrary) {
    var connection: BrailleConnection?
    var lastTry: Int?
    while true {
      bell.wait()
      let wish = wish.withLock { $0 }
      if wish.isOver { return }
      guard wish.isOurs else {
        connection?.leave()
        continue
      }
      if connection == nil, lastTry.map({ Self.now - $0 >= Self.pause }) ?? true {
        lastTry = Self.now
        connection = BrailleConnection(library)
      }
      // brltty was restarted, say: the next text finds it again.
      if let open = connection, !open.show(wish.text, caret: wish.caret) { connection = nil }
    }
  }

  /// Seconds of a clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }
}

/// Wakes one thread; several rings before it wakes are one.
private final class Bell: Sendable {
  private let readEnd: Int32
  private let writeEnd: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(writeEnd, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// A full pipe rings already.
  func ring() {
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  func wait() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(readEnd, &bytes, bytes.count) < 0, errno == EINTR {}
  }
}

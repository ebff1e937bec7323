import Glibc

/// A thread of the system's: tests that wait for one another must not share the few threads of Swift's tasks.
struct PlainThread {
  private let handle: pthread_t

  private final class Work {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  init(_ run: @escaping @Sendable () -> Void) {
    var handle = pthread_t()
    pthread_create(
      &handle, nil,
      { work in
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run() }
        return nil
      }, Unmanaged.passRetained(Work(run)).toOpaque())
    self.handle = handle
  }

  /// Waits for its end.
  func join() { pthread_join(handle, nil) }
}

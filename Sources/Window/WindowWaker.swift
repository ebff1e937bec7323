internal import CSDL
internal import Synchronization

/// Wakes the thread that waits in `Window.nextEvent`, from any other thread.
///
/// Several calls before it wakes are one `Event.woken`: it says only that there is something to look at.
// SDL's queue of events has a lock of its own, and the function is never unloaded.
public final class WindowWaker: @unchecked Sendable {  // proof: see the line above.
  private let push: SDL_PushEvent_function
  private let type: UInt32
  private let isAsked = Atomic<Bool>(false)
  private let isOpen = Mutex(true)

  init(push: @escaping SDL_PushEvent_function, type: UInt32) { (self.push, self.type) = (push, type) }

  /// Wakes it, now or the next time that it would wait.
  public func wake() {
    guard !isAsked.exchange(true, ordering: .sequentiallyConsistent) else { return }
    isOpen.withLock { isOpen in
      guard isOpen else { return }
      var event = SDL_Event()
      event.type = type
      _ = push(&event)
    }
  }

  /// Whether somebody asked since the last call. What was left for the woken thread was left before it was asked.
  func takeAsked() -> Bool { isAsked.exchange(false, ordering: .sequentiallyConsistent) }

  /// From here on there is nobody to wake.
  func close() { isOpen.withLock { $0 = false } }
}

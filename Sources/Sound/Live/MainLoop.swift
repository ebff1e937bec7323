internal import CPulse
import Glibc

/// libpulse's thread, the lock that guards all it does, and its alarms.
final class MainLoop: @unchecked Sendable {  // proof: the pointers never change; libpulse locks whatever lies behind.
  private let loop: OpaquePointer
  let api: UnsafeMutablePointer<pa_mainloop_api>

  /// Starts the thread; `nil` when the system has none to give.
  init?() {
    guard let loop = pa_threaded_mainloop_new() else { return nil }
    guard let api = pa_threaded_mainloop_get_api(loop), pa_threaded_mainloop_start(loop) == 0 else {
      pa_threaded_mainloop_free(loop)
      return nil
    }
    self.loop = loop
    self.api = api
  }

  /// The thread that callbacks come from. It holds the lock already, and must never wait.
  var isOwnThread: Bool { pa_threaded_mainloop_in_thread(loop) != 0 }

  /// Runs something while no callback runs.
  func locked<Result>(_ body: () -> Result) -> Result {
    if isOwnThread { return body() }
    pa_threaded_mainloop_lock(loop)
    defer { pa_threaded_mainloop_unlock(loop) }
    return body()
  }

  /// Lets go of the lock until `signal`. Only while locked, and not on the loop's own thread.
  func wait() { pa_threaded_mainloop_wait(loop) }

  /// Wakes all that wait.
  func signal() { pa_threaded_mainloop_signal(loop, 0) }

  /// Ends the thread, without the lock. The lock stays, for whoever still waits in it.
  func stop() {
    guard isOwnThread else { return pa_threaded_mainloop_stop(loop) }
    // A thread can't wait for its own end.
    var thread = pthread_t()
    let own = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { own in
        guard let own else { return nil }
        let loop = Unmanaged<MainLoop>.fromOpaque(own).takeRetainedValue()
        pa_threaded_mainloop_stop(loop.loop)
        return nil
      }, own.toOpaque())
    // Without another thread, this one sleeps on for good, and its loop is never freed.
    if code == 0 { pthread_detach(thread) }
  }

  deinit { pa_threaded_mainloop_free(loop) }
}

/// A moment on the clock that never jumps, in microseconds.
enum Clock {
  static var now: Int { Int(pa_rtclock_now()) }
}

/// Calls back on the main loop's thread at a moment. All its calls need the main loop's lock.
final class Alarm {
  private let loop: MainLoop
  private var event: OpaquePointer?
  private let ring: () -> Void
  /// The moment it is set to.
  private(set) var due: Int?

  init(_ loop: MainLoop, ring: @escaping () -> Void) {
    self.loop = loop
    self.ring = ring
  }

  /// Sets it, in place of any moment before.
  func set(afterMicroseconds delay: Int) {
    due = Clock.now + delay
    var time = timeval()
    pa_gettimeofday(&time)
    pa_timeval_add(&time, pa_usec_t(max(0, delay)))
    if let event {
      loop.api.pointee.time_restart?(event, &time)
    } else {
      event = loop.api.pointee.time_new?(
        loop.api, &time,
        { _, _, _, alarm in
          guard let alarm else { return }
          Unmanaged<Alarm>.fromOpaque(alarm).takeUnretainedValue().fire()
        }, Unmanaged.passUnretained(self).toOpaque())
    }
  }

  /// Takes the moment back.
  func clear() {
    guard due != nil, let event else { return }
    due = nil
    loop.api.pointee.time_restart?(event, nil)
  }

  /// Must be called before the alarm goes, since the main loop knows it by its address.
  func free() {
    due = nil
    if let event { loop.api.pointee.time_free?(event) }
    event = nil
  }

  private func fire() {
    due = nil
    ring()
  }
}

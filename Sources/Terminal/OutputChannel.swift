internal import Glibc

/// Writes bytes to a descriptor, and waits for it no longer than it is told to.
enum OutputChannel {
  /// Writes all of it. `false` when it could not be written within the time, in milliseconds for each piece, or −1 for
  /// any time; some of it may have been.
  ///
  /// A terminal may take no bytes for as long as it likes: Scroll Lock on a console, a stopped terminal program. A
  /// piece that `poll` has room for goes in at once.
  static func write(_ bytes: [UInt8], to descriptor: Int32, patienceMilliseconds: Int32 = -1) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      var place = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      let ready = poll(&place, 1, patienceMilliseconds)
      if ready < 0, errno == EINTR { continue }
      guard ready == 1, Int32(place.revents) & (POLLERR | POLLNVAL | POLLHUP) == 0 else { return false }
      // Terminals have room for at least this much when they have any; a pipe has 4096.
      let count = rest.prefix(512).withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        guard errno == EINTR || errno == EAGAIN else { return false }
      } else {
        rest = rest.dropFirst(count)
      }
    }
    return true
  }
}

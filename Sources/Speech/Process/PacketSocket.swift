internal import CLinux
internal import Glibc

/// One end of a pair of sockets, through which two processes of this program send each other whole messages.
///
/// When one process ends, the other hears of it at its end: that is how both know.
final class PacketSocket: Sendable {
  /// What came.
  enum Receipt: Hashable {
    /// A message of so many bytes.
    case message(count: Int)
    /// Nothing, for as long as the socket waits.
    case nothing
    /// Nothing, for ever: the other end is gone.
    case gone
  }

  /// No message has more bytes.
  static let longestMessage = 64 * 1024

  let descriptor: Int32

  /// Takes a descriptor over, and closes it in the end.
  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Both ends of a new pair; `nil` where this process may open no more.
  static func pair() -> (PacketSocket, PacketSocket)? {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_SEQPACKET.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    return (PacketSocket(ends[0]), PacketSocket(ends[1]))
  }

  /// Whether a descriptor is such a socket.
  static func isOne(_ descriptor: Int32) -> Bool {
    var kind: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &kind, &size) == 0 && kind == Int32(SOCK_SEQPACKET.rawValue)
  }

  /// How long `receive` waits for a message.
  func setPatience(milliseconds: Int) {
    var time = timeval(tv_sec: milliseconds / 1_000, tv_usec: milliseconds % 1_000 * 1_000)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
  }

  /// How many bytes may be on their way from here.
  func setRoom(bytes: Int) {
    var bytes = Int32(bytes)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &bytes, socklen_t(MemoryLayout<Int32>.size))
  }

  /// Sends a message, and with it a descriptor; answers whether there is another end.
  func send(_ bytes: UnsafeRawBufferPointer, with descriptor: Int32 = -1) -> Bool {
    while linux_send(self.descriptor, bytes.baseAddress, bytes.count, descriptor) < 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  /// Sends a message, and with it a descriptor; answers whether there is another end.
  func send(_ bytes: [UInt8], with descriptor: Int32 = -1) -> Bool {
    bytes.withUnsafeBytes { send($0, with: descriptor) }
  }

  /// Waits until there is room for a message; `false` when one has come before that, or the other end is gone.
  func waitsForRoom() -> Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN | POLLOUT), revents: 0)
    while poll(&state, 1, -1) < 0 { guard errno == EINTR else { return false } }
    return state.revents & Int16(POLLIN | POLLHUP | POLLERR) == 0
  }

  /// Waits for a message.
  func receive(into buffer: UnsafeMutableRawBufferPointer) -> Receipt {
    while true {
      let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
      if count > 0 { return .message(count: count) }
      switch count < 0 ? errno : 0 {
      // The other end is gone, but something of it may still be here.
      case EINTR, ECONNRESET: continue
      case EAGAIN: return .nothing
      default: return .gone
      }
    }
  }

  /// Waits for a message with a descriptor, if one comes along.
  func receiveWithDescriptor() -> (bytes: [UInt8], descriptor: PacketSocket?)? {
    var bytes = [UInt8](repeating: 0, count: Self.longestMessage)
    var descriptor: Int32 = -1
    while true {
      let count = linux_receive(self.descriptor, &bytes, bytes.count, &descriptor)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      return (Array(bytes.prefix(count)), descriptor < 0 ? nil : PacketSocket(descriptor))
    }
  }
}

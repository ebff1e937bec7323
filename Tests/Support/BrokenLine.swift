import Foundation
import Synchronization

/// A line to a server that carries so many bytes, both ways together, and then breaks.
public final class BrokenLine: Sendable {
  /// What it does when it has carried them.
  public enum Break: Hashable, Sendable {
    /// Both ends see it closed.
    case cut
    /// Nothing comes any more, and neither end is told.
    case silence
  }

  /// Where it begins.
  public var port: UInt16 { socket.port }
  private let socket: LoopbackSocket
  private let isOver = Mutex(false)
  private let carried = Mutex(0)

  /// A line to a server at a port of this PC.
  /// - Parameters:
  ///   - atBreak: What happens besides at that moment, on the line's own thread.
  public init(
    to server: UInt16, bytes: Int, then break: Break = .cut, atBreak: @escaping @Sendable () -> Void = {}
  ) throws {
    socket = try LoopbackSocket(isListening: true)
    Thread.detachNewThread { [socket, weak self] in
      // One at a time: whoever tests has one connection.
      while let near = Self.accepted(socket.descriptor, while: { self?.isOpen ?? false }) {
        guard let far = LoopbackSocket.connection(to: server) else {
          close(near)
          continue
        }
        let isWhole = Self.carry(near, far, bytes: bytes, while: { self?.isOpen ?? false }) {
          self?.count($0) ?? 0
        }
        if !isWhole {
          atBreak()
          if `break` == .silence { while self?.isOpen ?? false { poll(nil, 0, 5) } }
        }
        close(near)
        close(far)
      }
    }
  }

  deinit { end() }

  /// It carries nothing more.
  public func end() { isOver.withLock { $0 = true } }

  /// How much it has carried.
  public var bytesCarried: Int { carried.withLock { $0 } }

  private var isOpen: Bool { isOver.withLock { !$0 } }

  private func count(_ bytes: Int) -> Int {
    carried.withLock {
      $0 += bytes
      return $0
    }
  }

  private static func accepted(_ descriptor: Int32, while isOpen: () -> Bool) -> Int32? {
    while isOpen() {
      var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&place, 1, 5) > 0 { return accept(descriptor, nil, nil) }
    }
    return nil
  }

  /// Whether both ends had all they wanted before the line broke.
  private static func carry(
    _ near: Int32, _ far: Int32, bytes: Int, while isOpen: () -> Bool, count: (Int) -> Int
  ) -> Bool {
    var carried = count(0)
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while isOpen() {
      var places = [near, far].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&places, 2, 5) > 0 else { continue }
      for (from, to) in [(0, far), (1, near)] where places[from].revents != 0 {
        guard carried < bytes else { return false }
        let length = read(places[from].fd, &chunk, min(chunk.count, bytes - carried))
        guard length > 0 else { return true }
        var sent = 0
        while sent < length {
          let written = send(to, Array(chunk[sent..<length]), length - sent, Int32(MSG_NOSIGNAL))
          guard written > 0 else { return true }
          sent += written
        }
        carried = count(length)
      }
    }
    return true
  }
}

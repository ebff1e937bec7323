import Foundation
import Glibc
import Synchronization

/// A server on this PC that speaks as much HTTP as a test needs. What it answers, the test says.
public final class WebServer: Sendable {
  /// What was asked of it.
  public struct Request: Sendable {
    /// The first line and the fields, in small letters.
    public var head: String
    /// What came behind them.
    public var body: [UInt8]
  }

  /// What it does with a request.
  public enum Answer: Sendable {
    /// Answers with a number and words.
    case status(Int, String)
    /// Sends bytes that may be anything.
    case bytes(String)
    /// Says nothing, and keeps the line.
    case hang
    /// Hangs up.
    case hangUp
  }

  /// Why there is none.
  public enum Failure: Error { case notOpened }

  /// Its port.
  public let port: UInt16
  private let listener: Int32
  private let state = Mutex<(requests: [Request], kept: [Int32])>(([], []))

  /// Answers from now on, one request after the other.
  public init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 16) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    guard isOpen else { throw Failure.notOpened }
    (self.listener, port) = (listener, UInt16(bigEndian: address.sin_port))
    let thread = Thread { [weak self] in
      while case let line = accept(listener, nil, nil), line >= 0 {
        guard let self else { break }
        serve(line, answer)
      }
    }
    thread.name = "web server"
    thread.start()
  }

  deinit {
    // Whoever waits for the next caller is woken by it.
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
    state.withLock { $0.kept.forEach { close($0) } }
  }

  /// Its address.
  public var address: String { "http://127.0.0.1:\(port)" }

  /// What was asked of it until now.
  public var requests: [Request] { state.withLock { $0.requests } }

  private func serve(_ line: Int32, _ answer: (Request) -> Answer) {
    guard let request = Self.request(from: line) else {
      close(line)
      return
    }
    state.withLock { $0.requests.append(request) }
    switch answer(request) {
    case .status(let status, let words):
      Self.send(
        "HTTP/1.1 \(status) Answer\r\nContent-Length: \(words.utf8.count)\r\nConnection: close\r\n\r\n\(words)",
        to: line)
    case .bytes(let bytes): Self.send(bytes, to: line)
    case .hang:
      state.withLock { $0.kept.append(line) }
      return
    case .hangUp: break
    }
    close(line)
  }

  private static func request(from line: Int32) -> Request? {
    var bytes = Data()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let end = Data("\r\n\r\n".utf8)
    while true {
      if let range = bytes.range(of: end) {
        let head = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
        let length = head.lowercased().split(separator: "\r\n").compactMap { field in
          field.hasPrefix("content-length:") ? Int(field.dropFirst(15).trimmingCharacters(in: .whitespaces)) : nil
        }.first
        if bytes.count - range.upperBound >= length ?? 0 {
          return Request(head: head, body: Array(bytes[range.upperBound...]))
        }
      }
      let count = recv(line, &chunk, chunk.count, 0)
      guard count > 0 else { return nil }
      bytes += chunk.prefix(count)
    }
  }

  private static func send(_ text: String, to line: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(line, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

/// What an engine in a process of its own answers: chunks of sound, then how it ended.
enum EngineAnswer {
  /// Samples, valid until the next answer is received.
  case chunk(UnsafeBufferPointer<Int16>)
  case end(ClauseEnd)
  case phonemes(String)

  /// Before what follows: the number of the request, and a kind or a code.
  private static let headSize = 8
  /// Most samples of a message.
  private static let mostSamples = 16 * 1024

  private enum Kind: UInt16 { case chunk, end, phonemes }

  /// The answer in a message, and the number of its request; `nil` if it is none.
  static func read(_ message: UnsafeRawBufferPointer) -> (request: UInt32, answer: EngineAnswer)? {
    guard message.count >= headSize,
      let kind = Kind(rawValue: message.loadUnaligned(fromByteOffset: 4, as: UInt16.self))
    else { return nil }
    let request = message.loadUnaligned(as: UInt32.self)
    let rest = UnsafeRawBufferPointer(rebasing: message[headSize...])
    switch kind {
    case .chunk:
      // The buffer begins at an even address, and so do the samples.
      guard rest.count % 2 == 0, Int(bitPattern: rest.baseAddress) % 2 == 0 else { return nil }
      return (request, .chunk(rest.assumingMemoryBound(to: Int16.self)))
    case .end:
      guard let end = ClauseEnd(code: message.loadUnaligned(fromByteOffset: 6, as: Int16.self)) else { return nil }
      return (request, .end(end))
    case .phonemes: return (request, .phonemes(String(decoding: rest, as: UTF8.self)))
    }
  }

  /// The messages of an answer, one after the other.
  func messages(to request: UInt32, _ send: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    switch self {
    case .chunk(let samples):
      var start = 0
      while start < samples.count {
        let end = min(start + Self.mostSamples, samples.count)
        guard
          Self.message(
            request, .chunk, 0, UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: samples[start..<end])), send)
        else {
          return false
        }
        start = end
      }
      return true
    case .end(let end): return Self.message(request, .end, end.code, UnsafeRawBufferPointer(start: nil, count: 0), send)
    case .phonemes(let text):
      let bytes = Array(text.utf8.prefix(PacketSocket.longestMessage - Self.headSize))
      return bytes.withUnsafeBytes { Self.message(request, .phonemes, 0, $0, send) }
    }
  }

  private static func message(
    _ request: UInt32, _ kind: Kind, _ code: Int16, _ rest: UnsafeRawBufferPointer,
    _ send: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: headSize + rest.count, alignment: 8) { buffer in
      buffer.storeBytes(of: request, as: UInt32.self)
      buffer.storeBytes(of: kind.rawValue, toByteOffset: 4, as: UInt16.self)
      buffer.storeBytes(of: code, toByteOffset: 6, as: Int16.self)
      UnsafeMutableRawBufferPointer(rebasing: buffer[headSize...]).copyMemory(from: rest)
      return send(UnsafeRawBufferPointer(buffer))
    }
  }
}

extension ClauseEnd {
  /// Its number in a message; the engine's own codes are never negative.
  fileprivate var code: Int16 {
    switch self {
    case .spoken: -1
    case .unwanted: -2
    case .noSuchVoice: -3
    case .unspeakable: -4
    case .refused(let code): Int16(truncatingIfNeeded: code & 0x7FFF)
    }
  }

  fileprivate init?(code: Int16) {
    switch code {
    case -1: self = .spoken
    case -2: self = .unwanted
    case -3: self = .noSuchVoice
    case -4: self = .unspeakable
    case 0...: self = .refused(code: Int(code))
    default: return nil
    }
  }
}

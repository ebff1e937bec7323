internal import CLinux
internal import Glibc

/// The process that speaks: it takes requests and answers them, and may do nothing else.
struct EngineWorker {
  let socket: PacketSocket
  let engine: Engine

  /// How much speech may wait between the processes: half a second to a second of it, so that a busy PC doesn't make it
  /// stutter, and what nobody wants any more is thrown away in no time.
  static let room = 64 * 1024

  /// Serves until the other end is gone.
  func serve() {
    withUnsafeTemporaryAllocation(byteCount: PacketSocket.longestMessage, alignment: 8) { buffer in
      while case .message(let count) = socket.receive(into: buffer) {
        // What is no request comes from no program of ours.
        guard let request = EngineRequest(UnsafeRawBufferPointer(rebasing: buffer[..<count])), answer(request) else {
          return
        }
      }
    }
  }

  /// Answers whether the other end is still there.
  private func answer(_ request: EngineRequest) -> Bool {
    let end: ClauseEnd
    switch request.task {
    case .prepare: end = engine.prepare(request.voice, request.setting) ? .spoken : .noSuchVoice
    case .speak(let clause):
      end = engine.synthesize(clause, by: request.voice, request.setting) { chunk in
        // Another request means that nobody wants the rest of this one.
        socket.waitsForRoom() && EngineAnswer.chunk(chunk).messages(to: request.number) { socket.send($0) }
      }
    case .tellPhonemes(let clause):
      do throws(Synthesizer.Failure) {
        let sounds = try engine.phonemes(of: clause, by: request.voice, request.setting)
        return EngineAnswer.phonemes(sounds).messages(to: request.number) { socket.send($0) }
      } catch {
        end = .noSuchVoice
      }
    }
    guard end != .unwanted else { return true }
    return EngineAnswer.end(end).messages(to: request.number) { socket.send($0) }
  }
}

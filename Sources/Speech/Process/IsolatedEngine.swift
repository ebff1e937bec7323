internal import Feedback
internal import Glibc

/// An engine in a process of its own, as the synthesizer sees it: one that never ends.
///
/// When a process ends in the middle of a clause, another one goes on at the same sample; when it was the text that ended
/// it, the clause is said in a plainer form. What ended an engine twice is not tried again.
// One synthesizer has it, and nobody else.
final class IsolatedEngine: SpeechEngine, @unchecked Sendable {  // proof: used under the synthesizer's lock alone.
  let sampleRate: Int
  let voices: [EngineVoice]
  private(set) var history = EngineHistory()

  private let process: EngineProcess
  private let voiceNames: Set<String>
  private var worker: EngineProcess.Worker?
  /// The engine in this process, where there can be no other.
  private var local: Engine?
  private var lastRequest: UInt32 = 0
  private var faults = FaultMemory()
  /// How often in a row an engine was lost for no fault of a text, without having done anything.
  private var lossesInARow = 0
  private let buffer: UnsafeMutableRawBufferPointer

  /// After so many there is no sense in starting another.
  private static let mostLossesInARow = 8
  /// How often something is tried that was not to blame when an engine was lost.
  private static let mostTries = 4

  /// Waits until the process is ready.
  /// - Throws: `alreadyStarted`, `noVoiceData`.
  init(_ process: EngineProcess) throws(Synthesizer.Failure) {
    self.process = process
    if let greeting = try process.greeting() {
      (sampleRate, voices, worker) = (greeting.sampleRate, greeting.voices, greeting.worker)
    } else {
      let engine = try Engine.started()
      (sampleRate, voices, local) = (engine.sampleRate, engine.voices, engine)
    }
    let plain = voices.filter { $0.kind == .voice }
    voiceNames = Set((plain.map(\.name) + plain.map(\.language)).map { $0.lowercased() })
    buffer = .allocate(byteCount: PacketSocket.longestMessage, alignment: 8)
    worker?.socket.setPatience(milliseconds: EngineWatch.step)
  }

  deinit { buffer.deallocate() }

  func prepare(_ voice: SpokenLanguage.Voice, _ setting: Engine.Setting) -> Bool {
    guard has(voice) else { return false }
    for _ in 0..<Self.mostTries {
      switch ask(.prepare, voice, setting, onChunk: { _ in true }) {
      case .end(let end): return end == .spoken
      case .lost: continue
      case .phonemes: return false
      case .noEngine: return local?.prepare(voice, setting) ?? false
      }
    }
    return false
  }

  func synthesize(
    _ clause: SafeClause, by voice: SpokenLanguage.Voice, _ setting: Engine.Setting,
    take: (UnsafeBufferPointer<Int16>) -> Bool
  ) -> ClauseEnd {
    guard has(voice) else { return .noSuchVoice }
    history.clauses += 1
    var tried = 0
    while let form = faults.form(of: clause, after: tried) {
      tried += 1
      // What was handed on of this form, when another engine begins it again: nearly the same, sample by sample.
      var handedOn = 0
      var standstills = 0
      trying: for _ in 0..<Self.mostTries {
        var place = 0
        let takeNew = { (chunk: UnsafeBufferPointer<Int16>) in
          let known = min(max(0, handedOn - place), chunk.count)
          place += chunk.count
          handedOn = max(handedOn, place)
          return known == chunk.count || take(UnsafeBufferPointer(rebasing: chunk[known...]))
        }
        switch ask(.speak(form), voice, setting, onChunk: takeNew) {
        case .end(let end):
          if form != clause, end == .spoken { history.plainer += 1 }
          return end
        case .noEngine: return local?.synthesize(form, by: voice, setting, take: takeNew) ?? .unspeakable
        case .phonemes: break trying
        case .lost(.end): continue
        case .lost(.standstill) where standstills == 0: standstills += 1
        case .lost(.standstill), .lost(.fault):
          faults.note(form)
          break trying
        }
      }
    }
    history.unspeakable += 1
    return .unspeakable
  }

  func phonemes(
    of clause: SafeClause, by voice: SpokenLanguage.Voice, _ setting: Engine.Setting
  ) throws(Synthesizer.Failure) -> String {
    guard has(voice) else { throw .noSuchVoice(voice.name) }
    for _ in 0..<Self.mostTries where faults.isTrusted(clause) {
      switch ask(.tellPhonemes(clause), voice, setting, onChunk: { _ in true }) {
      case .phonemes(let sounds): return sounds
      case .end: throw .noSuchVoice(voice.name)
      case .lost(.end): continue
      case .lost: faults.note(clause)
      case .noEngine:
        guard let local else { throw .unspeakable }
        return try local.phonemes(of: clause, by: voice, setting)
      }
    }
    throw .unspeakable
  }

  private func has(_ voice: SpokenLanguage.Voice) -> Bool { voiceNames.contains(voice.name.lowercased()) }

  // MARK: Asking

  /// What came of a request.
  private enum Reply {
    case end(ClauseEnd)
    case phonemes(String)
    /// The engine was lost, and another one is there.
    case lost(EngineLoss)
    /// There can be no other process; the engine in this one takes over, where it can be started.
    case noEngine
  }

  private func ask(
    _ task: EngineRequest.Task, _ voice: SpokenLanguage.Voice, _ setting: Engine.Setting,
    onChunk: (UnsafeBufferPointer<Int16>) -> Bool
  ) -> Reply {
    while let worker = currentWorker() {
      lastRequest &+= 1
      let request = EngineRequest(number: lastRequest, task: task, voice: voice, setting: setting)
      // One that ended while nothing was to be said has done no harm.
      guard worker.socket.send(request.message) else {
        _ = lose()
        continue
      }
      return reply(of: worker, to: lastRequest, onChunk)
    }
    return .noEngine
  }

  private func reply(
    of worker: EngineProcess.Worker, to request: UInt32, _ onChunk: (UnsafeBufferPointer<Int16>) -> Bool
  ) -> Reply {
    var watch = EngineWatch(worker.pid, lossesInARow: lossesInARow)
    while true {
      switch worker.socket.receive(into: buffer) {
      case .message(let count):
        watch.sawLife()
        guard let message = EngineAnswer.read(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else {
          return .lost(lose())
        }
        // What is left of an earlier request is thrown away.
        guard message.request == request else { continue }
        lossesInARow = 0
        switch message.answer {
        case .chunk(let samples): if !onChunk(samples) { return .end(.unwanted) }
        case .end(let end): return .end(end)
        case .phonemes(let sounds): return .phonemes(sounds)
        }
      case .nothing: if let hang = watch.hang() { return .lost(lose(hang)) }
      case .gone: return .lost(lose())
      }
    }
  }

  // MARK: Losing

  private func currentWorker() -> EngineProcess.Worker? {
    if let worker { return worker }
    guard local == nil else { return nil }
    if lossesInARow < Self.mostLossesInARow { take(process.anotherWorker()?.worker) }
    if worker == nil { local = try? Engine.started() }
    return worker
  }

  /// Puts another engine in the place of this one, and tells what became of it.
  private func lose(_ hang: EngineLoss? = nil) -> EngineLoss {
    let another = lossesInARow < Self.mostLossesInARow ? process.anotherWorker() : nil
    take(another?.worker)
    let loss = hang ?? (another?.last.isFault == true ? .fault : .end)
    if hang != nil {
      history.hangs += 1
    } else if loss == .fault {
      history.faults += 1
    } else {
      history.ends += 1
    }
    lossesInARow = loss == .fault ? 0 : lossesInARow + 1
    return loss
  }

  private func take(_ worker: EngineProcess.Worker?) {
    worker?.socket.setPatience(milliseconds: EngineWatch.step)
    self.worker = worker
  }
}

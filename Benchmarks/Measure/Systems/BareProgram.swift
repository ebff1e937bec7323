import Glibc
import Support

/// The least that can be: this program itself, started anew as `BareSpeech`, and told what to do by single bytes.
final class BareProgram: SpeakingSystem {
  private let child: Child
  private let input: Int32
  let started: Int

  /// - Parameter waitingMilliseconds: How long it waits before it obeys: 0 but for the proof of what is measured.
  init(_ place: Workplace, waitingMilliseconds: Int) throws(Complaint) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Complaint("The system gives no pipe.") }
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    defer { close(ends[0]) }
    input = ends[1]
    started = now()
    child = try Child(
      [
        CommandLine.arguments[0], BareSpeech.word, place.server.address, place.program.project,
        "\(waitingMilliseconds)",
      ], environment: place.environment, at: .input(ends[0]))
  }

  var processes: [pid_t] { [child.pid] }

  func begin() { _ = say() }

  func say() -> Int { send(BareSpeech.say) }

  func beSilent() -> Int { send(BareSpeech.beSilent) }

  func end() {
    close(input)
    child.wait()
  }

  private func send(_ order: UInt8) -> Int {
    var order = order
    let moment = now()
    _ = write(input, &order, 1)
    return moment
  }
}

import Foundation
import Glibc
import Support
import Testing

/// The built program in a terminal, whose speech engine ends, hangs, or is left behind.
@Suite struct EngineEndTests {
  /// The processes that a process has started and that are there, by their names.
  private func children(of pid: pid_t) -> [String: pid_t] {
    let folder = "/proc/\(pid)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let numbers = threads.flatMap { thread in
      ((try? String(contentsOfFile: "\(folder)/\(thread)/children", encoding: .utf8)) ?? "")
        .split(separator: " ").compactMap { pid_t($0) }
    }
    return Dictionary(
      numbers.map { number in
        let name = (try? String(contentsOfFile: "/proc/\(number)/comm", encoding: .utf8)) ?? ""
        return (name.trimmingCharacters(in: .whitespacesAndNewlines), number)
      }, uniquingKeysWith: { first, _ in first })
  }

  private func host(of session: LearnSession) -> pid_t? { children(of: session.child.pid)["engine-host"] }
  private func engine(of session: LearnSession) -> pid_t? { host(of: session).flatMap { children(of: $0)["engine"] } }
  private func isThere(_ pid: pid_t) -> Bool { kill(pid, 0) == 0 || errno != ESRCH }

  /// A lesson that has begun, in English, with everything that speaks.
  private func lesson() throws -> LearnSession {
    let session = try LearnSession(try Program(), in: TerminalWindow(), "--guest", "--language", "en")
    try #require(Patience.waits { engine(of: session) != nil })
    return session
  }

  /// Sends a process a signal. Where it has not ended by itself, the next sentence finds out.
  private func isReplaced(_ lost: pid_t, after signal: Int32, in session: LearnSession) -> Bool {
    kill(lost, signal)
    session.press(TypedKey.right)
    return Patience.waits {
      session.window.read()
      return !isThere(lost) && engine(of: session) != nil
    }
  }

  @Test func theLessonGoesOnWithAnother() throws {
    let session = try lesson()
    #expect(session.shows("Next lesson"))
    for signal in [SIGKILL, SIGSEGV, SIGSTOP] {
      #expect(isReplaced(try #require(engine(of: session)), after: signal, in: session), "after signal \(signal)")
    }
    #expect(isReplaced(try #require(host(of: session)), after: SIGKILL, in: session))
    session.press("\u{1B}")
    session.press("\u{1B}")
    session.child.end()
  }

  /// However the program ends, nothing of it stays.
  @Test(arguments: [SIGKILL, SIGTERM]) func theyEndWithTheProgram(_ signal: Int32) throws {
    let session = try lesson()
    let keeper = try #require(host(of: session))
    let speaking = try #require(engine(of: session))
    // One that was stopped, too.
    kill(speaking, SIGSTOP)
    session.child.send(signal)
    #expect(session.ending() != nil)
    #expect(Patience.waits { !isThere(keeper) && !isThere(speaking) })
  }
}

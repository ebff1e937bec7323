import Foundation
import Glibc
import Support
import Testing

/// The program under somebody who starts it again whenever it ends, as its unit does.
@Suite(.serialized) struct KioskSupervisorTests {
  /// Five, or as many as VOICECLASS_RESTARTS says.
  private static let kills = ProcessInfo.processInfo.environment["VOICECLASS_RESTARTS"].flatMap(Int.init) ?? 5

  /// The unit's rules in shell: again after 200 ms, whatever happens, but for the two words that it knows.
  private static let supervisor = """
    while :; do
      sh -c 'echo $$ >pid; exec "$0" learn --kiosk --language en' "$0"
      code=$?
      case $code in 10 | 69) exit $code ;; esac
      sleep 0.2
    done
    """

  @Test func whateverKillsItTheLessonIsThereAgain() throws {
    let server = try PulseServer()
    let program = try Program(soundServer: server.address)
    let window = try TerminalWindow()
    // Somebody has come to the third step.
    let keys = "PageDown F1"
    let learnt = try program.run(
      "learn", "--language", "en", "--lesson", "first-keys", "--keys", keys, "--transcript", "-")
    #expect(learnt.output.contains("step 3 of"), "\(learnt.output.suffix(400))")
    let environment = program.environment.map { "\($0.key)=\($0.value)" }
    let unit = try ChildProcess(
      ["sh", "-c", Self.supervisor, Program.path], environment: environment, in: program.folder("work"),
      input: .file(window.path), output: .file(window.path), errors: .file(window.path))
    var pids = Set<pid_t>()
    for number in 1...Self.kills {
      #expect(window.shows("Go on with Hear it again, or stop it, step 3"), "\(number): \(window.screen.lines)")
      window.type(TypedKey.enter)
      #expect(window.shows("Press Space once."), "\(number): \(window.screen.lines)")
      window.type(TypedKey.f1)
      #expect(window.shows("step 3 of"), "\(number): \(window.screen.lines)")
      let pid = try #require(pid_t(text(program.folder("work/pid"))))
      #expect(pids.insert(pid).inserted, "another one each time")
      kill(pid, SIGKILL)
    }
    #expect(window.shows("Go on with Hear it again"), "\(window.screen.lines)")
    window.type("\u{1B}[21~")
    #expect(window.shows("Shall this PC be switched off?"), "\(window.screen.lines)")
    window.type(TypedKey.enter)
    #expect(window.shows { _ in unit.ending != nil })
    #expect(unit.ending == .exit(10))
    #expect(pids.count == Self.kills)
  }

  private func text(_ path: String) -> String {
    ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

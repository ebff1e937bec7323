import Foundation
import Glibc
import Support
import Testing

/// `voiceclass preview --watch`: an editor in one terminal, and the lesson in another.
@Suite struct PreviewWatchTests {
  private let program: Program
  private let lessons: String
  private let wifi: String

  init() throws {
    program = try Program()
    lessons = try program.folder.copy("Lessons", as: "work/Lessons")
    wifi = "\(lessons)/en/08-settings/wifi-and-data.txt"
  }

  private func start(_ path: String, in window: TerminalWindow, _ more: String...) throws -> LearnSession {
    try LearnSession(program, in: window, [path, "--watch"] + more, command: "preview")
  }

  /// How an editor saves.
  private enum Way: CaseIterable {
    case writes, renames
  }

  private func save(_ path: String, _ old: String, _ new: String, _ way: Way = .writes) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(old), "\(old)")
    if way == .renames { #expect(rename(path, path + "~") == 0) }
    let changed = text.replacingOccurrences(of: old, with: new)
    try changed.write(toFile: path, atomically: way == .renames, encoding: .utf8)
  }

  private func expectShown(_ session: LearnSession, _ words: String, _ place: SourceLocation = #_sourceLocation) {
    #expect(session.shows(words, seconds: 60), "\(session.window.screen.lines)", sourceLocation: place)
  }

  @Test func eachSaveIsHeardFromWhereTheTextChanged() throws {
    let transcript = program.folder("transcript")
    let window = try TerminalWindow(columns: 100, rows: 40)
    let session = try start(wifi, in: window, "--transcript", transcript)
    expectShown(session, "Lesson: Turn on the Wi-Fi.")
    try save(wifi, "Turn the Wi-Fi on. The phone", "Now turn the Wi-Fi on. The phone")
    expectShown(session, "Now turn the Wi-Fi on.")
    #expect(window.shows { $0.cursorLine == "off, Wi-Fi, Switch" }, "the phone is where the tasks before leave it")
    // The editor puts a new file in the place of the old one, and leaves a mistake in it.
    try save(wifi, "Goal: screen is Settings", "Goall: screen is Settings", .renames)
    expectShown(session, "“Goall” is not a keyword.")
    expectShown(session, "wifi-and-data.txt:25:1: error: “Goall”")
    try save(wifi, "Goall: screen is Settings", "Goal: screen is Settings")
    // While the page of the mistake is drawn, what stood there before may still be seen below it.
    #expect(window.shows { $0.words.contains("Now turn the Wi-Fi on.") && !$0.words.contains("Goall") })
    try save(wifi, "Minutes: 10", "Minutes: 11")
    expectShown(session, "Saved. Nothing that you hear has changed.")
    // Keys work as in a lesson.
    session.press(TypedKey.enter)
    #expect(window.shows { $0.cursorLine == "on, Wi-Fi, Switch" }, "\(window.screen.lines)")
    session.press(TypedKey.escape)
    #expect(session.ending() == .exit(0))
    #expect(window.screen.faults == [])
    let heard = try String(contentsOfFile: transcript, encoding: .utf8)
    #expect(heard.contains("say en trainer flush \"Line 25. “Goall” is not a keyword."))
    #expect(program.folder.files(below: "home").allSatisfy { $0.hasSuffix("messages.log") }, "nothing is kept of it")
  }

  @Test func anAuthorAddsAWordAndHearsIt() throws {
    let path = "\(lessons)/vi/pronunciations.txt"
    let session = try start(path, in: try TerminalWindow())
    expectShown(session, "Nghe thử pronunciations.")
    try save(path, "Word: QR = quy a\n", "Word: QR = quy a\nWord: Netflix = nét phơ lích\n")
    expectShown(session, "Netflix")
    session.press(TypedKey.escape)
    #expect(session.ending() == .exit(0))
  }

  @Test func aSaveElsewhereInTheLanguageIsHeardToo() throws {
    let session = try start(wifi, in: try TerminalWindow(columns: 100, rows: 40), "--line", "37")
    expectShown(session, "off, Wi-Fi, Switch")
    try save("\(lessons)/en/phone/settings.txt", "Switch: Wi-Fi", "Swich: Wi-Fi")
    expectShown(session, "settings, line")
    session.press(TypedKey.escape)
    #expect(session.ending() == .exit(0), "the lesson itself is in order")
  }

  @Test func itSleepsWhileNothingHappens() throws {
    // The sound goes nowhere, so that no search for a sound server is counted.
    let window = try TerminalWindow()
    let session = try start("\(lessons)/en/course.txt", in: window, "--sound", "none")
    expectShown(session, "course has no mistakes.")
    let sleeps = Patience.waits {
      session.window.read()
      return isAsleep(session)
    }
    #expect(sleeps, "every thread waits without a time")
    session.press(TypedKey.escape)
    #expect(session.ending() == .exit(0))
  }

  /// Whether no thread of the program is woken: their counts stay the same from one look to one a second later.
  private func isAsleep(_ session: LearnSession) -> Bool {
    let before = wakes(session)
    _ = Patience.waits(seconds: 1) { false }
    return !before.isEmpty && wakes(session) == before
  }

  /// How often each thread went to sleep by itself.
  private func wakes(_ session: LearnSession) -> [String] {
    let folder = "/proc/\(session.child.pid)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return threads.sorted().flatMap { thread in
      let status = (try? String(contentsOfFile: "\(folder)/\(thread)/status", encoding: .utf8)) ?? ""
      return status.split(separator: "\n").filter { $0.hasPrefix("voluntary") }.map { "\(thread) \($0)" }
    }
  }
}

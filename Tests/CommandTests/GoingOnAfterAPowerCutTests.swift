import Glibc
import Support
import Testing

/// What a power cut leaves: the lesson goes on where it was.
@Suite struct GoingOnAfterAPowerCutTests {
  @Test func aKilledLessonGoesOnAtTheSameStep() throws {
    let program = try Program()
    let window = try TerminalWindow()
    let killed = try LearnSession(program, in: window, "--language", "en", "--lesson", "first-keys")
    #expect(killed.shows("Lesson: Hear it again, or stop it."))
    // Enter goes on wherever something is told.
    for _ in 1...12 where !window.screen.words.contains("Press Space once.") {
      let before = window.screen.lines
      killed.press(TypedKey.enter)
      _ = window.shows(seconds: 5) { $0.lines != before }
    }
    #expect(killed.shows("Press Space once."), "\(window.screen.lines)")
    // The step is kept once the screen shows it: the next key is answered after that.
    killed.press(TypedKey.f1)
    #expect(killed.shows("step 3 of"), "\(window.screen.lines)")
    killed.child.send(SIGKILL)
    #expect(killed.ending() == .signal(SIGKILL))
    let next = try LearnSession(program, in: window, "--language", "en")
    #expect(next.shows("Go on with Hear it again, or stop it, step 3"), "\(window.screen.lines)")
    next.press(TypedKey.enter)
    #expect(next.shows("Press Space once."), "\(window.screen.lines)")
    next.press(TypedKey.f1)
    #expect(next.shows("step 3 of"), "\(window.screen.lines)")
    next.child.send(SIGTERM)
    #expect(next.ending() == .exit(0))
  }

  @Test func namedLearnersAreAskedForAndOthersAreNot() throws {
    let program = try Program()
    let nobody = try program.run("learn", "--language", "en", "--keys", "", "--transcript", "-")
    #expect(!nobody.output.contains("Who is learning?"))
    for name in ["Anna", "Max"] {
      #expect(try program.run("learn", "--learner", name, "--language", "en", "--keys", "F4").ending == .exit(0))
    }
    let asked = try program.run("learn", "--language", "en", "--keys", "a Enter", "--transcript", "-")
    #expect(asked.output.contains("Who is learning?"))
    #expect(asked.output.contains("Hello, Anna."))
    #expect(asked.output.contains("rate 180"), "her speed")
    let guest = try program.run("learn", "--guest", "--language", "en", "--keys", "", "--transcript", "-")
    #expect(!guest.output.contains("Who is learning?"))
  }

  @Test func aNewNameASecretAndTheWayInAreKept() throws {
    let program = try Program()
    // From the PC's own learner to somebody new, by name, with a secret.
    let new = "End Up Enter Down Enter \"Lan\" Enter ~Escape F9 End Enter a b c a b c"
    let made = try program.run("learn", "--language", "en", "--keys", new, "--transcript", "-")
    #expect(made.output.contains("Your name is Lan."))
    #expect(made.output.contains("Your secret is kept."))
    #expect(!made.output.contains("key c\n"), "not even the transcript tells it")
    let refused = try program.run("learn", "--language", "en", "--keys", "l Enter x y z", "--transcript", "-")
    #expect(refused.output.contains("Lan has a secret."))
    #expect(!refused.output.contains("Hello, Lan."))
    let opened = try program.run("learn", "--language", "en", "--keys", "l Enter a b c", "--transcript", "-")
    #expect(opened.output.contains("Hello, Lan."))
  }
}

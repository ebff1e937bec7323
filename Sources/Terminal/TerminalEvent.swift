public import Keys

extension Terminal {
  /// Why there is no terminal. The way out of each: keys from a script, or plain output.
  public enum Failure: Error, Hashable, Sendable {
    /// The descriptors are no terminal: a pipe, a file, a service without one.
    case notATerminal
    /// Another `Terminal` of this process hears the signals already.
    case alreadyOpen
    /// The system gave no pipe, or did not take the settings; its error number.
    case refused(code: Int32)
  }

  /// What is written to the terminal.
  public enum Display: Hashable, Sendable {
    /// The screen of `show`, on the terminal's second screen, and the start-up writes.
    case screen
    /// Nothing at all: keys alone. For `--plain`, and `TERM=dumb`.
    case none
  }

  /// Something that happened.
  public enum Event: Hashable, Sendable {
    /// A key.
    case key(Key)
    /// Text that was pasted, in NFC.
    case pasted(String)
    /// The window has another size, or the program goes on after it was stopped. The screen is painted anew already.
    case resized
    /// Another thread called `Waker.wake`.
    case woken
    /// Nothing, for as long as was asked.
    case timedOut
    /// SIGTERM, SIGHUP or SIGINT: somebody wants the program to end.
    case terminationAsked
    /// The terminal was closed; no key will ever come.
    case gone
  }
}

internal import Glibc

/// Prints what is said, a line for each, and nothing else: for pipes, screen readers and terminals that know no
/// sequences.
public final class PlainOutput {
  private let descriptor: Int32

  /// Whether anybody still reads. Once they left, lines are dropped.
  public private(set) var isOpen = true

  /// Prints to a descriptor, which stays open afterwards. By default standard output.
  ///
  /// A pipe whose reader left must not end the program, so SIGPIPE is ignored from now on in the whole process.
  public init(to descriptor: Int32 = 1) {
    self.descriptor = descriptor
    signal(SIGPIPE, SIG_IGN)
  }

  /// Prints one thing said. Line ends within it become blanks, and controls are left out.
  public func say(_ text: String) {
    let line = CellText(text).characters.split(whereSeparator: \.isWhitespace).map { String($0) }
    guard isOpen, !line.isEmpty else { return }
    // A reader that is only slow is waited for, as with any program in a pipeline.
    isOpen = OutputChannel.write(Array((line.joined(separator: " ") + "\n").utf8), to: descriptor)
  }
}

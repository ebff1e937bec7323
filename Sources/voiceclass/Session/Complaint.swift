import ArgumentParser
import Foundation

/// A failure that ends the program, in one plain sentence with the way out.
struct Complaint: Error, CustomStringConvertible {
  let description: String

  init(_ sentence: String) { description = sentence }

  /// Prints it, and gives the exit code for whoever called the program.
  func exitCode() -> ExitCode {
    FileHandle.standardError.write(Data((description + "\n").utf8))
    return .failure
  }
}

import ArgumentParser

/// Lets an author hear her text while she writes it.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Hear a lesson, an app or another text while writing it.",
    discussion: """
      Mistakes are said, and printed as check prints them. With --watch, each save \
      is heard at once, from the place that has changed. Space says the last thing \
      again, Alt and Page Down leads to the next step, and Escape leaves. \
      The exit code is 0 without errors, 1 with errors, 64 for a wrong call.
      """)

  @Argument(help: "The file, in a folder of lessons.")
  var file: String

  @Flag(help: "Hear it again at each save of this file or another one of its language.")
  var watch = false

  @Option(help: "Begin at the step, screen, sentence or word in this line.")
  var line: Int?

  @OptionGroup var options: LearnOptions

  func validate() throws {
    guard options.lesson == nil, options.learner == nil, options.language == nil, options.lessons == nil else {
      throw ValidationError(
        "The file tells its language and its lessons, and nobody learns. Leave out --lesson, --learner, --language and --lessons."
      )
    }
    guard !watch || !options.hasScript else {
      throw ValidationError("A script of keys ends before anything is saved. Leave out either --watch or the keys.")
    }
    if let line, line < 1 { throw ValidationError("Lines count from 1. Give such a number with --line.") }
  }

  func run() throws {
    let hasErrors: Bool
    do throws(Complaint) {
      hasErrors = try Session(options: options).start(previewing: file, line: line, isWatching: watch)
    } catch {
      throw error.exitCode()
    }
    if hasErrors { throw ExitCode.failure }
  }
}

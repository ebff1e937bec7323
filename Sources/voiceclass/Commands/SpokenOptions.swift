import ArgumentParser

/// What a command asks for that is printed and said.
struct SpokenOptions: ParsableArguments {
  @Option(help: "The language, by its code. Without it, the one chosen before, else English.")
  var language: String?

  @Option(help: "The folder of lessons.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  @Flag(help: "Print only, and say nothing.")
  var silent = false
}

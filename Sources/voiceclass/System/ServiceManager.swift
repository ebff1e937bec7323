/// What starts services with the PC, at the edge of the program.
protocol ServiceManager {
  /// Has it do something; `nil` where there is no such thing on this PC.
  func ask(_ arguments: [String]) -> SystemCommand.Ending?
}

/// systemd, by its own command.
struct Systemctl: ServiceManager {
  func ask(_ arguments: [String]) -> SystemCommand.Ending? {
    SystemCommand(words: ["systemctl"] + arguments, environment: ["LC_ALL": "C.UTF-8"]).run()
  }
}

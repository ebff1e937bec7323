/// Whether BRLTTY does more than drive a braille display: it can speak, too, when it is told so.
public enum BrailleSpeech {
  /// Whether the BRLTTY that runs was told to speak, on its command line or in its settings.
  public static func isOn(processes: String = "/proc", settings: String = "/etc/brltty.conf") -> Bool {
    let running = OtherScreenReader.brltty.processes(in: processes, user: nil)
    guard !running.isEmpty else { return false }
    return running.contains { names(driverIn: OtherScreenReader.arguments("\(processes)/\($0)")) }
      || names(driverIn: OtherScreenReader.text(of: settings))
  }

  /// `-s xs`, `-sxs` or `--speech-driver=xs`; BRLTTY's own word for none is `no`.
  private static func names(driverIn arguments: [String]) -> Bool {
    for (argument, next) in zip(arguments, arguments.dropFirst() + [""]) {
      let driver: Substring? =
        if argument == "-s" || argument == "--speech-driver" {
          next[...]
        } else if argument.hasPrefix("--speech-driver=") {
          argument.dropFirst("--speech-driver=".count)
        } else if argument.hasPrefix("-s") {
          argument.dropFirst(2)
        } else {
          nil
        }
      if let driver, !driver.isEmpty, driver != "no" { return true }
    }
    return false
  }

  /// A line such as `speech-driver es`, unless it is a remark.
  private static func names(driverIn settings: String) -> Bool {
    settings.split(separator: "\n").contains { line in
      let words = line.split { $0 == " " || $0 == "\t" }
      return words.count > 1 && words[0] == "speech-driver" && words[1] != "no"
    }
  }
}

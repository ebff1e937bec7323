import Support

/// What a system is given: the built program with its lessons, the sentences, and a sound server.
struct Workplace {
  let program: Program
  let sentences: Sentences
  let server: any SoundServer

  /// The surroundings of a program that has a home of its own and knows this sound server alone.
  var environment: [String] { Self.environment(home: program.home, server: server) }

  /// - Parameter server: `nil` for surroundings in which there is none.
  static func environment(home: String, server: (any SoundServer)?) -> [String] {
    let changed = ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LC_ALL", "PATH"]
    let ofServer = server?.environment ?? ["XDG_RUNTIME_DIR=\(home)", "PULSE_SERVER=unix:\(home)/no-server"]
    return ofServer.filter { line in !changed.contains { line.hasPrefix($0 + "=") } } + [
      "HOME=\(home)", "PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8", "TERM=xterm-256color",
    ]
  }
}

/// The sentences that all systems say, one after the other: those of `measured-app.txt` between its first and last item.
struct Sentences {
  /// One with a pause behind its first word, one without a pause, and so on in turn.
  let all: [String]

  init(project: String) throws(Complaint) {
    let items = ProcessFile.text("\(project)/Benchmarks/measured-app.txt").split(separator: "\n").compactMap {
      $0.hasPrefix("Item: ") ? String($0.dropFirst(6)) : nil
    }
    guard items.count > 3 else { throw Complaint("Benchmarks/measured-app.txt has no sentences.") }
    all = Array(items[1..<items.count - 1])
  }
}

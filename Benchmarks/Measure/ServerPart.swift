/// What is measured with a sound server.
enum ServerPart: String, CaseIterable {
  case keys, load, start, cost, proof

  func measure(_ order: Order, _ row: ServerRow) throws(Complaint) -> Results {
    guard let version = row.version(order.program.folder) else {
      var page = Results()
      page.begin(row.name)
      page.line("It is not installed here.")
      page.line()
      return page
    }
    let measured = try MeasuredServer(row)
    defer { measured.end() }
    let place = Workplace(
      program: order.program, sentences: try Sentences(project: order.program.project), server: measured.server)
    var page = Results()
    let server = "\(row.name) \(version)"
    switch self {
    case .keys:
      page.begin("\(server): from a key to the loudspeaker, in milliseconds")
      Self.keys(order, place, measured, rounds: order.rounds, on: &page) { Goal.key($0, row) }
    case .load:
      page.begin("\(server): the same while the PC has too much to do")
      page.line("As many programs as there are processors never rest meanwhile, at normal priority.")
      page.line()
      let load = try Load()
      defer { load.end() }
      Self.keys(order, place, measured, rounds: order.rounds / 2, on: &page) {
        $0 == .fromSilenceAudible ? nil : .loaded
      }
    case .start:
      page.begin("\(server): from the start to the first word, in milliseconds")
      Self.starts(order, place, measured, on: &page)
    case .cost:
      page.begin("\(server): what it costs the PC")
      Self.costs(order, place, measured, on: &page)
    case .proof:
      page.begin("\(server): is it measured right?")
      try Self.proof(order, place, measured, on: &page)
    }
    page.line()
    return page
  }

  /// Measures with every system. One that is not there, or fails, has a row that says so.
  private static func each<Measurement>(
    _ order: Order, _ page: inout Results, _ columns: Int, measure: (SystemRow) throws(Complaint) -> Measurement
  ) -> [(system: SystemRow, measurement: Measurement)] {
    var all: [(system: SystemRow, measurement: Measurement)] = []
    for system in order.systems {
      guard system.isInstalled else {
        page.row(["not installed here", system.name] + Array(repeating: "", count: columns - 2))
        continue
      }
      Progress.tell(system.name)
      do throws(Complaint) {
        all.append((system, try measure(system)))
      } catch {
        page.row(["failed: \(error.sentence)", system.name] + Array(repeating: "", count: columns - 2))
      }
    }
    return all
  }

  private static func keys(
    _ order: Order, _ place: Workplace, _ measured: MeasuredServer, rounds: Int, on page: inout Results,
    goal: (KeyRow) -> Goal?
  ) {
    page.table(Results.milliseconds)
    let all = each(order, &page, Results.milliseconds.count) { system throws(Complaint) in
      try KeyMeasurement(system, place, measured.recorder, rounds: rounds)
    }
    for row in KeyRow.allCases {
      for (system, measurement) in all {
        page.row(row.rawValue, system.name, measurement[row], system.isOurs ? goal(row) : nil)
      }
    }
    let blocks = all.map(\.measurement.blockMilliseconds.short).joined(separator: ", ")
    page.line()
    page.line("The sink worked in blocks of \(blocks) milliseconds, in the order of the systems.")
  }

  private static func starts(_ order: Order, _ place: Workplace, _ measured: MeasuredServer, on page: inout Results) {
    page.table(Results.milliseconds)
    let all = each(order, &page, Results.milliseconds.count) { system throws(Complaint) in
      try StartMeasurement(system, place, measured.recorder, rounds: order.rounds / 3)
    }
    for (system, measurement) in all {
      let goal = system.isOurs ? Goal.start : nil
      page.row("The start of the program, the first sample of speech", system.name, measurement.starts, goal)
    }
  }

  private static func costs(_ order: Order, _ place: Workplace, _ measured: MeasuredServer, on page: inout Results) {
    let head = [
      "What", "system", "memory, the sum, MB", "its share, MB", "processes", "silent: wakings",
      "silent: ms of processor time", "speaking: wakings", "speaking: ms", "the sound server meanwhile: ms",
      "longest hole in speech, ms", "goal",
    ]
    page.line(
      "Of \(CostMeasurement.seconds) seconds each. Memory is resident. The sum counts a page for each process that has it; "
        + "in the share it counts once for all that have it, and the goal is about that.")
    page.line()
    page.table(head)
    let all = each(order, &page, head.count) { system throws(Complaint) in try CostMeasurement(system, place, measured)
    }
    for (system, cost) in all {
      func milliseconds(_ use: Use) -> String { (Double(use.processorMicroseconds) / 1_000).short }
      func megabytes(_ bytes: Int) -> Double { Double(bytes) / 1_000_000 }
      var goals: [String] = []
      if system.isOurs {
        goals.append("memory " + page.tell(Goal.memory.verdict(megabytes(cost.share)), of: "memory while speaking"))
        goals.append(
          "wakings " + page.tell(Goal.wakings.verdict(Double(cost.silent.wakings)), of: "wakings in silence"))
      }
      page.row([
        "Saying a long sentence, and nothing", system.name, megabytes(cost.memory).short, megabytes(cost.share).short,
        "\(cost.processes)", "\(cost.silent.wakings)", milliseconds(cost.silent), "\(cost.speaking.wakings)",
        milliseconds(cost.speaking), milliseconds(cost.server), cost.longestHole?.short ?? "nothing",
        goals.joined(separator: "; "),
      ])
    }
  }

  /// The bare program, as it is and with a wait before it obeys: as much more is to be measured.
  private static func proof(_ order: Order, _ place: Workplace, _ measured: MeasuredServer, on page: inout Results)
    throws(Complaint)
  {
    let wait = 20
    Progress.tell("the proof")
    let plain = try KeyMeasurement(SystemRow.bareProgram(), place, measured.recorder, rounds: order.rounds * 2 / 3)
    let waiting = try KeyMeasurement(
      SystemRow.bareProgram(waiting: wait), place, measured.recorder, rounds: order.rounds * 2 / 3)
    page.line("The bare program, as it is, and made to wait \(wait) milliseconds before it obeys a key; medians.")
    page.line()
    page.table(["From, to", "as it is", "waiting", "difference"])
    for row in KeyRow.allCases {
      let (before, after) = (Figures(plain[row]).median, Figures(waiting[row]).median)
      page.row([row.rawValue, before.short, after.short, (after - before).short])
    }
  }
}

/// Texts that are checked, and lessons that become sound files.
enum TextPart {
  static func measure(_ program: Program) throws(Complaint) -> Results {
    Progress.tell("the texts")
    let texts = try TextMeasurement(program)
    var page = Results()
    page.begin("Texts and sound files")
    page.table(["What", "measured", "goal"])
    for check in texts.checks {
      let megabytes = Double(check.bytes) / 1_000_000
      let memory = (Double(check.mostMemory) / 1_000_000).short
      let what = "`check --quick`, \(check.lessons) lessons, \(megabytes.short) MB"
      let speed = megabytes / check.seconds
      page.row([
        what, "\((check.seconds * 1_000).short) ms, \(speed.short) MB a second, \(memory) MB of memory",
        page.tell(Goal.check.verdict(speed), of: what),
      ])
    }
    let hearing = Figures(texts.hearingSeconds).median
    page.row(["`check` of the shipped lessons, heard too", "\((hearing * 1_000).short) ms", ""])
    let script = Figures(texts.scriptSeconds).median
    page.row(["A lesson from a script of keys, to a transcript", "\((script * 1_000).short) ms", ""])
    Progress.tell("the export")
    let export = try ExportMeasurement(program)
    let speed = export.soundSeconds / Figures(export.seconds).median
    page.row([
      "\(export.way), \(export.soundSeconds.short) s long",
      "\((Figures(export.seconds).median * 1_000).short) ms, \(speed.short) times real time",
      page.tell(Goal.export.verdict(speed), of: export.way),
    ])
    page.line()
    return page
  }
}

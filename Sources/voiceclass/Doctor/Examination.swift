import Feedback
import LessonText
import Trainer

/// A look at all that a session needs, one part after the other, and the mending of what can be mended.
struct Examination {
  private let subjects: [any Subject]
  private let telling: Telling
  private let isMending: Bool

  /// - Parameters:
  ///   - mistakes: what is wrong in the texts.
  ///   - isMending: whether what was found is mended, too.
  ///   - isSilent: whether it is printed only.
  init(_ shelf: Shelf, mistakes: [Diagnostic], in pack: LanguagePack, isMending: Bool, isSilent: Bool) {
    let (speech, sound) = (SpeechSubject(shelf), SoundSubject(shelf))
    let telling = Telling(shelf, in: pack, speech: speech, sound: sound, isSilent: isSilent)
    let terminal = TerminalLook.taken()
    subjects = [
      TextsSubject(shelf: shelf, mistakes: mistakes), speech, sound, KeyboardSubject(terminal: terminal),
      ScreenSubject(terminal: terminal, pack: pack), DiskSubject(), RecordsSubject(),
      ClockSubject(language: pack.language.language.code),
      ReadersSubject(desk: terminal == nil ? nil : WhoTalks(telling: telling)),
    ]
    (self.telling, self.isMending) = (telling, isMending)
  }

  /// Looks at everything, tells it, and mends what is to be mended.
  /// - Returns: whether all is well in the end.
  func run() -> Bool {
    let findings = subjects.flatMap { isMending ? treat($0) : tell($0.look()) }
    if !isMending, findings.contains(where: { $0.cure != nil }) { telling.tell(Finding(.mendable)) }
    telling.say()
    return findings.allSatisfy(\.sentence.isWell)
  }

  private func tell(_ findings: [Finding]) -> [Finding] {
    for finding in findings { telling.tell(finding) }
    return findings
  }

  /// Mends one thing after the other, each once: what was mended may show the next.
  private func treat(_ subject: any Subject) -> [Finding] {
    var findings = tell(subject.look())
    var tried: Set<DoctorSentence> = []
    while let ill = findings.first(where: { $0.cure != nil && !tried.contains($0.sentence) }), let cure = ill.cure {
      tried.insert(ill.sentence)
      switch cure() {
      case .left(let told): _ = tell(told)
      case .tried(let told):
        _ = tell(told)
        findings = subject.lookAgain()
        tell(ill, nowThat: findings)
      }
    }
    return findings
  }

  /// Tells what became of something: that it is well, that it is as it was, or what it was hiding.
  private func tell(_ ill: Finding, nowThat findings: [Finding]) {
    if let same = findings.first(where: { $0.sentence == ill.sentence }) {
      telling.tell(same, as: .still)
    } else if let well = findings.first(where: \.sentence.isWell) {
      telling.tell(well, as: .mended)
    } else {
      _ = tell(findings)
    }
  }
}

import Keys

/// What was found out about a learner's keyboard. The raw value names it in the records and in `phrases.txt`.
///
/// It is kept with her settings, and not with the PC: hardly anybody learns on boards of two kinds, and where it is wrong,
/// a check puts it right within a minute.
enum KeyboardVerdict: String, CaseIterable {
  case notDone = "not done"
  /// Every cell of braille arrives when its keys are held together.
  case chords
  /// Some cells don't, so braille is typed dot after dot.
  case dotAfterDot = "dot after dot"
  /// Too much was left out to know.
  case unclear

  /// What follows from a check that is over.
  init(_ check: ChordCheck) {
    if check.carriesBraille {
      self = .chords
    } else {
      self = KeyChord.brailleCells.contains { check.knowledge(of: $0) == .notCarried } ? .dotAfterDot : .unclear
    }
  }

  /// How braille is to be typed then; `nil` where that is left as it is.
  var brailleKeys: BrailleKeys? {
    switch self {
    case .chords: .chords
    case .dotAfterDot: .dotAfterDot
    case .notDone, .unclear: nil
    }
  }
}

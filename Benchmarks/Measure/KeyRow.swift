/// What is measured at a key, in the order of the page.
enum KeyRow: String, CaseIterable {
  case fromSilence = "A key in silence, the first sample of speech"
  case fromSilenceAudible = "The same, the first sample above 1 % of full scale"
  case toSilence = "A key while speaking, the last sample of the old speech"
  case toNewSpeech = "A key while speaking, the first sample of the new speech"
}

extension KeyMeasurement {
  subscript(_ row: KeyRow) -> [Double?] {
    switch row {
    case .fromSilence: fromSilence
    case .fromSilenceAudible: fromSilenceAudible
    case .toSilence: toSilence
    case .toNewSpeech: toNewSpeech
    }
  }
}

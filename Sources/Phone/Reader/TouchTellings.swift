import Feedback

/// The finger that explores: all is heard from where it lies, the higher the higher.
extension Telling {
  mutating func tell(_ touched: Touched, at place: GlassPlace) {
    let pan = min(1, max(-1, place.across))
    let pitch = place.tone
    switch touched {
    case .element(let index):
      guard let shown = phone.element(index) else { return }
      play(isActionable(shown) ? .focusActionable : .focus, pan: pan, pitch: pitch)
      say(description(of: index, from: .sameScreen(container: shown.container)), .flush, pan: pan)
      response.named.append(shown.name.plain)
      hints += hint(for: index, from: .sameScreen(container: shown.container))
    case .key(let key):
      play(.focusActionable, pan: pan, pitch: pitch)
      tell(key, pan: pan)
    case .empty: play(.typed, pan: pan, pitch: 0.5)
    case .frame: play(.edge, pan: pan)
    }
  }

  private mutating func tell(_ key: KeyboardKey, pan: Double) {
    switch key {
    case .character(let text):
      mark(character: text, pan: pan)
      say(written(text), .flush, pan: pan)
    case .function(let function): say(words(function.phraseKey), .flush, pan: pan)
    }
  }
}

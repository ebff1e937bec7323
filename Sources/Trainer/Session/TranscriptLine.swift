import Feedback
import Keys

extension SessionEvent {
  /// The event as a line of a transcript. What no transcript shows, nobody hears.
  public var transcriptLine: String {
    switch self {
    case .key(let key): "key \(key.scriptName)"
    case .pasted: "paste"
    case .wait(let milliseconds): "wait \(milliseconds)ms"
    case .cut: "cut"
    case .replaced(let group): "replace \(group.rawValue)"
    case .dropped: "drop"
    case .hear(.play(let cue)): cue.transcriptLine
    case .hear(.say(let utterance)): utterance.transcriptLine
    case .rate(let wordsAMinute): "rate \(wordsAMinute)"
    case .volume(let percent): "volume \(percent)"
    case .hiddenKey: "key hidden"
    case .cueVolume(let percent): "cue-volume \(percent)"
    case .colours(let colours): "colours \(colours.rawValue)"
    case .letters(let letters): "letters \(letters.rawValue)"
    case .voice(let language, let name): "voice \(language) \(name)"
    case .leave: "leave"
    }
  }
}

extension Cue {
  /// `cue edge`, with pan and pitch where they are not the middle and the recorded one.
  fileprivate var transcriptLine: String {
    var line = "cue \(name)"
    if pan != 0 { line += " pan=\(pan.short)" }
    if pitch != 1 { line += " pitch=\(pitch.short)" }
    return line
  }
}

extension Utterance {
  /// `say vi phone flush "Tin nhắn, Nút, 2/8"`; runs in another manner stand in brackets that name it.
  fileprivate var transcriptLine: String {
    let manners = Set(spans.map { $0.mannerWords(by: speaker) })
    let (shared, isShared) = (manners.first ?? "", manners.count == 1)
    var line = "say \(language) \(speaker.rawValue) \(interruption.rawValue)"
    if pan != 0 { line += " pan=\(pan.short)" }
    if let group { line += " group=\(group.rawValue)" }
    if isShared && !shared.isEmpty { line += " \(shared)" }
    let words = spans.map { span in
      let manner = span.mannerWords(by: speaker)
      return isShared || manner.isEmpty ? span.text : "[\(manner): \(span.text)]"
    }
    // A text may have line breaks; an event has one line.
    let text = words.joined().split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return line + " \"\(text.joined(separator: "\\n"))\""
  }
}

extension Utterance.Span {
  /// Everything that is not as the speaker comes: a phone names some signs, a teacher none.
  fileprivate func mannerWords(by speaker: Speaker) -> String {
    var words: [String] = []
    if let language { words.append(language.code) }
    if relativeRate != 1 { words.append("rate=\(relativeRate.short)") }
    if relativePitch != 1 { words.append("pitch=\(relativePitch.short)") }
    if isSpelled { words.append("spelled") }
    if punctuation != (speaker == .phone ? .some : .none) { words.append("punctuation=\(punctuation.rawValue)") }
    if capitals != .word { words.append("capitals=\(capitals.rawValue)") }
    return words.joined(separator: " ")
  }
}

extension Double {
  /// Two decimals at most, without tails: 0.7, −0.5, 1.25.
  fileprivate var short: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

public import Feedback
public import LessonText

extension LanguagePack {
  /// A text of a lesson as the trainer says it: with the usual keys in it, and the gestures they stand for.
  public func narration(of text: MarkedText) -> Utterance {
    let words = Words(pack: self)
    return Utterance(words.named(text).spans, by: .trainer, in: words.language)
  }
}

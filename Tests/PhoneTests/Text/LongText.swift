/// A message nobody writes, to see that length does no harm.
enum LongText {
  /// 10,000 characters in the three scripts of a learner's phone, a line feed now and then.
  static let tenThousand = String(
    String(repeating: "Chào bà, ngày mai con về. नमस्ते, आप कैसे हैं? See you at 7:30! 👍🏽\nHẹn gặp lại. ", count: 200).prefix(
      10_000))
}

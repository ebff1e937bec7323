import Testing

@Suite struct FeedbackPlaceholderTests {}

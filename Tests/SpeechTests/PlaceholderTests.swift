import Testing

@Suite struct SpeechPlaceholderTests {}

import Testing

@Suite struct PhonePlaceholderTests {}

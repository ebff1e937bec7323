import Testing

@Suite struct TrainerPlaceholderTests {}

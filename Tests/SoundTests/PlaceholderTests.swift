import Testing

@Suite struct SoundPlaceholderTests {}

import Testing

@Suite struct MixerPlaceholderTests {}

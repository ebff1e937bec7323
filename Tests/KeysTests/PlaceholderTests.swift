import Testing

@Suite struct KeysPlaceholderTests {}

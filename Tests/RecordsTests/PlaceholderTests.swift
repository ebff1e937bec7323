import Testing

@Suite struct RecordsPlaceholderTests {}

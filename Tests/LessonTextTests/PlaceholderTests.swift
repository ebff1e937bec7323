import Testing

@Suite struct LessonTextPlaceholderTests {}

extension TextContent {
  /// What a step forward from a position passes over; its end is where the step leads. `nil` where nothing follows.
  ///
  /// A step from inside a word, line or paragraph takes the rest of it, and what lies before a word is no part of what is
  /// read: so Android's text views answer `ACTION_NEXT_AT_MOVEMENT_GRANULARITY`, but for lines, of which they would
  /// leave out the rest.
  public func next(_ granularity: Granularity, from position: Int) -> Range<Int>? {
    let position = nearest(to: position)
    return switch granularity {
    case .characters: position < count ? position..<position + 1 : nil
    case .words: nextWord(from: position)
    case .lines: nextLine(from: position)
    case .paragraphs: nextParagraph(from: position)
    }
  }

  /// What a step backward from a position passes over; its beginning is where the step leads. `nil` where nothing comes
  /// before.
  public func previous(_ granularity: Granularity, from position: Int) -> Range<Int>? {
    let position = nearest(to: position)
    return switch granularity {
    case .characters: position > 0 ? position - 1..<position : nil
    case .words: previousWord(from: position)
    case .lines: previousLine(from: position)
    case .paragraphs: previousParagraph(from: position)
    }
  }

  /// What a step passes over.
  public func step(_ direction: TextDirection, _ granularity: Granularity, from position: Int) -> Range<Int>? {
    switch direction {
    case .forward: next(granularity, from: position)
    case .backward: previous(granularity, from: position)
    }
  }
}

extension EditText {
  /// Moves the cursor by one step of a reading control; in selection mode the selection follows it.
  public mutating func move(_ direction: TextDirection, by granularity: Granularity) -> EditChange {
    guard let passed = step(direction, granularity) else {
      return switch (direction, edge) {
      case (_, _) where content.isEmpty: .nothing(direction == .forward ? .endOfField : .beginningOfField)
      case (.backward, .beginning): .nothing(.beginningOfField)
      case (.forward, .end): .nothing(.endOfField)
      default: .nothing(.nothingFurther(granularity))
      }
    }
    let target = direction == .forward ? passed.upperBound : passed.lowerBound
    if isSelecting { return extendSelection(to: target) }
    let clearsSelection = selection != nil
    settle(at: target)
    return .moved(over: content[passed], to: edge, clearsSelection: clearsSelection)
  }

  /// Puts the cursor at a position; in selection mode the selection follows it.
  public mutating func moveCursor(to position: Int) -> EditChange {
    if isSelecting { return extendSelection(to: content.nearest(to: position)) }
    let clearsSelection = selection != nil
    settle(at: position)
    return .cursor(at: content.character(at: cursor), edge: edge, clearsSelection: clearsSelection)
  }

  /// Puts the cursor before the text.
  public mutating func moveToBeginning() -> EditChange { moveCursor(to: 0) }

  /// Puts the cursor behind the text.
  public mutating func moveToEnd() -> EditChange { moveCursor(to: content.count) }

  /// Turns selection mode on or off. What is selected stays so.
  public mutating func toggleSelectionMode() -> EditChange {
    isSelecting.toggle()
    return .selectionMode(isOn: isSelecting, selected: selectedText)
  }

  /// Selects everything; the cursor comes to the end.
  public mutating func selectAll() -> EditChange {
    guard !content.isEmpty else { return .nothing(.nothingToSelect) }
    (anchor, cursor) = (0, content.count)
    return .selectedAll(text)
  }

  /// Takes the selection back, not the text; the cursor stays where it is.
  public mutating func clearSelection() -> EditChange {
    guard selection != nil else { return .nothing(.nothingSelected) }
    let old = selectedText
    settle(at: cursor)
    return .selectionCleared(old)
  }

  /// What a step passes over. A password has no words, lines or paragraphs: they would tell of it what bullets hide.
  func step(_ direction: TextDirection, _ granularity: Granularity) -> Range<Int>? {
    guard isPassword, granularity != .characters else {
      return content.step(direction, granularity, from: cursor)
    }
    let passed = direction == .forward ? cursor..<content.count : 0..<cursor
    return passed.isEmpty ? nil : passed
  }

  /// What the cursor passes ahead of the anchor is newly selected on the way on and no more on the way back; behind the
  /// anchor it is the other way around.
  private mutating func extendSelection(to target: Int) -> EditChange {
    guard target != cursor else {
      return .cursor(at: content.character(at: cursor), edge: edge, clearsSelection: false)
    }
    let (start, end) = (min(cursor, target), max(cursor, target))
    let ahead = content[max(start, anchor)..<max(end, anchor)]
    let behind = content[min(start, anchor)..<min(end, anchor)]
    let isForward = target > cursor
    cursor = target
    return .selected(isForward ? ahead : behind, unselected: isForward ? behind : ahead, edge: edge)
  }
}

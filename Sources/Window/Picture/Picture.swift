/// Where the texts stand in a window. Each has its place, so that the eye finds it again: the name from the top, its
/// role and position below, then the hint, then what was said. What is not there leaves its room to the name.
struct Picture: Hashable {
  /// A text at its place.
  struct Part: Hashable {
    var block: TextBlock
    var isBold: Bool
    /// In pixels from the top left corner.
    var x: Int
    var y: Int
  }

  /// A bar, in pixels.
  struct Bar: Hashable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int
  }

  private(set) var parts: [Part] = []
  /// Where the next letter goes; `nil` where nothing is being written.
  private(set) var caret: Bar?

  /// - Parameters:
  ///   - width: of the window, in pixels.
  ///   - height: of the window, in pixels.
  init(_ text: WindowText, width: Int, height: Int, regular: Typeface, bold: Typeface) {
    let margin = max(2, min(width, height) / 28)
    let (left, right) = (margin, width - margin)
    let room = height - 2 * margin
    guard right > left, room > 0 else { return }
    let smallest = max(8, height / 32)
    let said = text.saidBeside
    let shares = (
      details: text.details.isEmpty ? 0 : room * 14 / 100, hint: text.hint.isEmpty ? 0 : room * 20 / 100,
      said: said.isEmpty ? 0 : room * 22 / 100
    )
    let shareOfName = room - shares.details - shares.hint - shares.said
    let name = TextBlock(
      [text.name], in: (right - left, shareOfName), sizes: smallest...max(smallest, shareOfName), bold)
    // Nothing is larger than the name.
    let largest = name.size > 0 ? name.size : height
    func block(_ paragraphs: [String], _ share: Int, largest wanted: Int) -> TextBlock {
      let size = max(smallest, min(wanted, largest))
      return TextBlock(paragraphs, in: (right - left, share), sizes: smallest...size, regular)
    }
    let details = block([text.details], shares.details, largest: height / 8)
    let hint = block(
      [text.hint], shares.hint, largest: max(smallest, min(height / 14, details.size > 0 ? details.size : height)))
    let small = max(smallest, min(height / 16, hint.size > 0 ? hint.size : height))
    // Of what was said, the newest is wanted: older sayings go first where room is short.
    var kept = said
    var spoken = block(kept, shares.said, largest: small)
    while kept.count > 1, spoken.isCut(of: kept, regular, width: right - left) {
      kept.removeFirst()
      spoken = block(kept, shares.said, largest: small)
    }
    var y = margin
    for (block, share, isBold) in [
      (name, shareOfName, true), (details, shares.details, false), (hint, shares.hint, false),
      (spoken, shares.said, false),
    ] {
      if !block.lines.isEmpty { parts.append(Part(block: block, isBold: isBold, x: left, y: y)) }
      y += share
    }
    if let place = text.caret.map({ name.place(after: text.name.prefix($0), bold) }), !name.lines.isEmpty {
      let thickness = max(2, name.size / 12)
      caret = Bar(
        x: min(left + place.x, width - thickness), y: margin + place.line * name.lineHeight, width: thickness,
        height: name.lineHeight)
    }
  }
}

extension TextBlock {
  /// Whether lines were left out for want of room.
  fileprivate func isCut(of paragraphs: [String], _ typeface: Typeface, width: Int) -> Bool {
    let whole = TextBlock(paragraphs, in: (width, Int(Int32.max)), sizes: size...size, typeface)
    return whole.lines.count > lines.count
  }
}

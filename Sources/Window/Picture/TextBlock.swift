/// A text as it is set: its size, and its lines.
struct TextBlock: Hashable {
  /// In pixels of the em; 0 where there is nothing.
  private(set) var size = 0
  /// From one line to the next, in pixels.
  private(set) var lineHeight = 0
  /// From the top of a line to its baseline, in pixels.
  private(set) var ascent = 0
  private(set) var lines: [[LetterRun]] = []

  /// How high it is, in pixels.
  var height: Int { lines.count * lineHeight }

  /// Nothing.
  init() {}

  /// Sets paragraphs as large as fits a box, without breaking words. What does not fit at the smallest size loses its
  /// last lines, but a word that is too wide alone is made smaller still.
  /// - Parameter sizes: from the smallest to the largest that are wanted.
  init(_ paragraphs: [String], in box: (width: Int, height: Int), sizes: ClosedRange<Int>, _ typeface: Typeface) {
    let words = paragraphs.map {
      $0.split(whereSeparator: \.isWhitespace).map { typeface.runs(of: $0) }.filter { !$0.isEmpty }
    }
    .filter { !$0.isEmpty }
    guard !words.isEmpty, box.width > 0, box.height > 0 else { return }
    let scripts = Set(words.joined().joined().map(\.script)).union([.latin])
    let space = typeface.runs(of: " ")

    /// The lines at a size; `nil` where a word is too wide.
    func lines(at size: Int) -> [[LetterRun]]? {
      typeface.use(size: size)
      let gap = typeface.width(of: space)
      var lines: [[LetterRun]] = []
      for paragraph in words {
        var (line, width) = ([LetterRun](), 0)
        for word in paragraph {
          let own = typeface.width(of: word)
          if own > box.width { return nil }
          if line.isEmpty {
            (line, width) = (word, own)
          } else if width + gap + own <= box.width {
            line += space + word
            width += gap + own
          } else {
            lines.append(line)
            (line, width) = (word, own)
          }
        }
        lines.append(line)
      }
      return lines
    }

    func height(_ lines: [[LetterRun]]) -> Int {
      let metrics = typeface.metrics(of: scripts)
      return lines.count * (metrics.ascent + metrics.descent)
    }

    // The largest that fits: sizes up to `low` do, those from `high` on don't.
    var (low, high) = (sizes.lowerBound - 1, sizes.upperBound + 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if let lines = lines(at: middle), height(lines) <= box.height { low = middle } else { high = middle }
    }
    size = max(low, sizes.lowerBound)
    var set = lines(at: size)
    while set == nil, size > 1 {
      size -= 1
      set = lines(at: size)
    }
    typeface.use(size: size)
    let metrics = typeface.metrics(of: scripts)
    (ascent, lineHeight) = (metrics.ascent, metrics.ascent + metrics.descent)
    self.lines = Array((set ?? []).prefix(max(1, box.height / max(1, lineHeight))))
  }

  /// Where the next letter goes behind the beginning of the text that was set: its line, and the distance from the left in
  /// pixels. Behind the last line where that beginning was cut.
  func place(after beginning: Substring, _ typeface: Typeface) -> (line: Int, x: Int) {
    typeface.use(size: size)
    var letters = typeface.runs(of: beginning).reduce(0) { $0 + $1.letterCount }
    let isAfterBlank = beginning.last?.isWhitespace == true
    for (number, line) in lines.enumerated() {
      let own = line.reduce(0) { $0 + $1.letterCount }
      let isLast = number == lines.count - 1
      guard letters < own || letters == own && (isLast || !isAfterBlank) || isLast else {
        letters -= own
        continue
      }
      var x = 0
      for run in line where letters > 0 {
        let part = run.beginning(letters: letters)
        letters -= part.letterCount
        x += typeface.width(of: [part])
      }
      let isIndented = isAfterBlank && x > 0
      return (number, x + (isIndented ? typeface.width(of: typeface.runs(of: " ")) : 0))
    }
    return (0, 0)
  }
}

extension LetterRun {
  /// How many of its characters are no blanks.
  fileprivate var letterCount: Int { text.count { !$0.isWhitespace } }

  /// Its beginning with so many of them.
  fileprivate func beginning(letters: Int) -> LetterRun {
    var seen = 0
    let part = text.prefix { character in
      guard seen < letters else { return false }
      if !character.isWhitespace { seen += 1 }
      return true
    }
    return LetterRun(script: script, text: String(part))
  }
}

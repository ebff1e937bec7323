internal import CSDL

/// The fonts of one weight, a font for each script, at one size at a time.
final class Typeface {
  private let library: FontLibrary
  private var fonts: [LetterScript: OpaquePointer] = [:]
  private var known: [LetterScript: [Unicode.Scalar: Bool]] = [:]
  private var size = 0

  /// Finds its fonts. A script of which there is none is left out.
  init(_ library: FontLibrary, on shelf: FontShelf, isBold: Bool) {
    self.library = library
    for script in LetterScript.allCases {
      for path in shelf.files(for: script, isBold: isBold) {
        guard let font = open(path, for: script) else { continue }
        fonts[script] = font
        break
      }
    }
  }

  /// Gives the fonts back, while the library is still in use.
  func close() {
    for font in fonts.values { library.closeFont(font) }
    fonts = [:]
  }

  private func open(_ path: String, for script: LetterScript) -> OpaquePointer? {
    guard let font = library.openFont(path, 32) else { return nil }
    guard script.sample.allSatisfy({ library.hasGlyph(font, $0.value) != 0 }) else {
      library.closeFont(font)
      return nil
    }
    // Light: stems keep their weight, and widths grow evenly with the size.
    library.setHinting(font, Int32(TTF_HINTING_LIGHT))
    _ = library.setScript(font, script.name)
    return font
  }

  /// Whether there is a font for a script.
  func has(_ script: LetterScript) -> Bool { fonts[script] != nil }

  /// Whether the font of a script has a character.
  func has(_ script: LetterScript, _ scalar: Unicode.Scalar) -> Bool {
    if let answer = known[script]?[scalar] { return answer }
    let answer = fonts[script].map { library.hasGlyph($0, scalar.value) != 0 } ?? false
    known[script, default: [:]][scalar] = answer
    return answer
  }

  /// A text in runs of one font each.
  func runs(of text: some StringProtocol) -> [LetterRun] { LetterRun.runs(of: text) { has($0, $1) } }

  /// From here on letters have this size, in pixels of the em.
  func use(size new: Int) {
    guard new != size else { return }
    size = new
    for font in fonts.values { _ = library.setSize(font, Int32(clamping: new)) }
  }

  /// How wide runs are, in pixels.
  func width(of runs: [LetterRun]) -> Int {
    runs.reduce(0) { sum, run in
      guard let font = fonts[run.script] else { return sum }
      var (width, height) = (Int32(0), Int32(0))
      return library.measure(font, run.text, &width, &height) == 0 ? sum + Int(width) : sum
    }
  }

  /// From the top of a line to its baseline, in pixels, and from there to its bottom, for all scripts of a text.
  func metrics(of scripts: Set<LetterScript>) -> (ascent: Int, descent: Int) {
    let used = fonts.filter { scripts.contains($0.key) }.values
    return (
      used.map { Int(library.ascent($0)) }.max() ?? size, used.map { -Int(library.descent($0)) }.max() ?? 0
    )
  }

  /// How far the baseline of a script's letters is below the top of what `draw` gives.
  func ascent(of script: LetterScript) -> Int { fonts[script].map { Int(library.ascent($0)) } ?? 0 }

  /// A run as a picture of its letters; whoever gets it frees it.
  func draw(_ run: LetterRun, _ colour: SDL_Color) -> UnsafeMutablePointer<SDL_Surface>? {
    fonts[run.script].flatMap { library.render($0, run.text, colour) }
  }
}

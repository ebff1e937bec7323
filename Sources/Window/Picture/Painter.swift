internal import CSDL

/// Paints a picture on a surface of SDL's.
final class Painter {
  var colours = WindowColours.whiteOnBlack
  private let windows: SDLLibrary
  private let letters: FontLibrary
  private let regular: Typeface
  private let bold: Typeface

  /// Finds the fonts; throws where no font has the letters of Vietnamese.
  init(_ windows: SDLLibrary, _ letters: FontLibrary, _ shelf: FontShelf) throws(Window.Failure) {
    self.windows = windows
    self.letters = letters
    guard letters.begin() == 0 else { throw .noFont }
    regular = Typeface(letters, on: shelf, isBold: false)
    bold = Typeface(letters, on: shelf, isBold: true)
    guard regular.has(.latin), bold.has(.latin) else {
      close()
      throw .noFont
    }
  }

  /// Gives the fonts back.
  func close() {
    regular.close()
    bold.close()
    letters.end()
  }

  /// Whether all letters of a text can be shown.
  func canShow(_ text: String) -> Bool {
    text.allSatisfy { character in
      !character.isLetter || character.unicodeScalars.allSatisfy { bold.has(LetterScript(character), $0) }
    }
  }

  /// Paints a text over all of a surface.
  func paint(_ text: WindowText, on surface: UnsafeMutablePointer<SDL_Surface>) {
    let (width, height) = (Int(surface.pointee.w), Int(surface.pointee.h))
    let (ground, ink) = (colours.ground, colours.letters)
    _ = windows.fill(surface, nil, windows.mapRGB(surface.pointee.format, ground.red, ground.green, ground.blue))
    let colour = SDL_Color(r: ink.red, g: ink.green, b: ink.blue, a: 255)
    let picture = Picture(text, width: width, height: height, regular: regular, bold: bold)
    for part in picture.parts { draw(part, colour, on: surface) }
    if let bar = picture.caret {
      var place = SDL_Rect(
        x: Int32(clamping: bar.x), y: Int32(clamping: bar.y), w: Int32(clamping: bar.width),
        h: Int32(clamping: bar.height))
      _ = windows.fill(
        surface, &place, windows.mapRGB(surface.pointee.format, ink.red, ink.green, ink.blue))
    }
  }

  private func draw(_ part: Picture.Part, _ colour: SDL_Color, on surface: UnsafeMutablePointer<SDL_Surface>) {
    let typeface = part.isBold ? bold : regular
    typeface.use(size: part.block.size)
    var y = part.y
    for line in part.block.lines {
      var x = part.x
      for run in line {
        defer { x += typeface.width(of: [run]) }
        guard let letters = typeface.draw(run, colour) else { continue }
        var place = SDL_Rect(
          x: Int32(clamping: x), y: Int32(clamping: y + part.block.ascent - typeface.ascent(of: run.script)),
          w: letters.pointee.w, h: letters.pointee.h)
        _ = windows.blit(letters, nil, surface, &place)
        windows.freeSurface(letters)
      }
      y += part.block.lineHeight
    }
  }
}

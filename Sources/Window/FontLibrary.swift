internal import CSDL

/// The functions of SDL_ttf that letters need; HarfBuzz, which shapes them, is behind it.
struct FontLibrary {
  let begin: TTF_Init_function
  let end: TTF_Quit_function
  let openFont: TTF_OpenFont_function
  let closeFont: TTF_CloseFont_function
  let setSize: TTF_SetFontSize_function
  let setHinting: TTF_SetFontHinting_function
  let setScript: TTF_SetFontScriptName_function
  let ascent: TTF_FontAscent_function
  let descent: TTF_FontDescent_function
  let hasGlyph: TTF_GlyphIsProvided32_function
  let measure: TTF_SizeUTF8_function
  let render: TTF_RenderUTF8_Blended_function

  init() throws(DynamicLibrary.Missing) {
    let library = try DynamicLibrary("libSDL2_ttf-2.0.so.0")
    begin = try library.function("TTF_Init")
    end = try library.function("TTF_Quit")
    openFont = try library.function("TTF_OpenFont")
    closeFont = try library.function("TTF_CloseFont")
    setSize = try library.function("TTF_SetFontSize")
    setHinting = try library.function("TTF_SetFontHinting")
    setScript = try library.function("TTF_SetFontScriptName")
    ascent = try library.function("TTF_FontAscent")
    descent = try library.function("TTF_FontDescent")
    hasGlyph = try library.function("TTF_GlyphIsProvided32")
    measure = try library.function("TTF_SizeUTF8")
    render = try library.function("TTF_RenderUTF8_Blended")
  }
}

internal import CSDL

/// The functions of SDL 2 that a window needs. All but `pushEvent` belong to the thread that made the window.
struct SDLLibrary {
  let begin: SDL_Init_function
  let end: SDL_Quit_function
  let error: SDL_GetError_function
  let setHint: SDL_SetHint_function
  let videoDriver: SDL_GetCurrentVideoDriver_function
  let desktopMode: SDL_GetDesktopDisplayMode_function
  let createWindow: SDL_CreateWindow_function
  let destroyWindow: SDL_DestroyWindow_function
  let raiseWindow: SDL_RaiseWindow_function
  let setKeyboardGrab: SDL_SetWindowKeyboardGrab_function
  let surface: SDL_GetWindowSurface_function
  let updateSurface: SDL_UpdateWindowSurface_function
  let showCursor: SDL_ShowCursor_function
  let startTextInput: SDL_StartTextInput_function
  let pollEvent: SDL_PollEvent_function
  let waitEvent: SDL_WaitEventTimeout_function
  let pushEvent: SDL_PushEvent_function
  let registerEvents: SDL_RegisterEvents_function
  let mapRGB: SDL_MapRGB_function
  let fill: SDL_FillRect_function
  let blit: SDL_UpperBlit_function
  let freeSurface: SDL_FreeSurface_function

  init() throws(DynamicLibrary.Missing) {
    let library = try DynamicLibrary("libSDL2-2.0.so.0")
    begin = try library.function("SDL_Init")
    end = try library.function("SDL_Quit")
    error = try library.function("SDL_GetError")
    setHint = try library.function("SDL_SetHint")
    videoDriver = try library.function("SDL_GetCurrentVideoDriver")
    desktopMode = try library.function("SDL_GetDesktopDisplayMode")
    createWindow = try library.function("SDL_CreateWindow")
    destroyWindow = try library.function("SDL_DestroyWindow")
    raiseWindow = try library.function("SDL_RaiseWindow")
    setKeyboardGrab = try library.function("SDL_SetWindowKeyboardGrab")
    surface = try library.function("SDL_GetWindowSurface")
    updateSurface = try library.function("SDL_UpdateWindowSurface")
    showCursor = try library.function("SDL_ShowCursor")
    startTextInput = try library.function("SDL_StartTextInput")
    pollEvent = try library.function("SDL_PollEvent")
    waitEvent = try library.function("SDL_WaitEventTimeout")
    pushEvent = try library.function("SDL_PushEvent")
    registerEvents = try library.function("SDL_RegisterEvents")
    mapRGB = try library.function("SDL_MapRGB")
    fill = try library.function("SDL_FillRect")
    blit = try library.function("SDL_UpperBlit")
    freeSurface = try library.function("SDL_FreeSurface")
  }
}

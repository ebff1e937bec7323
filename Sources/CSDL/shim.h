#pragma once
/* SDL's types, constants and the types of its functions. Nothing is linked: a PC may have no SDL, and the functions are
   looked for when a window is asked for. What a processor has besides is of no use here. */
#define SDL_DISABLE_IMMINTRIN_H 1
#define SDL_DISABLE_MMINTRIN_H 1
#define SDL_DISABLE_XMMINTRIN_H 1
#define SDL_DISABLE_EMMINTRIN_H 1
#define SDL_DISABLE_PMMINTRIN_H 1
#define SDL_DISABLE_MM3DNOW_H 1
#define SDL_DISABLE_ARM_NEON_H 1
#include <SDL2/SDL_error.h>
#include <SDL2/SDL_events.h>
#include <SDL2/SDL_hints.h>
#include <SDL2/SDL_mouse.h>
#include <SDL2/SDL_surface.h>
#include <SDL2/SDL_ttf.h>
#include <SDL2/SDL_video.h>

/* The type of a pointer to a function, by the function's name. */
#define FUNCTION(name) typedef __typeof__(&name) name##_function

FUNCTION(SDL_Init);
FUNCTION(SDL_Quit);
FUNCTION(SDL_GetError);
FUNCTION(SDL_SetHint);
FUNCTION(SDL_GetCurrentVideoDriver);
FUNCTION(SDL_GetDesktopDisplayMode);
FUNCTION(SDL_CreateWindow);
FUNCTION(SDL_DestroyWindow);
FUNCTION(SDL_RaiseWindow);
FUNCTION(SDL_SetWindowKeyboardGrab);
FUNCTION(SDL_GetWindowSurface);
FUNCTION(SDL_UpdateWindowSurface);
FUNCTION(SDL_ShowCursor);
FUNCTION(SDL_StartTextInput);
FUNCTION(SDL_PollEvent);
FUNCTION(SDL_WaitEventTimeout);
FUNCTION(SDL_PushEvent);
FUNCTION(SDL_RegisterEvents);
FUNCTION(SDL_MapRGB);
FUNCTION(SDL_FillRect);
FUNCTION(SDL_UpperBlit);
FUNCTION(SDL_FreeSurface);

FUNCTION(TTF_Init);
FUNCTION(TTF_Quit);
FUNCTION(TTF_OpenFont);
FUNCTION(TTF_CloseFont);
FUNCTION(TTF_SetFontSize);
FUNCTION(TTF_SetFontHinting);
FUNCTION(TTF_SetFontScriptName);
FUNCTION(TTF_FontAscent);
FUNCTION(TTF_FontDescent);
FUNCTION(TTF_GlyphIsProvided32);
FUNCTION(TTF_SizeUTF8);
FUNCTION(TTF_RenderUTF8_Blended);

#undef FUNCTION

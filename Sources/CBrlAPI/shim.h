#pragma once
/* BrlAPI's types, and the types of its functions. Nothing is linked: most PCs have no braille display. */
#include <brlapi.h>

/* The type of a pointer to a function, by the function's name. */
#define FUNCTION(name) typedef __typeof__(&name) name##_function

FUNCTION(brlapi_getHandleSize);
FUNCTION(brlapi__openConnection);
FUNCTION(brlapi__closeConnection);
FUNCTION(brlapi__setExceptionHandler);
FUNCTION(brlapi__getDisplaySize);
FUNCTION(brlapi__enterTtyModeWithPath);
FUNCTION(brlapi__leaveTtyMode);
typedef int (*brlapi__write_function)(brlapi_handle_t *handle, const brlapi_writeArguments_t *arguments);

#undef FUNCTION

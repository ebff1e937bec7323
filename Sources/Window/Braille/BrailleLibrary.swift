internal import CBrlAPI

/// The functions of BrlAPI that a display needs, by the handle of a connection.
struct BrailleLibrary {
  let handleSize: brlapi_getHandleSize_function
  let open: brlapi__openConnection_function
  let close: brlapi__closeConnection_function
  let setExceptionHandler: brlapi__setExceptionHandler_function
  let displaySize: brlapi__getDisplaySize_function
  let enter: brlapi__enterTtyModeWithPath_function
  let leave: brlapi__leaveTtyMode_function
  let write: brlapi__write_function

  init() throws(DynamicLibrary.Missing) {
    let library = try DynamicLibrary("libbrlapi.so.0.8")
    handleSize = try library.function("brlapi_getHandleSize")
    open = try library.function("brlapi__openConnection")
    close = try library.function("brlapi__closeConnection")
    setExceptionHandler = try library.function("brlapi__setExceptionHandler")
    displaySize = try library.function("brlapi__getDisplaySize")
    enter = try library.function("brlapi__enterTtyModeWithPath")
    leave = try library.function("brlapi__leaveTtyMode")
    write = try library.function("brlapi__write")
  }
}

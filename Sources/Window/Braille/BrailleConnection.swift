internal import CBrlAPI

/// A connection to brltty, for the thread that made it.
final class BrailleConnection {
  private let library: BrailleLibrary
  private let memory: UnsafeMutableRawPointer
  private let handle: OpaquePointer
  private let isOpen: Bool
  private var isEntered = false

  /// Connects; `nil` where no brltty runs, or does not let this user in.
  init?(_ library: BrailleLibrary) {
    self.library = library
    memory = .allocate(byteCount: max(1, library.handleSize()), alignment: 16)
    handle = OpaquePointer(memory)
    isOpen = library.open(handle, nil, nil) >= 0
    guard isOpen else { return nil }
    // Without a handler, the library ends the whole program when brltty refuses something.
    _ = library.setExceptionHandler(handle) { _, _, _, _, _ in }
  }

  deinit {
    if isEntered { _ = library.leave(handle) }
    if isOpen { library.close(handle) }
    memory.deallocate()
  }

  /// Shows a text while the display is ours; `false` when the connection is of no use any more.
  func show(_ text: String) -> Bool {
    var (columns, rows) = (UInt32(0), UInt32(0))
    guard library.displaySize(handle, &columns, &rows) >= 0 else { return false }
    let cells = Int(columns) * Int(rows)
    // brltty runs, and waits for a display to be plugged in.
    guard cells > 0 else { return true }
    guard enter() else { return false }
    let line = BrailleLine(text, cells: cells).text
    return line.withCString { bytes in
      "UTF-8".withCString { charset in
        var arguments = brlapi_writeArguments_t()
        arguments.displayNumber = BRLAPI_DISPLAY_DEFAULT
        arguments.regionBegin = 1
        arguments.regionSize = Int32(clamping: cells)
        arguments.text = bytes
        arguments.textSize = -1
        // The cursor on the first letter, as in a terminal.
        arguments.cursor = 1
        arguments.charset = charset
        return library.write(handle, &arguments) >= 0
      }
    }
  }

  /// Leaves the display to others.
  func leave() {
    guard isEntered else { return }
    isEntered = false
    _ = library.leave(handle)
  }

  private func enter() -> Bool {
    // brltty's place of the whole desktop, which the library takes from the environment; our window has all of it.
    if !isEntered { isEntered = library.enter(handle, nil, 0, nil) >= 0 }
    return isEntered
  }
}

/// A text as a display's line has it: exactly as many code points as there are cells, which BrlAPI insists on.
struct BrailleLine: Hashable {
  let text: String

  init(_ text: String, cells: Int) {
    let words = text.inNormalForm.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var scalars = String.UnicodeScalarView(words.unicodeScalars.filter(\.isTypeable).prefix(cells))
    while scalars.count < cells { scalars.append(" ") }
    self.text = String(scalars)
  }
}

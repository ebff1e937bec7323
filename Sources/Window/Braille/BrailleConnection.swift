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
  func show(_ text: String, caret: Int?) -> Bool {
    var (columns, rows) = (UInt32(0), UInt32(0))
    guard library.displaySize(handle, &columns, &rows) >= 0 else { return false }
    let cells = Int(columns) * Int(rows)
    // brltty runs, and waits for a display to be plugged in.
    guard cells > 0 else { return true }
    guard enter() else { return false }
    let line = BrailleLine(text, caret: caret, cells: cells)
    return line.text.withCString { bytes in
      "UTF-8".withCString { charset in
        var arguments = brlapi_writeArguments_t()
        arguments.displayNumber = BRLAPI_DISPLAY_DEFAULT
        arguments.regionBegin = 1
        arguments.regionSize = Int32(clamping: cells)
        arguments.text = bytes
        arguments.textSize = -1
        arguments.cursor = Int32(clamping: line.cursor)
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
  /// The cell of the cursor, from 1: where the next letter goes, else the first letter, as in a terminal.
  let cursor: Int

  /// - Parameter caret: where in the text the next letter goes, in characters from 0.
  init(_ text: String, caret: Int? = nil, cells: Int) {
    let all = Self.letters(of: text)
    var before = 0
    if let caret {
      let written = text.prefix(max(0, caret))
      before = Self.letters(of: String(written)).count + (written.last?.isWhitespace == true ? 1 : 0)
    }
    // What is being written stays in sight, however long it is.
    let left = max(0, before + 1 - cells)
    var scalars = String.UnicodeScalarView(all.dropFirst(left).prefix(cells))
    while scalars.count < cells { scalars.append(" ") }
    self.text = String(scalars)
    cursor = before - left + 1
  }

  private static func letters(of text: String) -> [Unicode.Scalar] {
    text.inNormalForm.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars.filter(\.isTypeable)
  }
}

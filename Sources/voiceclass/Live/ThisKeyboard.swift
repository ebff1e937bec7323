import Terminal

/// The terminal with the keyboard of this PC.
enum ThisKeyboard {
  /// Takes the terminal over. On a bare console the keyboard itself is read, by the layout that this PC is set to.
  /// - Returns: the terminal, and whether it is a console without a layout: then keys go on as a terminal sends them.
  static func terminal(
    _ display: Terminal.Display = .screen
  ) throws(Terminal.Failure) -> (terminal: Terminal, lacksLayout: Bool) {
    var lacksLayout = false
    let terminal = try Terminal.controlling(display: display) {
      do throws(KeyLayout.Failure) { return try KeyLayout.ofThisPC() } catch {
        lacksLayout = true
        return nil
      }
    }
    return (terminal, lacksLayout)
  }
}

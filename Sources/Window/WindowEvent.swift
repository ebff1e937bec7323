public import Keys

extension Window {
  /// Why there is no window. The way out of each: the terminal.
  public enum Failure: Error, Hashable, Sendable {
    /// A library is not there.
    case noLibrary(Package)
    /// Nothing here shows windows: no desktop, and no screen of this program's own; SDL's words.
    case noDesktop(String)
    /// No font has the letters of Vietnamese.
    case noFont
  }

  /// The Debian packages that a window needs.
  public enum Package: String, Hashable, Sendable, CaseIterable {
    case windows = "libsdl2-2.0-0"
    case letters = "libsdl2-ttf-2.0-0"
    case fonts = "fonts-noto-core"
  }

  /// Something that happened.
  public enum Event: Hashable, Sendable {
    /// A key pressed, held, or let go.
    case key(Key)
    /// The window has another size, and was painted anew.
    case resized
    /// Another thread called `WindowWaker.wake`.
    case woken
    /// Nothing, for as long as was asked.
    case timedOut
    /// The window was closed, or a signal asks the program to end.
    case terminationAsked
    /// The window is closed by `close`; no key will ever come.
    case gone
  }

  /// How a window begins.
  public struct Appearance: Hashable, Sendable {
    /// Whether it has the whole screen.
    public var isFullScreen: Bool
    /// In pixels, where it has not.
    public var width: Int
    /// In pixels, where it has not.
    public var height: Int
    /// Where fonts are looked for; `nil` for the folders that systems have, and what fontconfig knows.
    public var fontFolders: [String]?

    /// A window over the whole screen, by default.
    public init(isFullScreen: Bool = true, width: Int = 1024, height: Int = 640, fontFolders: [String]? = nil) {
      self.isFullScreen = isFullScreen
      self.width = width
      self.height = height
      self.fontFolders = fontFolders
    }
  }
}

import Feedback
import Phone

/// An app as its file says, before it is known what screens there are to open.
struct AppDraft {
  /// A screen of it.
  struct Screen {
    var keyword: Written
    var title: MarkedText
    var elements: [Element] = []
    var lists: [MarkedText] = []
  }

  /// An element of a screen.
  struct Element {
    var role: Role
    var name: MarkedText
    var list: Int?
    var actions: [Action] = []
    /// The name under which its value is held, as it was written.
    var holds: Written?
    /// What it holds at first, as it was written.
    var startsAt: (value: Value, written: Written)?
    var isDisabled = false
  }

  /// What an element does.
  enum Action {
    /// Opens what has that title.
    case open(Written)
    case say(MarkedText)
    case play(CueName)
  }

  var id: String
  var idPlace: Written
  var name: MarkedText
  var screens: [Screen]
}

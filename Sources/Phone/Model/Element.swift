public import Feedback

/// One thing on a screen, as its author wrote it.
public struct Element: Hashable, Sendable {
  /// What kind of thing it is.
  public var role: Role
  /// Its name, with places for what the phone knows, such as `{name}`; empty for an element that nobody named.
  public var name: MarkedText
  /// Where the value it shows and changes is kept.
  public var holds: Holding?
  /// What it does when activated, in order. Switches, boxes, radio buttons and edit boxes change what they hold besides.
  public var steps: [Step]
  /// What it does when it is held down; none where it does nothing.
  public var heldSteps: [Step]
  /// What else can be done with it, told as "Actions available".
  public var customActions: [CustomAction]
  /// It is there, but does not act.
  public var isDisabled: Bool
  /// It acts only while all of these hold.
  public var enabledIf: [PhoneCondition]
  /// It is there only while all of these hold.
  public var shownIf: [PhoneCondition]
  /// The group it belongs to: an index into the containers of its screen.
  public var container: Int?
  /// What an edit box takes.
  public var field: Field
  /// What a drop down list offers; of a radio button the one choice that it is.
  public var choices: [Choice]
  /// A heading's level, 1 to 6.
  public var level: Int
  /// Told when its text changes while its screen is in front.
  public var live: LiveRegion?
  /// It stands once for each record of a collection.
  public var repeats: Repetition?
  /// Its hint or explanation, said after the role.
  public var explanation: MarkedText

  /// How a change of text is told that nobody asked for.
  public enum LiveRegion: String, Hashable, Sendable, Codable {
    /// After what is being said.
    case polite
    /// At once.
    case assertive
  }

  /// Something that can be chosen.
  public struct Choice: Hashable, Sendable {
    /// As it is heard.
    public var text: MarkedText
    /// What is held when it is chosen, the same in every language where anything depends on it.
    public var value: String

    /// A choice; without a value what is heard is held.
    public init(_ text: MarkedText, value: String? = nil) {
      self.text = text
      self.value = value ?? text.plain
    }
  }

  /// Something that can be done with an element besides activating it.
  public struct CustomAction: Hashable, Sendable {
    /// As it is heard in the list of actions.
    public var name: MarkedText
    /// What it does, in order.
    public var steps: [Step]

    /// An action by its name.
    public init(_ name: MarkedText, _ steps: [Step]) {
      self.name = name
      self.steps = steps
    }
  }

  /// An element for each record of a collection, in its order.
  public struct Repetition: Hashable, Sendable {
    /// The name of the collection.
    public var collection: String
    /// Only records for which these hold.
    public var conditions: [PhoneCondition]

    /// For each record of a collection for which conditions hold.
    public init(_ collection: String, where conditions: [PhoneCondition] = []) {
      self.collection = collection
      self.conditions = conditions
    }
  }

  /// An element, by default plain.
  public init(
    _ role: Role, _ name: MarkedText, holds: Holding? = nil, steps: [Step] = [], heldSteps: [Step] = [],
    customActions: [CustomAction] = [], isDisabled: Bool = false, enabledIf: [PhoneCondition] = [],
    shownIf: [PhoneCondition] = [], container: Int? = nil, field: Field = Field(), choices: [Choice] = [],
    level: Int = 1, live: LiveRegion? = nil, repeats: Repetition? = nil, explanation: MarkedText = MarkedText("")
  ) {
    self.role = role
    self.name = name
    self.holds = holds
    self.steps = steps
    self.heldSteps = heldSteps
    self.customActions = customActions
    self.isDisabled = isDisabled
    self.enabledIf = enabledIf
    self.shownIf = shownIf
    self.container = container
    self.field = field
    self.choices = choices
    self.level = level
    self.live = live
    self.repeats = repeats
    self.explanation = explanation
  }

  /// What a radio button puts into what it holds.
  var ownChoice: String { choices.first?.value ?? name.plain }

  /// The steps for what a learner does with it.
  func steps(for use: ElementUse) -> [Step] {
    switch use {
    case .activated: steps
    case .heldDown: heldSteps
    case .custom(let number): customActions.indices.contains(number) ? customActions[number].steps : []
    }
  }
}

/// Where a value is kept.
public enum Holding: Hashable, Sendable {
  /// Among the phone's values, by its name, the same in every language: `wifi`.
  case value(String)
  /// In a field of the record that the element, or its screen, is about.
  case field(String)

  /// The name in either place.
  public var name: String {
    switch self {
    case .value(let name), .field(let name): name
    }
  }
}

/// What an edit box takes, and what it refuses.
public struct Field: Hashable, Sendable {
  /// Its text is not shown.
  public var isPassword: Bool
  /// It has more than one line: Enter starts the next one.
  public var hasLines: Bool
  /// Digits alone are typed into it, and where it is no password the signs of a dial pad, `*`, `#` and `+`. Its keyboard
  /// on the glass is the number page.
  public var isNumeric: Bool
  /// Characters at most, 1 to 2,000.
  public var longest: Int
  /// Characters at least; 1 makes it required.
  public var shortest: Int
  /// It must hold exactly what this says, filled in: a PIN.
  public var mustBe: MarkedText?
  /// What is said when it is checked and found wrong; empty for the screen reader's own words.
  public var error: MarkedText

  /// Room for 500 characters, none of them needed.
  public init(
    isPassword: Bool = false, hasLines: Bool = false, isNumeric: Bool = false, longest: Int = 500, shortest: Int = 0,
    mustBe: MarkedText? = nil, error: MarkedText = MarkedText("")
  ) {
    self.isPassword = isPassword
    self.hasLines = hasLines
    self.isNumeric = isNumeric
    self.longest = longest
    self.shortest = shortest
    self.mustBe = mustBe
    self.error = error
  }
}

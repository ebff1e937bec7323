public import Feedback

/// An element as it stands on the screen now: filled in with what the phone knows.
public struct ShownElement: Hashable, Sendable {
  /// Which element, and of which record.
  public var key: ElementKey
  /// As it was written.
  public var element: Element { written.element }
  /// Shared by all that show it: an element has many parts.
  var written: Written
  /// Its name, filled in.
  public var name: MarkedText
  /// What it holds; `nil` for one that holds nothing.
  public var value: Value?
  /// It is there, but does not act.
  public var isDisabled: Bool
  /// Of a tab or a radio button: it is the one.
  public var isSelected: Bool
  /// What it is about.
  public var subject: Subject?
  /// What was found wrong with what it holds.
  public var error: FieldError?
  /// Its explanation, filled in.
  public var explanation: MarkedText

  /// An element as it was written, to be shared.
  final class Written: Hashable, Sendable {
    let element: Element

    init(_ element: Element) { self.element = element }

    static func == (one: Written, other: Written) -> Bool { one === other || one.element == other.element }

    func hash(into hasher: inout Hasher) { hasher.combine(element.role) }
  }

  /// What kind of thing it is.
  public var role: Role { element.role }

  /// What it holds as it is heard: a choice by its own words. `nil` for what is no text.
  public var heldText: MarkedText? {
    guard case .text(let text) = value, role != .radioButton else { return nil }
    return element.choices.first { $0.value.isSameText(as: text) }?.text ?? MarkedText(text)
  }

  /// The group it belongs to.
  public var container: Int? { element.container }
}

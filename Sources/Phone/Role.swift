/// What kind of thing an element is. The raw value is the English keyword of app files.
public enum Role: String, Hashable, Sendable, CaseIterable {
  case button = "Button"
  case item = "Item"
  case text = "Text"
  case heading = "Heading"
  case toggle = "Switch"
  case checkBox = "Check box"
  case slider = "Slider"
  case image = "Image"
}

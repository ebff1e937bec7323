/// What kind of thing an element is. The raw value is the English keyword of app files.
public enum Role: String, Hashable, Sendable, CaseIterable, Codable {
  case button = "Button"
  case item = "Item"
  case text = "Text"
  case heading = "Heading"
  case toggle = "Switch"
  case checkBox = "Check box"
  case radioButton = "Radio button"
  case slider = "Slider"
  case editBox = "Edit box"
  case dropDown = "Drop down list"
  case progressBar = "Progress bar"
  case tab = "Tab"
  case link = "Link"
  case image = "Image"
}

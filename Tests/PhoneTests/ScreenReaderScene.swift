import Feedback
import Testing

@testable import Phone

/// The case of a row: clauses apart by `; `, each `name=value` or a bare word. It becomes a phone of one screen and a
/// change on it.
///
/// An item: `Switch=Wi-Fi; on`. In a group: `in=grid 4 Apps; at=2/8`, which is `entered`, or `left` for none.
/// An event: `event=toast It rings.`, with several details apart by `|`. Settings: `set punctuation=all`.
struct ScreenReaderScene {
  private var clauses: [(name: String, value: String)]
  /// The form of hints; `nil` for none.
  let form: ScreenReader.HintForm?

  init(_ scene: String) {
    clauses = scene.split(separator: ";").map { clause in
      let parts = clause.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (parts[0].trimmingBlanks, parts.count > 1 ? parts[1].trimmingBlanks : "")
    }
    let name = clauses.first { $0.name == "form" }?.value ?? "keyboard"
    form = ScreenReader.HintForm(rawValue: name)
  }

  private func value(_ name: String) -> String? { clauses.first { $0.name == name }?.value }
  private func has(_ name: String) -> Bool { value(name) != nil }

  // MARK: The phone

  private var home: ScreenAddress { ScreenAddress(app: "home", screen: value("title") ?? "Home") }

  private var element: Element {
    let row = clauses.first { Role(rawValue: $0.name) != nil }
    var element = Element(Role(rawValue: row?.name ?? "") ?? .item, MarkedText(row?.value ?? "Item"))
    if heldAtFirst != nil || has("error") || has("holds") { element.holds = .value("held") }
    if has("steps") { element.steps = [Step(.say("Done"))] }
    if has("held") { element.heldSteps = [Step(.say("Done"))] }
    if has("actions") { element.customActions = [.init("Delete", [Step(.remove)]), .init("Call", [])] }
    element.isDisabled = has("disabled")
    element.field.isPassword = has("password")
    element.explanation = MarkedText(value("explains") ?? "")
    element.choices = (value("choices") ?? "").split(separator: "|").map { choice in
      let parts = choice.split(separator: ":").map { $0.trimmingBlanks }
      return Element.Choice(MarkedText(parts.last ?? ""), value: parts.first)
    }
    if element.role == .tab, has("selected") { element.steps = [Step(.open(home))] }
    if has("in") { element.container = 0 }
    return element
  }

  private var heldAtFirst: Value? {
    if has("on") { return .isOn(true) }
    if has("off") { return .isOn(false) }
    if let percent = value("percent").flatMap({ Int($0) }) { return .percent(percent) }
    // What is being edited is held at every moment.
    return (value("edited") ?? value("text")).map { .text($0) }
  }

  private var container: Container {
    var words = (value("in") ?? value("left") ?? "list").split(separator: " ")
    let kind = String(words.removeFirst())
    let columns = words.first.flatMap { Int($0) }
    if columns != nil { words.removeFirst() }
    let kinds: [String: Container.Kind] = [
      "list": .list, "grid": .grid(columns: columns ?? 1), "tabs": .tabBar, "landmark": .landmark,
      "table": .table(columns: columns ?? 1), "choices": .choices,
    ]
    return Container(MarkedText(words.joined(separator: " ")), kinds[kind] ?? .list)
  }

  private var place: (number: Int, count: Int) {
    let parts = (value("at") ?? "1/1").split(separator: "/").compactMap { Int($0) }
    return (parts.first ?? 1, parts.last ?? 1)
  }

  func phone(_ language: Language) throws -> Phone {
    let (number, count) = place
    let elements = (1...count).map { place in
      place == number ? element : Element(.item, MarkedText("Other \(place)"), container: has("in") ? 0 : nil)
    }
    let kind = Screen.Kind(rawValue: value("window") ?? "app") ?? .app
    var screen = Screen(
      title: MarkedText(home.screen), kind: kind, elements: elements, containers: [container])
    let second = Screen(title: "Second", elements: [Element(.text, "Bottom")])
    if has("pages") { screen.nextPage = ScreenAddress(app: "home", screen: "Second") }
    let languages = Screen(
      title: "Languages",
      elements: [("en", "English"), ("vi", "Tiếng Việt"), ("hi", "हिंदी")].map { code, name in
        Element(
          .radioButton, MarkedText(name), holds: .value(Phone.speechLanguageValue),
          choices: [.init(MarkedText(""), value: code)])
      }.map { element in
        var element = element
        element.choices[0].text = element.name
        return element
      })
    var values: [String: Value] = heldAtFirst.map { ["held": $0] } ?? [:]
    for clause in clauses where clause.name.hasPrefix("set ") {
      let isSwitch = clause.value == "on" || clause.value == "off"
      values[String(clause.name.dropFirst(4))] =
        Int(clause.value).map { .percent($0) } ?? (isSwitch ? .isOn(clause.value == "on") : .text(clause.value))
    }
    let model = try PhoneModel(
      apps: [App(id: "home", name: "Home", screens: [screen, second, languages])], startValues: values,
      language: language)
    var state = Phone(model).state
    let key = ElementKey(number - 1)
    if let error = value("error") { state.errors["held"] = Self.error(error) }
    if let over = value("over") {
      state.stack.append(OpenScreen(over == "choices" ? .choices(key) : over == "actions" ? .actions(key) : .search))
    }
    if has("edited") || has("keyboard") {
      state.editing = Editing(
        screen: 0, key: key, text: EditText(value("edited") ?? ""), composer: TypingMethod.direct.composer,
        page: has("keyboard") ? .letters : nil)
    }
    state.isReadingOn = has("reading on")
    return Phone(model, state)
  }

  private static func error(_ text: String) -> FieldError {
    switch text {
    case "required": .required
    case "other": .other
    default: Int(text).map { .tooShort($0) } ?? .said(text)
    }
  }

  // MARK: What happens

  /// What happened: the event of the row, else the focus came to the item.
  func changes(on phone: Phone) throws -> [Change] {
    let events = clauses.filter { $0.name == "event" }.map(\.value)
    let index = has("over") ? 0 : place.number - 1
    guard !events.isEmpty else { return [.focused(index, from: origin)] }
    return try events.map { text in
      let words = text.split(separator: " ", maxSplits: 1).map { String($0) }
      let details = words.count > 1 ? words[1].split(separator: "|", omittingEmptySubsequences: false) : []
      let event = ScreenReaderEvent(
        name: words.first ?? "", details: details.map { String($0) }, element: index,
        role: phone.element(index)?.role, origin: origin, content: phone.front.content)
      return try #require(event.change, "no event: \(text)")
    }
  }

  private var origin: FocusOrigin {
    if has("elsewhere") { return .elsewhere }
    if has("left") { return .sameScreen(container: 0) }
    return .sameScreen(container: has("in") && !has("entered") ? 0 : nil)
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

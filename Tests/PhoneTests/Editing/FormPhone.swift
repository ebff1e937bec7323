import Feedback
import Phone

/// A phone whose one form has edit boxes of all kinds.
enum FormPhone {
  static let form = ScreenAddress(app: "form", screen: "Form")

  static let fields: [(name: String, holds: Holding, field: Field)] = [
    ("Note", .value("note"), Field(hasLines: true)), ("Name", .value("name"), Field()),
    ("Short", .value("short"), Field(longest: 3)), ("Number", .value("number"), Field(isNumeric: true, longest: 12)),
    ("Password", .value("password"), Field(isPassword: true)),
    ("PIN", .value("pin"), Field(isPassword: true, isNumeric: true, longest: 4)),
    ("Label", .field("label"), Field()),
  ]

  static func make(_ language: String = "en", values: [String: Value] = [:]) throws -> Phone {
    let home = Screen(title: "Home", elements: [Element(.button, "Form", steps: [Step(.open(form))])])
    var elements = fields.map { row in
      Element(
        .editBox, MarkedText(row.name), holds: row.holds,
        shownIf: row.name == "Name" ? [.not([.isOn("hidden")])] : [],
        field: row.field, repeats: row.name == "Label" ? Element.Repetition("labels") : nil)
    }
    elements += [
      Element(.button, "Clear", steps: [Step(.set("name", to: "gone"))]),
      Element(.toggle, "Hidden", holds: .value("hidden")),
      Element(.button, "Home", steps: [Step(.open(ScreenAddress(app: "home", screen: "Home")))]),
    ]
    let model = try PhoneModel(
      apps: [
        App(id: "home", name: "Home", screens: [home]),
        App(id: "form", name: "Form", screens: [Screen(title: "Form", elements: elements)]),
      ],
      startValues: values.merging(["hidden": .isOn(false)]) { own, _ in own },
      startRecords: ["labels": [Record(id: 1, fields: ["label": "one"]), Record(id: 2, fields: ["label": "two"])]],
      language: Language(language))
    var phone = Phone(model)
    phone.show(form)
    return phone
  }

  /// The phone with one of its boxes being edited.
  static func editing(_ name: String, _ language: String = "en", values: [String: Value] = [:]) throws -> Phone {
    var phone = try make(language, values: values)
    phone.edit(name)
    return phone
  }
}

extension Phone {
  /// Puts the focus on a box and activates it.
  @discardableResult
  mutating func edit(_ name: String) -> [Change] {
    _ = putFocus(onElementNamed: name)
    return perform(.doubleTap)
  }

  /// Types keys, and gives all that changed.
  @discardableResult
  mutating func type(_ keys: String) -> [Change] { keys.flatMap { perform(.type($0)) } }

  /// What a value holds.
  func held(_ name: String) -> String { state.values[name]?.text ?? "" }
}

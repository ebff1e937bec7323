internal import CXkbcommon
internal import Glibc
internal import Keys

extension KeyLayout {
  /// Why there is no layout. The way out of each: the bytes of the terminal, which the kernel makes by its own layout.
  public enum Failure: Error, Hashable, Sendable {
    /// The system has no layouts: the package xkb-data is missing.
    case noData
    /// There is none of that name, or it is broken.
    case noSuchLayout(KeyLayoutName)
  }

  /// The layout of this PC, as Debian's `keyboard-configuration` set it.
  public static func ofThisPC(file: String = KeyLayoutName.file) throws(Failure) -> KeyLayout {
    try KeyLayout(named: KeyLayoutName(ofFile: contents(of: file)))
  }

  /// Makes the table of a layout. Takes some 10 milliseconds; nothing of the library's is kept.
  public init(named name: KeyLayoutName) throws(Failure) {
    guard let context = xkb_context_new(XKB_CONTEXT_NO_ENVIRONMENT_NAMES.with(XKB_CONTEXT_NO_DEFAULT_INCLUDES)) else {
      throw .noData
    }
    defer { xkb_context_unref(context) }
    // What is wrong with a layout is for whoever made it; here nobody reads it.
    xkb_context_set_log_level(context, xkb_log_level(rawValue: 0))
    guard xkb_context_include_path_append_default(context) == 1 else { throw .noData }
    guard let keymap = Self.keymap(of: name, context) else { throw .noSuchLayout(name) }
    defer { xkb_keymap_unref(keymap) }
    guard let state = xkb_state_new(keymap) else { throw .noSuchLayout(name) }
    defer { xkb_state_unref(state) }
    self.init(
      name: name, hasAltGr: Self.hasAltGr(state), rows: Self.rows(of: keymap, state))
  }

  private static func keymap(of name: KeyLayoutName, _ context: OpaquePointer) -> OpaquePointer? {
    "evdev".withCString { rules in
      "pc105".withCString { model in
        name.layout.withCString { layout in
          name.variant.withCString { variant in
            "".withCString { options in
              var names = xkb_rule_names(rules: rules, model: model, layout: layout, variant: variant, options: options)
              return xkb_keymap_new_from_names(context, &names, XKB_KEYMAP_COMPILE_NO_FLAGS)
            }
          }
        }
      }
    }
  }

  /// X counts its key codes from 8.
  private static func place(_ code: UInt16) -> xkb_keycode_t { xkb_keycode_t(code) + 8 }

  private static func hasAltGr(_ state: OpaquePointer) -> Bool {
    xkb_state_key_get_one_sym(state, place(KeyPlaces.rightAlt)) == xkb_keysym_t(XKB_KEY_ISO_Level3_Shift)
  }

  private static func rows(of keymap: OpaquePointer, _ state: OpaquePointer) -> [UInt16: [Typed]] {
    // By the real modifiers that rules give to them: LevelThree is Mod5, NumLock is Mod2.
    let bits = ["Shift", "Mod5", "Lock", "Mod2"].map { name -> xkb_mod_mask_t in
      let index = xkb_keymap_mod_get_index(keymap, name)
      return index < 32 ? 1 << index : 0
    }
    // Keys with one meaning in every layout are looked up elsewhere.
    let last = min(UInt16(clamping: xkb_keymap_max_keycode(keymap)), RawKeyReader.largestCode)
    let codes = (1...max(1, last)).filter { KeyPlaces.symbol(at: $0) == nil }
    var bytes = [CChar](repeating: 0, count: 64)
    var rows: [UInt16: [Typed]] = [:]
    for number in 0..<Shifting.count {
      func mask(_ places: ClosedRange<Int>) -> xkb_mod_mask_t {
        places.reduce(0) { number & 1 << $1 == 0 ? $0 : $0 | bits[$1] }
      }
      xkb_state_update_mask(state, mask(0...1), 0, mask(2...3), 0, 0, 0)
      for code in codes {
        let typed = typed(code, state, &bytes)
        guard typed != .nothing || rows[code] != nil else { continue }
        rows[code, default: Array(repeating: .nothing, count: Shifting.count)][number] = typed
      }
    }
    xkb_state_update_mask(state, 0, 0, 0, 0, 0, 0)
    return rows
  }

  private static func typed(_ code: UInt16, _ state: OpaquePointer, _ bytes: inout [CChar]) -> Typed {
    if let mark = DeadKeys.mark(of: xkb_state_key_get_one_sym(state, place(code))) { return .dead(mark) }
    let count = xkb_state_key_get_utf8(state, place(code), &bytes, bytes.count)
    guard count > 0, count < bytes.count else { return .nothing }
    let text = String(decoding: bytes[..<Int(count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let scalars = text.unicodeScalars.filter(\.isTypeable)
    return scalars.isEmpty ? .nothing : .text(Array(scalars))
  }

  private static func contents(of path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}

extension xkb_context_flags {
  fileprivate func with(_ other: xkb_context_flags) -> xkb_context_flags {
    xkb_context_flags(rawValue: rawValue | other.rawValue)
  }
}

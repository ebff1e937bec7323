import LessonText

/// A small pack that is right, for the small library: two lessons, an app, in two languages.
enum SmallPack {
  static let title = "Pack: The radio at home\nId: radio-pack\nVersion: 2\nAuthor: Mai\n"

  static let texts = [
    "pack.txt": title,
    "en/40-radio/a.txt": """
    Lesson: Listen
    Id: radio-listen
    Module: The radio
    Level: 1
    Minutes: 5
    Needs: first
    Objective: You can listen to the radio.
    Practise: Turn the radio on.
    Start: My radio
    Goal: Sound is on
    """,
    "en/40-radio/b.txt": """
    Lesson: Stop
    Id: radio-stop
    Module: The radio
    Level: 1
    Minutes: 5
    Needs: radio-listen
    Objective: You can stop the radio.
    Say: Any key stops it.
    """,
    "en/phone/settings.txt": """
    App: My radio
    Id: my-radio
    Screen: Settings
    Switch: Sound
    Button: All settings
    Opens: Settings
    """,
    "vi/40-radio/a.txt": """
    Bài học: Nghe đài
    Mã: radio-hear
    Phần: Đài
    Trình độ: 1
    Số phút: 5
    Mục tiêu: Biết nghe đài.
    Nói: Bấm phím nào đài cũng dừng.
    """,
  ]

  /// Its files, with some others in their place.
  static func files(_ changes: [String: String?] = [:]) -> FilesInMemory {
    var all = texts
    for (path, text) in changes { all[path] = text }
    return FilesInMemory(all)
  }

  /// The small library with the pack laid over it.
  static func load(_ changes: [String: String?] = [:], others: [FilesInMemory] = []) throws -> Loaded {
    var files = try SmallLibrary.files()
    for (number, pack) in ([self.files(changes)] + others).enumerated() {
      for (path, bytes) in pack.files { files.files["packs/pack-\(number)/\(path)"] = bytes }
    }
    return SmallLibrary.load(files)
  }
}

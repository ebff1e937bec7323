import Feedback
import Glibc
import LessonText
import Testing

/// The files of this repository that tests read.
enum Repository {
  /// Its folder.
  static let directory = String(#filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 })

  /// The bytes of a file.
  static func bytes(_ path: String) throws -> [UInt8] {
    try FilesOnDisk(directory).bytes(of: path, atMost: 10_000_000)
  }

  /// The text of a file.
  static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }
}

/// A small library that is right, in three languages: what mistakes are tried in.
enum SmallLibrary {
  static let languages = ["vi", "en", "hi"]

  static let cues: Set<CueName> = [.right, .wrong, .hint, .ringing, .focus]

  static let requiredPhrases: [PhraseKey] = [
    PhraseKey("command next item"), PhraseKey("command activate"), PhraseKey("key Right"), PhraseKey("key Enter"),
    PhraseKey("state on"), PhraseKey("state off"), PhraseKey("items left", ["count", "screen"]),
  ]

  /// All its files.
  static func files() throws -> FilesInMemory {
    var files = FilesInMemory(texts)
    for language in languages {
      for name in ["language.txt", "problems.txt"] {
        files.files["\(language)/\(name)"] = try Repository.bytes("Lessons/\(language)/\(name)")
      }
    }
    return files
  }

  /// What loading some files comes to.
  static func load(_ files: FilesInMemory, limits: Library.Limits = Library.Limits()) -> Loaded {
    Library.load(from: files, named: "Lessons", cues: cues, requiredPhrases: requiredPhrases, limits: limits)
  }

  private static let texts: [String: String] = [
    "en/pronunciations.txt": """
    Word: OTP = oh tee pee
    Letter: b = bee
    Character: . = dot
    Character: = = equals
    Character: : = colon
    Character: (space) = space
    Emoji: 😀 = smiling face
    Term: percent = percent
    """,
    "en/phrases.txt": """
    command next item: next item
    command activate: activate
    key Right: right arrow
    key Enter: Enter
    state on: on
    state off: off
    items left: {count} items left on {screen}. Press [key: next item].
    """,
    "en/course.txt": """
    Course: First steps
    Module: The phone
    Lesson: first
    Lesson: second
    """,
    "en/phone/home.txt": """
    App: Home
    Id: home
    Screen: Home
    Item: Settings
    Opens: Settings
    Item: Practice
    Opens: Practice
    """,
    "en/phone/settings.txt": """
    App: Settings
    Id: settings
    Screen: Settings
    Heading: Settings
    Switch: Wi-Fi
    Holds: wifi
    Starts at: on
    Slider: Media volume
    Holds: media volume
    Starts at: 40
    Button: More
    Opens: More
    Screen: More
    Check box: Vibrate
    Switch: Wi-Fi
    Holds: wifi
    """,
    "en/phone/practice.txt": """
    App: Practice
    Id: practice
    Screen: Practice
    List: Fruits
    Item: Banana
    Item: Mango
    End of list:
    Button: Bell
    Plays: ringing
    Says: Somebody is at the door.
    Button: Gift
    Disabled:
    Button:
    """,
    "en/01-first/first.txt": """
    Lesson: Move the focus
    Id: first
    Module: The phone
    Level: 1
    Minutes: 5
    Objective: You can move from item to item.

    Say: The phone reads one item after the other.
    It says [en: Settings] and [spell: OTP] and [slow: slowly].
    Cue: hint

    Practise: Go to Mango.
    Start: Practice
    Goal: focus is on Mango
    Hint: Press [key: next item].
    Praise: You found Mango.

    Ask: Which fruit came first?
    Choice: Mango
    Answer: Banana
    Why: The list starts with Banana.
    """,
    "en/01-first/second.txt": """
    Lesson: Switches
    Id: second
    Module: The phone
    Level: 1
    Minutes: 5
    Needs: first
    Objective: You can turn a switch off.
    Practise: Turn Wi-Fi off.
    Start: Settings
    Start: Wi-Fi is on
    Goal: Wi-Fi is off
    """,
    "vi/pronunciations.txt": """
    Word: OTP = ô tê pê
    Letter: b = bê
    Tone: ◌́ = dấu sắc
    Term: percent = phần trăm
    """,
    "vi/phrases.txt": """
    command next item: mục tiếp theo
    command activate: kích hoạt
    key Right: mũi tên phải
    key Enter: Enter
    state on: bật
    state off: tắt
    items left: Còn {count} mục trên {screen}.
    """,
    "vi/course.txt": """
    Khóa học: Bước đầu
    Phần: Điện thoại
    Bài học: first
    """,
    "vi/phone/home.txt": """
    Ứng dụng: Màn hình chính
    Mã: home
    Màn hình: Màn hình chính
    Mục: Sân tập
    Mở: Sân tập
    """,
    "vi/phone/practice.txt": """
    Ứng dụng: Sân tập
    Mã: practice
    Màn hình: Sân tập
    Danh sách: Trái cây
    Mục: Chuối
    Mục: Xoài
    Hết danh sách:
    Nút chuyển: Đèn
    Ban đầu: bật
    Hộp kiểm: Trà
    Thanh trượt: Độ sáng
    Ban đầu: 40
    Nút: Chuông
    Phát âm hiệu: ringing
    """,
    "vi/01-first/first.txt": """
    Bài học: Di chuyển
    Mã: first
    Phần: Điện thoại
    Trình độ: 1
    Số phút: 5
    Mục tiêu: Biết đi từ mục này sang mục khác.
    Nói: Điện thoại đọc từng mục một.
    Thực hành: Hãy đến mục Xoài.
    Bắt đầu: Sân tập
    Đích: tiêu điểm ở Xoài
    Gợi ý: Hãy bấm [key: mục tiếp theo].
    Hỏi: Mục nào đứng đầu?
    Lựa chọn: Xoài
    Đáp án: Chuối
    """,
    "hi/pronunciations.txt": """
    Word: OTP = ओटीपी
    Letter: क = क
    Letter: ◌ा = आ की मात्रा
    Term: percent = प्रतिशत
    """,
    "hi/phrases.txt": """
    command next item: अगला आइटम
    command activate: चालू करना
    key Right: दायाँ तीर
    key Enter: एंटर
    state on: चालू
    state off: बंद
    items left: {screen} पर {count} आइटम बाकी हैं।
    """,
    "hi/course.txt": """
    कोर्स: पहले क़दम
    भाग: फ़ोन
    पाठ: first
    """,
    "hi/phone/home.txt": """
    ऐप: होम
    पहचान: home
    स्क्रीन: होम
    आइटम: अभ्यास स्थल
    खोलता है: अभ्यास स्थल
    """,
    "hi/phone/practice.txt": """
    ऐप: अभ्यास स्थल
    पहचान: practice
    स्क्रीन: अभ्यास स्थल
    सूची: फल
    आइटम: केला
    आइटम: आम
    सूची समाप्त:
    स्विच: बत्ती
    शुरू में: बंद
    चेक बॉक्स: चाय
    स्लाइडर: रोशनी
    शुरू में: ४०
    बटन: घंटी
    ध्वनि बजाता है: ringing
    """,
    "hi/01-first/first.txt": """
    पाठ: आगे बढ़ना
    पहचान: first
    भाग: फ़ोन
    स्तर: १
    मिनट: 5
    उद्देश्य: अब एक आइटम से दूसरे पर जाना आता है।
    बोलें: फ़ोन एक-एक आइटम पढ़ता है।
    अभ्यास: आम पर जाइए।
    शुरुआत: अभ्यास स्थल
    लक्ष्य: फ़ोकस आम पर है
    संकेत: [key: अगला आइटम] दबाइए।
    सवाल: पहले कौन सा फल आया?
    विकल्प: आम
    सही जवाब: केला
    """,
  ]
}

/// Which room may look into which, and what from outside it may use. `docs/architecture.md` says the same in words, and
/// a test compares the two.
struct ImportTable {
  /// A room, and everything it may import.
  struct Row: Hashable {
    var room: String
    var mayImport: Set<String>
  }

  /// In the order of the house, from the inside out.
  static let house = ImportTable(rows: [
    // The pure rooms: no C library, no clock, no file but the lessons, no terminal.
    Row(room: "Keys", mayImport: []),
    Row(room: "Feedback", mayImport: []),
    Row(room: "Phone", mayImport: ["Feedback", "Keys", "Synchronization"]),
    Row(room: "LessonText", mayImport: ["Phone", "Feedback", "Keys", "Glibc", "Synchronization"]),
    Row(room: "Trainer", mayImport: ["LessonText", "Phone", "Feedback", "Keys", "Synchronization"]),
    Row(room: "Mixer", mayImport: []),
    // The rooms at the edge, each the only one to know its library.
    Row(room: "Speech", mayImport: ["Feedback", "CESpeakNG", "CLinux", "Glibc", "Synchronization"]),
    Row(room: "Sound", mayImport: ["Feedback", "Mixer", "CPulse", "CSndfile", "Glibc", "Synchronization"]),
    Row(room: "Server", mayImport: ["Glibc"]),
    Row(
      room: "Records",
      mayImport: [
        "Trainer", "LessonText", "Phone", "Feedback", "Keys", "Server", "CZlib", "GRDB", "Foundation", "Glibc",
        "Synchronization",
      ]),
    Row(room: "Terminal", mayImport: ["Keys", "CLinux", "CXkbcommon", "Glibc", "Synchronization"]),
    Row(room: "Window", mayImport: ["Keys", "CBrlAPI", "CSDL", "Glibc", "Synchronization"]),
    // Where the rooms meet.
    Row(
      room: "voiceclass",
      mayImport: [
        "Terminal", "Window", "Speech", "Sound", "Records", "Server", "Trainer", "LessonText", "Phone", "Feedback",
        "Keys", "Mixer", "ArgumentParser", "Foundation", "Glibc", "Synchronization",
      ]),
    // The C libraries: a module map and a header, no Swift.
    Row(room: "CBrlAPI", mayImport: []),
    Row(room: "CESpeakNG", mayImport: []),
    Row(room: "CLinux", mayImport: []),
    Row(room: "CPulse", mayImport: []),
    Row(room: "CSDL", mayImport: []),
    Row(room: "CSndfile", mayImport: []),
    Row(room: "CXkbcommon", mayImport: []),
    Row(room: "CZlib", mayImport: []),
  ])

  var rows: [Row]

  /// What the table forbids of these imports; `nil` for the row means a room that nobody has put into the table.
  func complaints(about imports: [String], in room: String) -> [String] {
    guard let row = rows.first(where: { $0.room == room }) else { return ["\(room) is not in the table of imports"] }
    // The standard library is everywhere; its Unicode tables are named to be seen.
    return imports.filter { $0 != "Swift" && !row.mayImport.contains($0) }.map { "\(room) must not import \($0)" }
  }
}

import Feedback
package import LessonText

/// Files that nobody would write: true ones, changed by chance, the same ones each time.
package struct FileFuzz {
  /// A true file.
  package struct Original: Sendable {
    package let kind: FileTrial.Kind
    package let bytes: [UInt8]

    package init(_ kind: FileTrial.Kind, _ text: String) {
      self.kind = kind
      bytes = Array(text.utf8)
    }
  }

  /// A file that was changed.
  package struct Changed: Sendable {
    package let kind: FileTrial.Kind
    package let bytes: [UInt8]
  }

  private let originals: [FileTrial.Kind: [Original]]
  private let kinds: [FileTrial.Kind]
  private let longest: Int
  private var chance: SplitMix

  /// Of twenty files, so many are of each kind: most of what people write are lessons.
  private static let shares: [FileTrial.Kind: Int] = [
    .lesson: 9, .piece: 2, .names: 1, .skills: 1, .course: 1, .app: 2, .language: 3, .phrases: 2,
  ]

  /// Changes these files.
  /// - Parameter longest: bytes of a file; of longer ones some lines are taken, except now and then.
  package init(_ originals: [Original], longest: Int, seed: UInt64) {
    self.originals = Dictionary(grouping: originals, by: \.kind)
    kinds = FileTrial.Kind.allCases.flatMap { kind in
      Array(repeating: kind, count: originals.contains { $0.kind == kind } ? Self.shares[kind] ?? 1 : 0)
    }
    self.longest = longest
    chance = SplitMix(seed: seed)
  }

  /// The next file.
  package mutating func next() -> Changed {
    guard let kind = kinds.randomElement(using: &chance), let file = originals[kind]?.randomElement(using: &chance)
    else { return Changed(kind: .lesson, bytes: []) }
    return Changed(kind: kind, bytes: changed(shortened(file.bytes)))
  }

  /// Some lines one after the other, from a beginning by chance.
  private mutating func shortened(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > longest, Int.random(in: 0..<50, using: &chance) > 0 else { return bytes }
    let start = Int.random(in: 0..<bytes.count - longest / 2, using: &chance)
    let line = bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Array(bytes[line..<min(bytes.count, line + longest)])
  }

  private mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &chance) {
      let start = Int.random(in: 0...bytes.count, using: &chance)
      let end = min(bytes.count, start + Int.random(in: 0...12, using: &chance))
      switch Int.random(in: 0..<7, using: &chance) {
      case 0: bytes.removeSubrange(start..<end)
      case 1, 2: bytes.insert(contentsOf: Self.scraps.randomElement(using: &chance) ?? [], at: start)
      case 3: bytes.replaceSubrange(start..<end, with: Self.scraps.randomElement(using: &chance) ?? [])
      case 4: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 5: swapLines(&bytes)
      default: if start < bytes.count { bytes[start] = UInt8.random(in: 0...255, using: &chance) }
      }
    }
    return bytes
  }

  private mutating func swapLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count > 1 else { return }
    lines.swapAt(Int.random(in: lines.indices, using: &chance), Int.random(in: lines.indices, using: &chance))
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  private static let scraps: [[UInt8]] =
    [
      "[", "]", "[[", "{", "}", ":", ",", " = ", "\n", "\r", "\r\n", "\0", "\u{FEFF}", "\u{301}", "\u{93C}", "\u{200D}",
      "[en: ", "[key: ", "[name: ", "{item}", "Goal: ", "Say:", "Đích:", "लक्ष्य:", "Start: ", "Choice: x\n", "is on",
      "-1", "999999999999", "If: ", "Otherwise:\n", "With: a = {b}", "Each: contacts\n", "Record:\n", "When: ",
      "{this ",
      "Choice: a = b", "Shown if: x is y\n", "Grid:\n", "Sends: a\n", "👨‍👩‍👧", "ः", ";", "Event: ", "Never: ", "Why: a\n",
      "Limit: ", "Listen: ", "Type: ", "Section: a\n", "Goes to: a\n", "Goes to: end\n", "Include: a\n", "Piece: a\n",
      "Name: a = b\n", "Skill: a = b\n", "Vital skill: ", "Fact: ", "Exam: a\n", "after 3 seconds, ", "not so: ",
      "at some moment ", " is on is on is on",
      "call from ", "25:61", "“", "”", "không phải ", "có lúc ", "sau 2 giây, ", "ऐसा नहीं है कि ", "2 सेकंड बाद, ", " है",
      "Happening: call = {person}\n", "Goal: focus = {item}\n", "Goal: equals = {item} {number}\n", "Word: end = \n",
      "Nois: ", "No1i: ",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE0, 0xA4], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]

  /// What is told outside of a file, which would send its author to a line that isn't there.
  package static func outside(_ diagnostics: [Diagnostic], of bytes: [UInt8]) -> Diagnostic? {
    guard !diagnostics.isEmpty else { return nil }
    let widths = widths(bytes)
    return diagnostics.first { diagnostic in
      let place = diagnostic.place
      return !widths.indices.contains(place.line - 1) || place.columns.isEmpty || place.columns.lowerBound < 1
        || place.columns.upperBound > widths[place.line - 1] + 1
    }
  }

  /// How many characters each line has; an empty one counts as one, where the cursor stands.
  private static func widths(_ bytes: [UInt8]) -> [Int] {
    var text = String(decoding: bytes, as: UTF8.self)
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    let ends: Set<Character> = ["\n", "\r", "\r\n"]
    let lines = text.split(omittingEmptySubsequences: false) { ends.contains($0) }
    return lines.map { max($0.count, 1) }
  }
}

extension FileFuzz {
  /// Files of everything that can stand in lessons, in the words of a language.
  package static func originals(_ pack: LanguagePack, english: LanguagePack?) -> [Original] {
    let printer = LessonPrinter(pack, english: english)
    var generator = LessonGenerator(pack, seed: 5)
    var originals = (0..<60).map { _ in Original(.lesson, printer.text(of: generator.lesson(steps: 1...3))) }
    let lesson = generator.lesson(steps: 6...6)
    let alone = lesson.steps.filter { step in if case .say = step { true } else { false } }
    originals.append(Original(.piece, printer.text(ofPiece: "a", alone)))
    originals.append(Original(.names, printer.text(ofNames: ["friend": "Lan", "shop": "Chợ", "city": "दिल्ली"])))
    let skills = [Skill(id: "a-b", title: MarkedText("A.")), Skill(id: "c", title: MarkedText("C"), isVital: true)]
    originals.append(Original(.skills, printer.text(of: skills)))
    var course = pack.course
    course.modules.append(Course.Module(title: lesson.title, lessons: ["a", "b"], exam: "c"))
    originals.append(Original(.course, printer.text(of: course)))
    return originals
  }
}

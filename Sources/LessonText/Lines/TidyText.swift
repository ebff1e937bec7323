@_spi(_Unicode) import Swift

/// The text of a file without what nobody typed on purpose and nobody hears: a byte order mark, line ends of other
/// systems, blanks at the ends of lines, invisible characters, letters taken apart.
public struct TidyText: Hashable, Sendable {
  /// What was untidy.
  public enum Slip: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// Bytes at the beginning that some editors leave there.
    case byteOrderMark
    /// Lines that end in CR, or in CR and LF.
    case lineEnds
    /// Letters with their marks apart: not NFC.
    case letterForms
    /// Characters that can't be seen or heard.
    case invisibleCharacters
    /// Blanks behind the last character of a line.
    case trailingBlanks
    /// The last line without an end.
    case missingLineEnd

    /// In the order in which they are told.
    public static func < (one: Slip, other: Slip) -> Bool { one.rawValue < other.rawValue }
  }

  /// The bytes of the text, in UTF-8.
  public let bytes: [UInt8]
  /// What was mended of its form.
  public let slips: Set<Slip>
  /// The mistakes that were mended, in order.
  public let mended: [Diagnostic]

  /// The text of some bytes; `nil` where they are no UTF-8, which only an editor can mend.
  /// - Parameter diagnostics: What is wrong in the file. Each is mended that has a mend, if its stretch still stands at
  ///   its place.
  public init?(_ bytes: [UInt8], mending diagnostics: [Diagnostic] = []) {
    guard (try? UTF8Span(validating: bytes.span)) != nil else { return nil }
    var slips: Set<Slip> = []
    var mended: [Diagnostic] = []
    var tidy: [UInt8] = []
    tidy.reserveCapacity(bytes.count + 1)
    let mends = Dictionary(grouping: diagnostics.filter { $0.mend != nil }) { $0.place.line }
    var rest = bytes[...]
    if rest.starts(with: Self.byteOrderMark) {
      rest.removeFirst(Self.byteOrderMark.count)
      slips.insert(.byteOrderMark)
    }
    var number = 0
    while !rest.isEmpty {
      number += 1
      let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
      var line = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[end...]
      if rest.isEmpty { slips.insert(.missingLineEnd) }
      if rest.first == 0x0D { slips.insert(.lineEnds) }
      rest = rest.dropFirst(rest.starts(with: [0x0D, 0x0A]) ? 2 : 1)
      Self.tidy(&line, mends[number] ?? [], &mended, &slips)
      tidy += line.utf8
      tidy.append(0x0A)
    }
    self.bytes = tidy
    self.slips = slips
    self.mended = mended
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func tidy(
    _ line: inout String, _ mends: [Diagnostic], _ mended: inout [Diagnostic], _ slips: inout Set<Slip>
  ) {
    let composed = line.composed
    if !composed.unicodeScalars.elementsEqual(line.unicodeScalars) { slips.insert(.letterForms) }
    line = composed
    // From the end, so that no mend moves the place of another.
    let inOrder = mends.sorted { $0.place.columns.lowerBound < $1.place.columns.lowerBound }
    mended += inOrder.reversed().filter { line.mend($0) }.reversed()
    if line.unicodeScalars.contains(where: \.isInvisible) {
      slips.insert(.invisibleCharacters)
      line = String(
        String.UnicodeScalarView(line.unicodeScalars.compactMap { $0.isInvisible ? $0.isBlank ? " " : nil : $0 }))
    }
    let kept = line.unicodeScalars.lastIndex { !$0.isBlank }.map { line.unicodeScalars.index(after: $0) }
    let end = kept ?? line.startIndex
    if end < line.endIndex { slips.insert(.trailingBlanks) }
    line = String(line[..<end])
  }
}

extension String {
  /// In NFC, as all texts are read.
  fileprivate var composed: String {
    var view = UnicodeScalarView()
    view.append(contentsOf: _nfc)
    return String(view)
  }

  /// Puts the mend of a mistake in the place of what was told; answers whether that stood there. A sign that belongs to
  /// the letter before it, such as a visarga, is only a part of the character at its place.
  fileprivate mutating func mend(_ diagnostic: Diagnostic) -> Bool {
    let columns = diagnostic.place.columns
    guard let mend = diagnostic.mend, let written = diagnostic.details["written"], !written.isEmpty,
      let start = index(startIndex, offsetBy: columns.lowerBound - 1, limitedBy: endIndex),
      let end = index(start, offsetBy: columns.count, limitedBy: endIndex)
    else { return false }
    let stretch = unicodeScalars[start..<end]
    let length = written.unicodeScalars.count
    guard let from = stretch.index(stretch.endIndex, offsetBy: -length, limitedBy: stretch.startIndex),
      stretch[from...].elementsEqual(written.unicodeScalars)
    else { return false }
    unicodeScalars.replaceSubrange(from..<end, with: mend.unicodeScalars)
    return true
  }
}

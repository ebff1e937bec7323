internal import Foundation
internal import Glibc

/// A folder with segments: on a stick, or one that several PCs share.
struct SegmentFolder {
  let path: String

  /// Where they lie on a stick, which may have other things on it.
  static let name = "voiceclass-records"

  /// That of a stick or a shared folder.
  init(on carrier: String) { path = "\(carrier)/\(Self.name)" }

  /// The segments that lie there, by device and number; none where there is no such folder yet.
  func segments() -> [Segment] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.compactMap { Segment(fileName: $0) }.sorted {
      ($0.device.text, $0.numbers.lowerBound, $0.numbers.upperBound)
        < ($1.device.text, $1.numbers.lowerBound, $1.numbers.upperBound)
    }
  }

  /// The events of a segment; `nil` where the file is damaged.
  func read(_ segment: Segment) -> [EventRow]? {
    CompressedFile.read(file(segment)).flatMap { SegmentText(segment, bytes: $0)?.rows }
  }

  /// Whose events are in a segment; `nil` where the file is damaged.
  func learners(of segment: Segment) -> [Identifier]? {
    CompressedFile.firstLine(of: file(segment)).flatMap { SegmentText.learners(in: $0, of: segment) }
  }

  /// Writes a segment. Under its name it is whole, or not there: a stick may be pulled out at any moment.
  func write(_ segment: Segment, rows: [EventRow]) throws(RecordsFailure) {
    try RecordsFile(path: "\(path)/-").makeFolder()
    let part = "\(path)/.part-\(Identifier.random().text)"
    do throws(RecordsFailure) {
      let shown = segment.isAnonymous ? rows.map(\.anonymous) : rows
      let bytes = try RecordsFailure.translating { try SegmentText(segment, rows: shown).bytes() }
      try CompressedFile.write(bytes, to: part)
      try RecordsFile.move(part, to: file(segment))
      try RecordsFile.synchronise(path)
    } catch {
      RecordsFile.remove(part)
      throw error
    }
  }

  /// Whether a segment has these events and no others; `nil` where its first line doesn't tell.
  func holds(_ rows: [EventRow], _ segment: Segment) -> Bool? {
    CompressedFile.firstLine(of: file(segment)).flatMap { SegmentText.holds(rows, head: $0, of: segment) }
  }

  /// Removes a file whose events are all here, so that they are written anew under the numbers that they have now.
  func remove(_ segment: Segment) { RecordsFile.remove(file(segment)) }

  /// Gives a damaged file another name, so that its events are written anew by whoever has them.
  func putAside(_ segment: Segment) { rename(file(segment), "\(file(segment)).damaged") }

  private func file(_ segment: Segment) -> String { "\(path)/\(segment.fileName)" }
}

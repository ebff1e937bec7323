internal import Foundation

/// A part of a device's log: all events from one number to another, as a file that is written once and never changed.
///
/// A number in it without an event is one whose event was removed, since its learner wished to be forgotten.
struct Segment: Hashable, Sendable {
  /// The device that wrote the events.
  let device: Identifier
  /// From its first to its last number, both above 0.
  let numbers: ClosedRange<Int64>
  /// Whether the names of learners are left out of it.
  let isAnonymous: Bool

  /// So many numbers go into one file of ours: some hundred kilobytes on the stick.
  static let most: Int64 = 5_000
  /// A file of somebody else's may have so many. One that claims more is no segment.
  private static let mostAccepted: Int64 = 100_000
  /// No device comes so far: a thousand events a second for a century.
  private static let highest: Int64 = 1 << 42

  /// A segment; `nil` for numbers that no device gives.
  init?(device: Identifier, numbers: ClosedRange<Int64>, isAnonymous: Bool = false) {
    guard numbers.lowerBound > 0, numbers.upperBound < Self.highest,
      numbers.upperBound - numbers.lowerBound < Self.mostAccepted
    else { return nil }
    (self.device, self.numbers, self.isAnonymous) = (device, numbers, isAnonymous)
  }

  /// That of a file of this name; `nil` for any other file.
  init?(fileName: String) {
    let isAnonymous = fileName.hasSuffix(Self.anonymousEnding)
    let ending = isAnonymous ? Self.anonymousEnding : Self.ending
    guard fileName.hasSuffix(ending) else { return nil }
    let parts = fileName.dropLast(ending.count).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let device = Identifier(text: String(parts[0])), let first = Int64(parts[1]),
      let last = Int64(parts[2]), first <= last,
      let segment = Segment(device: device, numbers: first...last, isAnonymous: isAnonymous),
      // One name for one segment: neither capitals nor leading zeros.
      segment.fileName == fileName
    else { return nil }
    self = segment
  }

  /// The device, the first number and the last.
  var fileName: String {
    "\(device.text)-\(numbers.lowerBound)-\(numbers.upperBound)\(isAnonymous ? Self.anonymousEnding : Self.ending)"
  }

  private static let ending = ".jsonl.gz"
  /// Another one, so that a file with the names can lie beside it.
  private static let anonymousEnding = ".anonymous.jsonl.gz"
}

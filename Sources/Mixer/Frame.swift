/// One moment of sound in both channels, in steps of 16-bit samples, not yet limited to their range.
struct Frame: Hashable, Sendable {
  var left: Double
  var right: Double

  static let silence = Frame(left: 0, right: 0)

  static func + (one: Frame, other: Frame) -> Frame {
    Frame(left: one.left + other.left, right: one.right + other.right)
  }

  static func * (frame: Frame, factor: Double) -> Frame {
    Frame(left: frame.left * factor, right: frame.right * factor)
  }

  static func += (frame: inout Frame, other: Frame) { frame = frame + other }
}

/// Brings a sum of sounds back into 16 bits without breaking it.
enum SoftLimit {
  /// Up to three quarters of the range, about −2.5 dBFS, nothing is changed at all.
  static let knee = 24_576.0

  /// Above the knee the rest of the range is approached and never reached, so nothing wraps around and nothing is
  /// cut flat.
  static func sample(_ value: Double) -> Int16 {
    let size = abs(value)
    guard size > knee else { return Int16(value.rounded()) }
    guard size < .infinity else { return value > 0 ? .max : -.max }
    let room = 32_767 - knee
    let excess = (size - knee) / room
    let limited = (knee + room * excess / (1 + excess)).rounded()
    return Int16(value > 0 ? limited : -limited)
  }
}

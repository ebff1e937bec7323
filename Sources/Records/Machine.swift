internal import Foundation

/// What tells this PC from one whose disk is a copy of its own.
public struct Machine: Hashable, Sendable {
  /// 16 hexadecimal digits; `nil` where the system has no machine id yet.
  let fingerprint: String?

  /// The PC whose `/etc/machine-id` holds that text.
  ///
  /// machine-id(5) asks that the id itself be shown nowhere. 64 bits of FNV-1a can't be turned back into its 128.
  public init(machineID: String?) {
    let digits = (machineID ?? "").utf8.filter { UInt8(ascii: "0")...UInt8(ascii: "z") ~= $0 }
    // An image made to be copied holds no id, or the word "uninitialized".
    guard digits.count == 32 else {
      fingerprint = nil
      return
    }
    let hash = digits.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let written = String(hash, radix: 16)
    fingerprint = String(repeating: "0", count: 16 - written.count) + written
  }

  /// The PC this runs on.
  public static var thisOne: Machine {
    Machine(machineID: try? String(contentsOfFile: "/etc/machine-id", encoding: .utf8))
  }
}

internal import Foundation

/// What tells this PC from one whose disk is a copy of its own.
public struct Machine: Hashable, Sendable {
  /// 16 hexadecimal digits; `nil` where the system has no machine id yet.
  let fingerprint: String?

  /// The PC whose `/etc/machine-id` holds that text, and whose network cards have these addresses: the disks of a class
  /// are often copies of one, its machine id among them, and no two cards have the same address.
  ///
  /// machine-id(5) asks that the id itself be shown nowhere. 64 bits of FNV-1a can't be turned back into its 128.
  public init(machineID: String?, networkCards: [String] = []) {
    let digits = (machineID ?? "").utf8.filter { UInt8(ascii: "0")...UInt8(ascii: "z") ~= $0 }
    // An image made to be copied holds no id, or the word "uninitialized".
    guard digits.count == 32 else {
      fingerprint = nil
      return
    }
    let bytes = digits + networkCards.sorted().flatMap { Array($0.utf8) }
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let written = String(hash, radix: 16)
    fingerprint = String(repeating: "0", count: 16 - written.count) + written
  }

  /// The PC this runs on.
  public static var thisOne: Machine {
    Machine(
      machineID: try? String(contentsOfFile: "/etc/machine-id", encoding: .utf8),
      networkCards: builtInCards(in: "/sys/class/net"))
  }

  /// The addresses of the cards that are built in, by the kernel's folder of them. What is plugged in and out, what is no
  /// card at all, and an address that changes, as wireless cards do for privacy, say nothing of the PC.
  static func builtInCards(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { name in
      let device = URL(fileURLWithPath: "\(folder)/\(name)/device").resolvingSymlinksInPath().path
      guard device.contains("/pci"), !device.contains("/usb"), fact("addr_assign_type", of: "\(folder)/\(name)") == "0",
        !FileManager.default.fileExists(atPath: "\(folder)/\(name)/phy80211")
      else { return nil }
      return fact("address", of: "\(folder)/\(name)")
    }
  }

  private static func fact(_ name: String, of card: String) -> String? {
    (try? String(contentsOfFile: "\(card)/\(name)", encoding: .utf8))?.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

internal import Glibc

/// The sound cards that the kernel knows, whether or not a sound server plays through them.
public enum SoundCards {
  /// Their names, such as "HDA Intel PCH", in the kernel's order.
  public static func names(in folder: String = "/proc/asound") -> [String] {
    // " 0 [PCH            ]: HDA-Intel - HDA Intel PCH", and a second line that tells where it is.
    text(of: "\(folder)/cards").split(separator: "\n").compactMap { line in
      guard let bracket = line.firstRange(of: "]: "), let dash = line[bracket.upperBound...].firstRange(of: " - ")
      else { return nil }
      return String(line[dash.upperBound...])
    }
  }

  /// Whether this account may play through any of them. Where the system shows none of their devices, nobody is kept
  /// from anything.
  public static func areAllowed(in devices: String = "/dev/snd") -> Bool {
    let controls = controls(in: devices)
    return controls.isEmpty || controls.contains { access("\(devices)/\($0)", R_OK | W_OK) == 0 }
  }

  private static func controls(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasPrefix("controlC") { names.append(name) }
    }
    return names
  }

  /// The kernel tells no size of such a file, and it holds a few lines.
  private static func text(of path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 8_192)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}

import Foundation

/// What was measured on.
enum Machine {
  static var sentence: String {
    var name = utsname()
    uname(&name)
    let kernel = withUnsafeBytes(of: name.release) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    let model =
      ProcessFile.text("/proc/cpuinfo").split(separator: "\n").first { $0.hasPrefix("model name") }
      .map { $0.drop { $0 != ":" }.dropFirst().trimmingCharacters(in: .whitespaces) } ?? "a processor without a name"
    let gigabytes = Double(ProcessFile.number(named: "MemTotal", in: "/proc/meminfo")) / 1_048_576
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    return "\(model), cores: \(cores), memory: \(gigabytes.short) GB, Linux \(kernel)"
  }

  /// How many processes wanted to run, on the average of the last minute.
  static var load: String {
    ProcessFile.text("/proc/loadavg").split(separator: " ").first.map(String.init) ?? "unknown"
  }
}

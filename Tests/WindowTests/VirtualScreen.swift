import Foundation
import Support

/// A screen that nobody sees, of a test's own: an X server, which also keeps its picture in a file.
final class VirtualScreen {
  /// What a program needs to know to show something on it.
  let display: String
  private let folder: PrivateFolder
  private let server: ChildProcess
  private let manager: ChildProcess?

  /// Why a test can't have one.
  enum Failure: Error {
    /// Xvfb is missing, which `Scripts/prepare --tests` installs.
    case noServer
    /// Openbox is missing, which `Scripts/prepare --tests` installs.
    case noManager
  }

  /// A screen of so many pixels.
  /// - Parameter isManaged: Whether a window manager is there, which has keys of its own.
  init(width: Int = 640, height: Int = 360, managed isManaged: Bool = false) throws {
    folder = try PrivateFolder()
    let numberFile = folder("number")
    server = try ChildProcess(
      [
        "Xvfb", "-displayfd", "1", "-screen", "0", "\(width)x\(height)x24", "-nolisten", "tcp", "-fbdir", folder.path,
      ], environment: ["PATH=/usr/bin:/bin", "LC_ALL=C"], in: folder.path, output: .file(numberFile))
    var number = ""
    let isThere = Patience.waits {
      number = (try? String(contentsOfFile: numberFile, encoding: .utf8)) ?? ""
      return number.hasSuffix("\n")
    }
    guard isThere else { throw Failure.noServer }
    let display = ":" + number.trimmingCharacters(in: .whitespacesAndNewlines)
    self.display = display
    let environment = ["PATH=/usr/bin:/bin", "DISPLAY=\(display)", "LC_ALL=C.UTF-8", "HOME=\(folder.path)"]
    manager = isManaged ? try ChildProcess(["openbox"], environment: environment, in: folder.path) : nil
    guard isManaged else { return }
    let isReady = Patience.waits { (try? press("get_num_desktops")) ?? false }
    guard isReady else { throw Failure.noManager }
  }

  /// Ends the server, as a crash would.
  func end() { server.end() }

  /// What stands on it now.
  func pixels() throws -> ScreenPixels {
    try ScreenPixels(dump: Data(contentsOf: URL(fileURLWithPath: folder("Xvfb_screen0"))))
  }

  /// What stands on it once something does, other than what stood there before, and has come to rest: what a program
  /// paints comes to the screen a moment later.
  func pixelsAtRest(after before: ScreenPixels? = nil) throws -> ScreenPixels {
    var last: ScreenPixels?
    _ = Patience.waits {
      guard let now = try? pixels() else { return false }
      defer { last = now }
      return now == last && now != before && now.hasInk
    }
    return try last ?? pixels()
  }

  /// Has keys pressed as a hand would, by xdotool; `false` where that is missing.
  @discardableResult func press(_ arguments: String...) throws -> Bool {
    let tool = try ChildProcess(
      ["xdotool"] + arguments, environment: ["PATH=/usr/bin:/bin", "DISPLAY=\(display)", "LC_ALL=C.UTF-8"],
      in: folder.path)
    return tool.wait() == .exit(0)
  }
}

/// The pixels of a screen, by their colours.
struct ScreenPixels: Hashable {
  struct Colour: Hashable {
    var red: Int
    var green: Int
    var blue: Int

    /// Relative luminance, 0 to 1: WCAG 2.1.
    var luminance: Double {
      func linear(_ part: Int) -> Double {
        let share = Double(part) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
  }

  let width: Int
  let height: Int
  let colours: [Colour]

  enum Failure: Error { case notADump }

  /// Reads what X's window dumps have: `XWDFile.h`, version 7.
  init(dump: Data) throws {
    let bytes = [UInt8](dump)
    func number(_ index: Int) throws -> Int {
      guard bytes.count >= index * 4 + 4 else { throw Failure.notADump }
      return bytes[index * 4..<index * 4 + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    let isLittle = try number(7) == 0
    let (pixelBytes, rowBytes) = (try number(11) / 8, try number(12))
    (width, height) = (try number(4), try number(5))
    let start = try number(0) + number(19) * 12
    guard try number(1) == 7, pixelBytes == 4, bytes.count >= start + height * rowBytes else { throw Failure.notADump }
    var colours: [Colour] = []
    colours.reserveCapacity(width * height)
    for y in 0..<height {
      for x in 0..<width {
        let place = start + y * rowBytes + x * 4
        let parts = isLittle ? [2, 1, 0] : [1, 2, 3]
        colours.append(
          Colour(
            red: Int(bytes[place + parts[0]]), green: Int(bytes[place + parts[1]]), blue: Int(bytes[place + parts[2]])))
      }
    }
    self.colours = colours
  }

  /// Whether not all of it is of one colour.
  var hasInk: Bool { colours.contains { $0 != colours.first } }

  /// The colour that most of it has: the ground.
  var ground: Colour? {
    Dictionary(colours.map { ($0, 1) }, uniquingKeysWith: +).max { $0.value < $1.value }?.key
  }

  /// Its letters as black on white.
  var picture: InkPicture {
    let ground = ground?.luminance ?? 0
    let lightest = colours.map { abs($0.luminance - ground) }.max() ?? 0
    let ink = colours.map { lightest > 0.1 && abs($0.luminance - ground) > lightest / 2 }
    return InkPicture(width: width, height: height, ink: ink)
  }
}

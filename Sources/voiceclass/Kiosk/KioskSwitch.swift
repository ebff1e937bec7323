import Foundation

/// Whether a PC starts with VoiceClass, and how that is changed. Each answer is a plain sentence with the way back.
struct KioskSwitch {
  /// What starts services with the PC.
  let manager: any ServiceManager
  /// Where the disk of another PC is mounted; `nil` for this one.
  let root: String?
  /// Where the files of that PC begin.
  let files: String
  /// Whether whoever asks may change it.
  let isAdministrator: Bool

  /// A switch of this PC, or of the one whose disk is mounted at `root`.
  init(manager: any ServiceManager, root: String? = nil, files: String? = nil, isAdministrator: Bool) {
    (self.manager, self.root, self.isAdministrator) = (manager, root, isAdministrator)
    self.files = files ?? root ?? ""
  }

  /// How the unit stands.
  private enum Standing { case missing, locked, off, on }

  private static let desktop = "graphical.target"
  private static let console = "multi-user.target"

  private var pc: String { root.map { "The PC of \($0)" } ?? "This PC" }

  // MARK: What is asked

  /// How things stand.
  func status() throws(Complaint) -> String {
    let (standing, isRunning, hasDesktop) = (try standing(), isRunning, try startsDesktop())
    switch standing {
    case .missing: return "\(pc) does not start with VoiceClass. \(Self.wayToPackage)"
    case .locked: return "\(pc) does not start with VoiceClass, because its unit is locked. \(wayToUnlock)"
    case .off where isRunning:
      return "VoiceClass runs on the first console until this PC is switched off. It does not start with it any more."
    case .off: return "\(pc) does not start with VoiceClass. To change that, type: \(command("enable"))"
    case .on where hasDesktop:
      return "\(pc) starts with VoiceClass, but its desktop starts, too, and takes the screen and the sound. "
        + "To have the desktop wait, type: \(command("enable"))"
    case .on where isRunning:
      return "This PC starts with VoiceClass, which runs on the first console now. \(Self.login)"
    case .on: return "\(pc) starts with VoiceClass. \(Self.login)"
    }
  }

  /// Has it start with VoiceClass from the next time on.
  func enable() throws(Complaint) -> String {
    let before = try standing()
    switch before {
    case .missing: throw Complaint("\(pc) can't start with VoiceClass yet. \(Self.wayToPackage)")
    case .locked: throw Complaint("\(pc) can't start with VoiceClass, because its unit is locked. \(wayToUnlock)")
    case .off, .on: break
    }
    let hasDesktop = try startsDesktop()
    if before == .on, !hasDesktop { return "\(pc) starts with VoiceClass already. \(Self.login)" }
    try checkRights("enable")
    try order(["enable", KioskUnit.name])
    if hasDesktop { try putDesktopAside() }
    return "From the next time it is switched on, \(pc.lowercasedFirst) starts with VoiceClass. \(Self.login)"
      + (hasDesktop ? " The desktop does not start any more; \(command("disable")) brings it back." : "")
  }

  /// Has it start as before from the next time on.
  func disable() throws(Complaint) -> String {
    let (before, target) = (try standing(), desktopAside)
    let isOff = before != .on
    if isOff, target == nil { return "\(pc) does not start with VoiceClass." }
    try checkRights("disable")
    if !isOff { try order(["disable", KioskUnit.name]) }
    if let target { try bringBack(target) }
    return "From the next time it is switched on, \(pc.lowercasedFirst) starts "
      + (target == nil ? "as before." : "with its desktop.")
      + (isRunning ? " What is being learnt now goes on until then." : "")
  }

  // MARK: What systemd says

  private func standing() throws(Complaint) -> Standing {
    let word = try answer(["is-enabled", KioskUnit.name]).output
    return switch word {
    case "enabled", "enabled-runtime": .on
    case "masked", "masked-runtime": .locked
    // Older ones have no word for it, and complain.
    case "", "not-found": .missing
    default: .off
    }
  }

  /// A disk that is mounted runs nothing.
  private var isRunning: Bool {
    guard root == nil, let word = manager.ask(["is-active", KioskUnit.name])?.output else { return false }
    return word == "active" || word == "activating"
  }

  private func answer(_ arguments: [String]) throws(Complaint) -> SystemCommand.Ending {
    guard let answer = manager.ask((root.map { ["--root=\($0)"] } ?? []) + arguments) else {
      throw Complaint(
        "\(pc) does not start by systemd, so this command can't change how. Have its own start files run: "
          + "voiceclass learn --kiosk")
    }
    return answer
  }

  private func order(_ arguments: [String]) throws(Complaint) {
    let answer = try answer(arguments)
    guard answer.status != 0 else { return }
    let reason = answer.complaint.split(separator: "\n").last.map { String($0) } ?? "no reason"
    throw Complaint("That did not work; it may be tried again. systemd says: \(reason)")
  }

  private func checkRights(_ word: String) throws(Complaint) {
    // Whose a mounted disk is, its own files tell.
    guard isAdministrator || root != nil else {
      throw Complaint("How this PC starts is for the administrator to change. Type: \(command(word))")
    }
  }

  // MARK: The desktop

  /// Whether a desktop starts with the PC. Debian calls that target its own even where there is no desktop, so the
  /// desktop's login is looked for, too.
  private func startsDesktop() throws(Complaint) -> Bool {
    let login = "\(files)/etc/systemd/system/display-manager.service"
    // A link into the disk of another PC leads nowhere here, and counts all the same.
    guard (try? FileManager.default.attributesOfItem(atPath: login)) != nil else { return false }
    return try answer(["get-default"]).output == Self.desktop
  }

  /// Where it stands what the PC started before. The package's removal reads it, too.
  private var note: String { "\(files)/var/lib/voiceclass-kiosk/default-target" }

  /// What starts the desktop that was put aside; `nil` where none was.
  private var desktopAside: String? {
    FileManager.default.contents(atPath: note).flatMap {
      String(decoding: $0, as: UTF8.self).split(separator: "\n").first.map { String($0) }
    }
  }

  /// Written down first: a power cut leaves nothing that can't be taken back.
  private func putDesktopAside() throws(Complaint) {
    do {
      try FileManager.default.createDirectory(
        atPath: (note as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data("\(Self.desktop)\n".utf8).write(to: URL(fileURLWithPath: note), options: .atomic)
    } catch {
      throw Complaint("\(note) can't be written, so nothing was changed. Make room on the disk, and try again.")
    }
    try order(["set-default", Self.console])
  }

  private func bringBack(_ target: String) throws(Complaint) {
    try order(["set-default", target])
    try? FileManager.default.removeItem(atPath: (note as NSString).deletingLastPathComponent)
  }

  // MARK: Ways out

  private static let wayToPackage =
    "The package for that is not there; to install it, type: sudo apt install ./voiceclass-kiosk_*.deb"
  private static let login = "To log in beside it, press Control, Alt and F2."
  private var wayToUnlock: String {
    "To unlock it, type: sudo systemctl \(root.map { "--root=\($0) " } ?? "")unmask \(KioskUnit.name)"
  }

  private func command(_ word: String) -> String {
    "sudo voiceclass kiosk \(word)" + (root.map { " --root \($0)" } ?? "")
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

import Foundation
import Support
import Synchronization
import Testing

@testable import voiceclass

/// The sentences of the switch, with a service manager that has its answers written down.
@Suite struct KioskSwitchTests {
  /// Answers by what it is asked, and writes down what it was told to do.
  private final class Script: ServiceManager {
    let answers: [String: SystemCommand.Ending]
    private let log = Mutex<[String]>([])

    init(_ answers: [String: String], failing: [String: String] = [:]) {
      self.answers = answers.mapValues { SystemCommand.Ending(status: 0, output: $0) }
        .merging(failing.mapValues { SystemCommand.Ending(status: 1, complaint: $0) }) { $1 }
    }

    var orders: [String] { log.withLock { $0 } }

    func ask(_ arguments: [String]) -> SystemCommand.Ending? {
      let words = arguments.joined(separator: " ")
      if !words.hasPrefix("is-"), words != "get-default" { log.withLock { $0.append(words) } }
      return answers[words] ?? SystemCommand.Ending(status: 0)
    }
  }

  private struct Nobody: ServiceManager { func ask(_ arguments: [String]) -> SystemCommand.Ending? { nil } }

  private static let enabled = "is-enabled voiceclass-kiosk.service"
  private static let active = "is-active voiceclass-kiosk.service"

  private func kiosk(_ script: any ServiceManager, isAdministrator: Bool = true) -> KioskSwitch {
    // The PC that this test runs on may have a desktop.
    KioskSwitch(manager: script, files: "/nonexistent", isAdministrator: isAdministrator)
  }

  private func complaint(_ work: () throws(Complaint) -> String) -> String {
    do throws(Complaint) { return "done: \(try work())" } catch { return error.description }
  }

  @Test(arguments: [
    (["": ""], "The package for that is not there; to install it, type: sudo apt install"),
    ([enabled: "not-found"], "The package for that is not there"),
    ([enabled: "disabled", active: "inactive"], "To change that, type: sudo voiceclass kiosk enable"),
    ([enabled: "disabled", active: "active"], "VoiceClass runs on the first console until this PC is switched off."),
    (
      [enabled: "enabled", active: "inactive"],
      "This PC starts with VoiceClass. To log in beside it, press Control, Alt and F2."
    ),
    ([enabled: "enabled", active: "active"], "which runs on the first console now."),
    ([enabled: "masked"], "sudo systemctl unmask voiceclass-kiosk.service"),
  ]) func statusIsASentence(_ answers: [String: String], _ words: String) throws {
    let script = Script(answers)
    let sentence = try kiosk(script, isAdministrator: false).status()
    #expect(sentence.contains(words), "\(sentence)")
    #expect(script.orders == [])
  }

  @Test func enablingIsDoneOnce() throws {
    let off = Script([Self.enabled: "disabled"])
    #expect(
      try kiosk(off).enable()
        == "From the next time it is switched on, this PC starts with VoiceClass. "
        + "To log in beside it, press Control, Alt and F2."
    )
    #expect(off.orders == ["enable voiceclass-kiosk.service"])
    let on = Script([Self.enabled: "enabled"])
    #expect(try kiosk(on, isAdministrator: false).enable().hasPrefix("This PC starts with VoiceClass already."))
    #expect(on.orders == [])
  }

  @Test func disablingIsDoneOnce() throws {
    let on = Script([Self.enabled: "enabled", Self.active: "active"])
    #expect(
      try kiosk(on).disable() == "From the next time it is switched on, this PC starts as before. "
        + "What is being learnt now goes on until then.")
    #expect(on.orders == ["disable voiceclass-kiosk.service"])
    let off = Script([Self.enabled: "disabled"])
    #expect(try kiosk(off, isAdministrator: false).disable() == "This PC does not start with VoiceClass.")
    #expect(off.orders == [])
  }

  @Test func whoeverMayNotIsToldHow() {
    let off = Script([Self.enabled: "disabled"])
    #expect(
      complaint { () throws(Complaint) in try kiosk(off, isAdministrator: false).enable() }
        == "How this PC starts is for the administrator to change. Type: sudo voiceclass kiosk enable")
    let on = Script([Self.enabled: "enabled"])
    #expect(
      complaint { () throws(Complaint) in try kiosk(on, isAdministrator: false).disable() }
        .hasSuffix("Type: sudo voiceclass kiosk disable"))
    #expect(off.orders + on.orders == [])
  }

  @Test func whatSystemdRefusesIsTold() {
    let script = Script([Self.enabled: "disabled"], failing: ["enable voiceclass-kiosk.service": "Access denied"])
    #expect(complaint { () throws(Complaint) in try kiosk(script).enable() }.hasSuffix("systemd says: Access denied"))
  }

  @Test func aPCWithoutSystemdIsToldOfAnotherWay() {
    for answer in [
      complaint { () throws(Complaint) in try kiosk(Nobody()).status() },
      complaint { () throws(Complaint) in try kiosk(Nobody()).enable() },
      complaint { () throws(Complaint) in try kiosk(Nobody()).disable() },
    ] { #expect(answer.contains("voiceclass learn --kiosk")) }
  }
}

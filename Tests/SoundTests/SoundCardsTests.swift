import Glibc
import Testing

@testable import Sound

/// Sound cards as the kernel shows them, in folders of a test's own.
@Suite struct SoundCardsTests {
  /// As on a laptop of 2012, with a headset in a USB port.
  private static let cards = """
     0 [PCH            ]: HDA-Intel - HDA Intel PCH
                          HDA Intel PCH at 0xf7f10000 irq 31
     1 [Headset        ]: USB-Audio - Plantronics - C320
                          Plantronics at usb-0000:00:14.0-2, full speed

    """

  @Test func namesAreWhatPeopleWouldKnow() throws {
    let folder = try CardFolder()
    try folder.write(Self.cards, to: "cards")
    #expect(SoundCards.names(in: folder.path) == ["HDA Intel PCH", "Plantronics - C320"])
  }

  @Test(arguments: ["--- no soundcards ---\n", "", "]: \n", "0 []: -\n"]) func whereThereIsNone(_ text: String) throws {
    let folder = try CardFolder()
    try folder.write(text, to: "cards")
    #expect(SoundCards.names(in: folder.path) == [])
    #expect(SoundCards.names(in: folder.path + "/nowhere") == [])
  }

  @Test func aCardIsAllowedToWhomeverItsDeviceIs() throws {
    let folder = try CardFolder()
    #expect(SoundCards.areAllowed(in: folder.path), "without a device nobody is kept out")
    try folder.write("", to: "seq")
    try folder.write("", to: "controlC0")
    #expect(SoundCards.areAllowed(in: folder.path))
    chmod(folder.path + "/controlC0", 0)
    // To root, every device is open.
    #expect(SoundCards.areAllowed(in: folder.path) == (geteuid() == 0))
  }

  @Test func anotherSinkIsOneThatCanBeHeard() {
    let dummy = SinkFacts(name: "auto_null", title: "Dummy Output", isMuted: false, percent: 100)
    let muted = SinkFacts(name: "hdmi", title: "HDMI", isMuted: true, percent: 100)
    let good = SinkFacts(name: "analog", title: "Headphones", isMuted: false, percent: 100)
    let list = SinkList(sinks: [dummy, muted, good], chosenName: "auto_null")
    #expect(list.chosen == dummy)
    #expect(list.other(than: "auto_null") == good)
    #expect(list.other(than: "analog") == muted, "one that can be unmuted is better than none")
    #expect(SinkList(sinks: [dummy], chosenName: "auto_null").other(than: "auto_null") == nil)
  }
}

/// A folder that is gone when its test is.
private final class CardFolder {
  let path: String
  private var files: [String] = []

  struct Refusal: Error {}

  init() throws {
    var template = Array("/tmp/voiceclass-cards-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Refusal() }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for file in files { unlink(file) }
    rmdir(path)
  }

  func write(_ text: String, to name: String) throws {
    guard let file = fopen("\(path)/\(name)", "w") else { throw Refusal() }
    defer { fclose(file) }
    files.append("\(path)/\(name)")
    guard fputs(text, file) >= 0 else { throw Refusal() }
  }
}

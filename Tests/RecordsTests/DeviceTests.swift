import Foundation
import Testing
import Trainer

@testable import Records

@Suite struct DeviceTests {
  @Test func aCopiedDiskIsADeviceOfItsOwn() throws {
    let folder = try Folder()
    let original: LearnerID
    do {
      let store = try folder.open(.first)
      original = store.thisPC
      try store.append(.languageChosen(language: "vi"), learner: original)
      try store.append(.lessonFinished(lesson: "keys"), learner: try store.learner(named: "Lan"))
    }
    let copy = try Folder()
    try FileManager.default.copyItem(atPath: folder.records, toPath: copy.records)

    let store = try copy.open(.second)
    #expect(store.thisPC != original)
    #expect(try store.profile(of: store.thisPC).language == "vi")
    #expect(try store.profile(of: store.learner(named: "Lan")).finishedLessons == ["keys"])
    try store.append(.rateSet(wordsAMinute: 120), learner: store.thisPC)
    let own = try copy.rows().filter { $0.device == store.thisPC.identifier.data }
    #expect(own.map(\.seq) == [1, 2])
    #expect(own.map(\.kind) == ["languageChosen", "rateSet"])

    let again = try folder.open(.first)
    #expect(again.thisPC == original)
    try again.append(.rateSet(wordsAMinute: 140), learner: original)
    #expect(try folder.rows().map(\.seq) == [1, 2, 3, 4])
    #expect(try copy.open(.second).thisPC == store.thisPC)
  }

  @Test func anImageMadeToBeCopiedBecomesADeviceOnItsFirstPC() throws {
    let folder = try Folder()
    let image = try folder.open(Machine(machineID: "uninitialized\n")).thisPC
    let first = try folder.open(.first).thisPC
    #expect(first != image)
    #expect(try folder.open(Machine(machineID: "")).thisPC == first)
    #expect(try folder.open(.first).thisPC == first)
  }

  @Test func theMachineIsKnownButNotNamed() {
    #expect(Machine.first.fingerprint?.count == 16)
    #expect(Machine.first != Machine.second)
    #expect(Machine(machineID: "0123456789abcdef0123456789abcdef") == .first)
    #expect(Machine(machineID: nil).fingerprint == nil)
    #expect(Machine(machineID: String(repeating: "é", count: 5000)).fingerprint == nil)
  }

  @Test func copiesOfADiskAreToldApartByTheCardsThatAreBuiltIn() throws {
    let id = "0123456789abcdef0123456789abcdef"
    let (one, other) = (Machine(machineID: id, networkCards: ["a", "b"]), Machine(machineID: id, networkCards: ["c"]))
    #expect(one != other && one != .first)
    #expect(Machine(machineID: id, networkCards: ["b", "a"]) == one)
    #expect(Machine(machineID: nil, networkCards: ["a"]).fingerprint == nil)
  }

  @Test func whatIsPluggedInIsNoCardOfThePC() throws {
    let folder = try Folder()
    for (name, device, kind) in [
      ("eth0", "pci0000:00/0000:00:19.0", "0"), ("eth1", "pci0000:00/0000:00:1a.0", "3"),
      ("wlx0", "pci0000:00/0000:00:14.0/usb1/1-2", "0"), ("lo", nil, "0"),
    ] {
      let card = "\(folder.path)/net/\(name)"
      try FileManager.default.createDirectory(atPath: card, withIntermediateDirectories: true)
      for (fact, text) in ["address": "address of \(name)", "addr_assign_type": kind] {
        try "\(text)\n".write(toFile: "\(card)/\(fact)", atomically: true, encoding: .utf8)
      }
      guard let device else { continue }
      let place = "\(folder.path)/devices/\(device)"
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: "\(card)/device", withDestinationPath: place)
    }
    #expect(Machine.builtInCards(in: "\(folder.path)/net") == ["address of eth0"])
    #expect(Machine.builtInCards(in: "\(folder.path)/nothing").isEmpty)
  }
}

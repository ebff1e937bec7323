import Foundation
import Testing
import Trainer

@testable import Records

@Suite struct SentEventsTests {
  private func event(_ number: Int64, of device: String = "d") -> KeptEvent {
    KeptEvent(id: "\(number)", device: device, number: number, moment: 0, event: .lessonBegun(lesson: "keys"))
  }

  @Test func whatWasNotedIsKnownTheNextTimeOfEachServer() throws {
    let folder = try Folder()
    var sent = SentEvents(to: "one", besideRecords: folder.records)
    #expect(!sent.contains(event(1)))
    sent.insert([3, 1, 2, 7].map { event($0) } + [event(4, of: "e")])
    try sent.write()
    var other = SentEvents(to: "two", besideRecords: folder.records)
    other.insert([event(9)])
    try other.write()

    let again = SentEvents(to: "one", besideRecords: folder.records)
    #expect((1...9).filter { again.contains(event($0)) } == [1, 2, 3, 7])
    #expect((1...9).filter { again.contains(event($0, of: "e")) } == [4])
    #expect(SentEvents(to: "two", besideRecords: folder.records).contains(event(9)))
    let file = try #require(FileManager.default.contents(atPath: folder.path + "/statements-sent.json"))
    #expect(String(decoding: file, as: UTF8.self) == #"{"one":{"d":[[1,3],[7,7]],"e":[[4,4]]},"two":{"d":[[9,9]]}}"#)
  }

  @Test(arguments: ["", "{", "[]", #"{"one":{"d":[[3,1],[0,4],[1],[-5,9223372036854775807]]}}"#, "\u{0}"])
  func aFileThatIsDamagedMeansThatNothingWasSent(_ text: String) throws {
    let folder = try Folder()
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/statements-sent.json"))
    var sent = SentEvents(to: "one", besideRecords: folder.records)
    #expect(!sent.contains(event(1)))
    sent.insert([event(1)])
    try sent.write()
    #expect(SentEvents(to: "one", besideRecords: folder.records).contains(event(1)))
  }

  @Test func deedsHaveTheirPlaceAndNoNames() throws {
    let folder = try Folder()
    let store = try folder.open()
    let lan = try store.learner(named: "Lan")
    try store.append(.lessonBegun(lesson: "keys"), learner: lan)
    try store.setSecret(["A", "B", "C"], of: lan)
    try store.append(.lessonFinished(lesson: "keys"), learner: lan)
    let deeds = try store.deeds(of: lan)
    #expect(deeds.map(\.event) == [.lessonBegun(lesson: "keys"), .lessonFinished(lesson: "keys")])
    #expect(deeds.map(\.number) == [2, 4])
    #expect(deeds.allSatisfy { $0.id.wholeMatch(of: #/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/#) != nil })
  }
}

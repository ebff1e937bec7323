import Foundation
import Testing
import Trainer

@testable import Records

/// Records that leave a centre without the names of learners.
@Suite struct AnonymousExchangeTests {
  private func bytes(on stick: Folder) -> String {
    let folder = SegmentFolder(on: stick.path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.compactMap { CompressedFile.read("\(folder.path)/\($0)") }
      .map { String(decoding: $0, as: UTF8.self) }.joined()
  }

  @Test func noNameIsOnTheStickAndAllElseIs() throws {
    let (stick, one, two) = (try Folder(), try PC("PC 1"), try PC("PC 2"))
    try one.learn("Lan", .lessonBegun(lesson: "keys"), .lessonFinished(lesson: "keys"))
    try one.store.rename(one.store.learner(named: "Lan"), to: "Bà Lan")
    #expect(try one.store.exchange(with: stick.path, anonymous: true).written == 5)
    #expect(!bytes(on: stick).contains("Lan") && bytes(on: stick).contains("lessonFinished"))

    let taken = try two.store.exchange(with: stick.path)
    #expect(taken.arrivals.map(\.events) == [5] && taken.gaps.isEmpty && taken.damaged == 0)
    let listed = try two.store.learners()
    let id = try one.store.learner(named: "Bà Lan")
    #expect(listed.map(\.name) == [String(id.text.prefix(4))])
    #expect(listed.map(\.id) == [id])
    #expect(try two.store.profile(of: id).finishedLessons == ["keys"])
    #expect(!bytes(on: stick).contains("Lan"))
    // The name of the second PC.
    #expect(try one.store.exchange(with: stick.path, anonymous: true).arrivals.map(\.events) == [1])
    for pc in [one, two] { #expect(try pc.store.exchange(with: stick.path, anonymous: true) == ExchangeReport()) }
    #expect(try two.store.exchange(with: stick.path) == ExchangeReport())
  }

  @Test func theNameComesLaterFromElsewhereAlsoToThoseWhoHeardByOthers() throws {
    let (stick, second, third) = (try Folder(), try Folder(), try Folder())
    let (one, two, three) = (try PC("PC 1"), try PC("PC 2"), try PC("PC 3"))
    try one.learn("Lan", .lessonBegun(lesson: "keys"))
    _ = try one.store.exchange(with: stick.path, anonymous: true)
    _ = try two.store.exchange(with: stick.path)
    // By the second, which has no name either.
    _ = try two.store.exchange(with: second.path)
    let heard = try three.store.exchange(with: second.path)
    #expect(heard.gaps.isEmpty)
    #expect(try three.store.learners().map(\.name) == two.store.learners().map(\.name))

    for folder in [second, third] { _ = try one.store.exchange(with: folder.path) }
    let named = try three.store.exchange(with: second.path)
    #expect(named.arrivals.map(\.events) == [1])
    #expect(try three.store.learners().map(\.name) == ["Lan"])
    _ = try two.store.exchange(with: third.path)
    for pc in [one, two, three] { for folder in [second, third] { _ = try pc.store.exchange(with: folder.path) } }
    for pc in [one, two, three] { for folder in [second, third] { _ = try pc.store.exchange(with: folder.path) } }
    #expect(Set(try [one, two, three].map { try $0.state() }).count == 1)
    #expect(try two.store.learners().map(\.name) == ["Lan"])
  }

  @Test func aNameThatIsHereStaysWhateverComesWithoutIt() throws {
    let (stick, other) = (try Folder(), try Folder())
    let (one, two) = (try PC("PC 1"), try PC("PC 2"))
    try one.learn("Lan", .lessonBegun(lesson: "keys"))
    _ = try one.store.exchange(with: other.path)
    _ = try two.store.exchange(with: other.path)
    try one.store.rename(one.store.learner(named: "Lan"), to: "Bà Lan")
    _ = try one.store.exchange(with: stick.path, anonymous: true)
    _ = try two.store.exchange(with: stick.path)
    #expect(try two.store.learners().map(\.name) == ["Lan"])
    _ = try one.store.exchange(with: other.path)
    _ = try two.store.exchange(with: other.path)
    #expect(try two.store.learners().map(\.name) == ["Bà Lan"])
  }

  @Test func whoeverIsForgottenLeavesThoseFilesToo() throws {
    let (stick, one, two) = (try Folder(), try PC("PC 1"), try PC("PC 2"))
    try one.learn("Lan", .lessonFinished(lesson: "keys"))
    try one.learn("Minh", .lessonFinished(lesson: "other"))
    _ = try one.store.exchange(with: stick.path, anonymous: true)
    _ = try two.store.exchange(with: stick.path)
    _ = try one.store.forget(one.store.learner(named: "Lan"))
    _ = try one.store.exchange(with: stick.path, anonymous: true)
    #expect(!bytes(on: stick).contains("\"keys\""))
    _ = try two.store.exchange(with: stick.path)
    #expect(try two.store.learners().count == 1)
    #expect(try two.store.exchange(with: stick.path).gaps.isEmpty)
  }
}

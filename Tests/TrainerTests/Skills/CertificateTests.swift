import Feedback
import LessonText
import Support
import Testing

@testable import Trainer

/// What is given for a passed check.
@Suite struct CertificateTests {
  @Test(arguments: ["en", "vi", "hi"]) func itTellsWhatSheCan(_ language: String) throws {
    let pack = try #require(ShippedLibrary.library[Language(language)])
    let id = pack.course.modules[0].id
    var profile = Profile()
    profile.begin(day: 1)
    for task in 1...10 { for _ in 0..<2 { profile.done("first-keys", task) } }
    profile.begin(day: 2)
    for task in 1...10 { profile.done("first-keys", task) }
    profile.take(.checkEnded(module: id, passed: true, missed: []))
    let book = SkillBook(pack, profile)
    #expect(book.state(ofSkill: "repeat-and-stop") == .sure)
    let certificate = Certificate(book, module: id, Words(pack: pack))
    let lines = certificate.lines(name: "Lan {date}", date: "2")
    let skill = try #require(pack.skills.first { $0.id == "repeat-and-stop" }).title.plain
    let module = pack.course.modules[0].title.plain
    #expect(lines.contains { $0.contains("Lan {date}") })
    #expect(lines.contains { $0.hasPrefix(module) && $0.contains(skill) })
    #expect(lines.contains { $0.contains("1") && $0.contains("\(book.skills.count)") })
    #expect(lines.filter { $0.hasSuffix("2") }.count == 1)
    #expect(!lines.contains { $0.contains("{name}") })
    #expect(certificate.spoken.allSatisfy { !$0.contains("{") && !$0.isEmpty })
    #expect(certificate.module == id)
  }

  @Test(arguments: ["en", "vi", "hi"]) func fortySkillsHaveNames(_ language: String) throws {
    let pack = try #require(ShippedLibrary.library[Language(language)])
    #expect(pack.skills.count == 40)
    #expect(Set(pack.skills.map(\.id)).count == 40)
    #expect(pack.skills.count { $0.isVital } == 9)
    for lesson in pack.lessons.values where lesson.id != Self.onOwnPhone {
      #expect(!lesson.skills.isEmpty, "\(lesson.id)")
    }
  }

  /// What is done on a phone of her own nobody can see, so it makes her sure of nothing here.
  private static let onOwnPhone = "first-hour"
}

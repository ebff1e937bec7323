import Foundation
import Support
import Testing

/// A screen of the trainer, as it stands in the window.
struct Scene: Sendable, CustomTestStringConvertible {
  var id: String
  var name: String
  var details = ""
  var hint = ""
  var said = ""

  var testDescription: String { id }

  static let all = english + vietnamese + hindi

  static let english = [
    Scene(id: "en-switch", name: "Wi-Fi", details: "On, Switch, 3 of 10", hint: "Switch Wi-Fi off.", said: "Selected."),
    Scene(id: "en-menu", name: "Continue with the next lesson", details: "1 of 7"),
    Scene(
      id: "en-telling", name: "Hear it again, or stop it", hint: "Press Enter to go on.",
      said: "On a phone you can hear everything as often as you like. Nobody minds, and nothing is lost by it."),
    Scene(id: "en-long-word", name: "Telecommunications", details: "Link, 2 of 3"),
  ]

  static let vietnamese = [
    Scene(
      id: "vi-button", name: "Tin nhắn chưa đọc", details: "Nút, 2 trên 8", hint: "Hãy mở tin nhắn của cháu Hường.",
      said: "Bạn đã chạm đúng rồi!"),
    Scene(
      id: "vi-marks", name: "Ấn Ẩm Ẫm Ậm Ằng Ẳng Ẵng Ặng", details: "ế ề ể ễ ệ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ứ ừ ử ữ ự",
      hint: "ấ ầ ẩ ẫ ậ ắ ằ ẳ ẵ ặ", said: "Đường đi ở đây, ỷ ỹ ỵ ỳ ý, ọ ỏ õ ụ ủ ũ ị ỉ ĩ."),
    Scene(
      id: "vi-question", name: "Bạn muốn làm gì tiếp theo?", hint: "Nhấn mũi tên phải để nghe câu trả lời.",
      said: "Phím mũi tên phải chuyển sang mục kế tiếp."),
  ]

  static let hindi = [
    Scene(
      id: "hi-button", name: "सेटिंग", details: "बटन, 8 में से 2", hint: "स्क्रीन की चमक कम कीजिए।",
      said: "मिस्ड कॉल, प्रतिशत।"),
    Scene(
      id: "hi-conjuncts", name: "क्षत्रिय ज्ञान श्री र्कि", details: "द्ध्व, ट्ठ, ह्म, हृदय, रूपया",
      hint: "विद्यार्थी, संस्कृत, उद्घाटन", said: "स्त्री, दृष्टि, कर्त्तव्य"),
    Scene(
      id: "hi-mixed", name: "Wi-Fi चालू है", details: "स्विच, Chrome, 10 में से 3", hint: "Wi-Fi बंद कीजिए, फिर Enter दबाइए।",
      said: "आपने YouTube ऐप खोला है। 100% सही!"),
  ]
}

/// What stands in the window, taken from the screen of an X server, and compared with pictures that somebody looked at
/// and found good: letters shaped right, all marks, nothing broken or cut. `VOICECLASS_ACCEPT=1` takes new ones.
@Suite(.serialized) struct PictureTests {
  /// Of all ink. The libraries of one system draw the same each time; a missing tone mark is more than this.
  static let tolerance = 0.0015

  @Test(arguments: Scene.all) func theWindowLooksAsAccepted(_ scene: Scene) throws {
    let window = try ProbeWindow(on: VirtualScreen())
    #expect(window.ask("show", scene.name, scene.details, scene.hint, scene.said) == "shown")
    let picture = try window.screen.pixelsAtRest().picture
    let path = "\(ShippedLibrary.projectFolder)/Tests/WindowTests/Pictures/\(scene.id).png"
    let actual = (path as NSString).deletingPathExtension + ".actual"
    try? FileManager.default.removeItem(atPath: actual)
    let accepted = FileManager.default.contents(atPath: path).flatMap { InkPicture(png: $0) }
    let difference = accepted.map { picture.difference(from: $0) } ?? 1
    guard difference > Self.tolerance else { return }
    if ProcessInfo.processInfo.environment["VOICECLASS_ACCEPT"] == "1" {
      try picture.png.write(to: URL(fileURLWithPath: path))
      Issue.record("accepted anew: \(scene.id)")
    } else {
      try picture.png.write(to: URL(fileURLWithPath: actual))
      Issue.record("\(scene.id) differs by \(difference); the new picture is \(actual)")
    }
  }

  /// The comparison itself: a single tone mark, an anusvara, or a half letter that is not joined are found.
  @Test(arguments: [
    ("Tin nhắn chưa đọc", "Tin nhăn chưa đọc"), ("सेटिंग", "सेटिग"), ("क्षत्रिय ज्ञान", "क\u{094D}\u{200C}षत्रिय ज्ञान"),
  ])
  func aLostMarkIsFound(_ right: String, _ wrong: String) throws {
    let window = try ProbeWindow(on: VirtualScreen())
    #expect(window.ask("show", right) == "shown")
    let before = try window.screen.pixelsAtRest()
    let picture = before.picture
    #expect(picture.difference(from: picture) == 0)
    #expect(window.ask("show", wrong) == "shown")
    let after = try window.screen.pixelsAtRest(after: before)
    #expect(after.picture.difference(from: picture) > Self.tolerance)
  }

  @Test(arguments: ["whiteOnBlack", "blackOnWhite", "yellowOnBlack", "yellowOnBlue"]) func lettersStandOutSevenToOne(
    _ colours: String
  )
    throws
  {
    let window = try ProbeWindow(on: VirtualScreen())
    #expect(window.ask("wear", colours) == "worn")
    #expect(window.ask("show", "Wi-Fi", "On, Switch", "Switch it off.", "Selected.") == "shown")
    let pixels = try window.screen.pixelsAtRest()
    let ground = try #require(pixels.ground)
    // The colour of the letters' insides: most of what is not ground.
    let ink = try #require(
      Dictionary(pixels.colours.filter { $0 != ground }.map { ($0, 1) }, uniquingKeysWith: +).max {
        $0.value < $1.value
      }
    ).key
    let (light, dark) = (max(ink.luminance, ground.luminance), min(ink.luminance, ground.luminance))
    #expect((light + 0.05) / (dark + 0.05) >= 7)
    // All four texts have that colour, each in its place.
    for rows in [0..<180, 180..<225, 225..<285, 285..<360] {
      #expect(pixels.colours[rows.lowerBound * 640..<rows.upperBound * 640].contains(ink), "rows \(rows)")
    }
  }

  /// Seen by what it adds: a bar from the top of a line to its bottom, further right the more is written before it.
  @Test(arguments: ["Lan Anh", "गुप्ता जी"]) func aBarStandsWhereTheNextLetterGoes(_ name: String) throws {
    let window = try ProbeWindow(on: VirtualScreen())
    #expect(window.ask("show", name) == "shown")
    var before = try window.screen.pixelsAtRest()
    let plain = before.colours
    var lefts: [Int] = []
    for caret in [0, 2, name.count] {
      #expect(window.ask("show", name, "", "", "", "\(caret)") == "shown")
      let after = try window.screen.pixelsAtRest(after: before)
      let added = plain.indices.filter { plain[$0] != after.colours[$0] }
      let (columns, rows) = (Set(added.map { $0 % 640 }), Set(added.map { $0 / 640 }))
      lefts.append(try #require(columns.min()))
      #expect(try #require(columns.max()) - (lefts.last ?? 0) < 40 && rows.count > 60, "caret \(caret)")
      before = after
    }
    #expect(lefts == lefts.sorted() && Set(lefts).count == lefts.count)
  }

  @Test func theNameIsTheLargestAndNothingIsCut() throws {
    let window = try ProbeWindow(on: VirtualScreen())
    #expect(window.ask("show", "Donaudampfschifffahrtsgesellschaftskapitän") == "shown")
    let picture = try window.screen.pixelsAtRest().picture
    let columns = (0..<picture.width).filter { x in
      (0..<picture.height).contains { picture.ink[$0 * picture.width + x] }
    }
    #expect(try #require(columns.first) > 4)
    #expect(try #require(columns.last) < picture.width - 5)
    #expect(columns.count > picture.width / 2, "as wide as fits")
  }

  @Test func aLanguageWithoutItsFontIsTold() throws {
    let window = try ProbeWindow(on: VirtualScreen())
    #expect(window.ask("can", "हिन्दी") == "yes")
    #expect(window.ask("can", "Tiếng Việt") == "yes")
    #expect(window.ask("can", "ภาษาไทย") == "no")
  }

  @Test func withoutFontsThereIsNoWindow() throws {
    let screen = try VirtualScreen()
    #expect(
      try ProbeWindow.refusal(["full", "/nonexistent"], environment: ["DISPLAY=\(screen.display)"]) == "failed noFont\n"
    )
  }

  @Test func withoutADesktopThereIsNoWindow() throws {
    let said = try ProbeWindow.refusal(["full"], environment: ["DISPLAY=:nowhere", "SDL_VIDEODRIVER=x11"])
    #expect(said.hasPrefix("failed noDesktop("))
  }
}

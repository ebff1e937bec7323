import Feedback
import Keys
import LessonText
import Phone
import Testing

@Suite struct GoalTests {
  /// The goals that a lesson's lines come to.
  private func goals(_ language: String, _ lines: [String]) throws -> [Goal] {
    let heads = [
      "vi": "Bài học: A\nMã: first\nPhần: M\nTrình độ: 1\nSố phút: 5\nMục tiêu: O\nThực hành: Làm.\n",
      "en": "Lesson: A\nId: first\nModule: M\nLevel: 1\nMinutes: 5\nObjective: O\nPractise: Do.\n",
      "hi": "पाठ: A\nपहचान: first\nभाग: M\nस्तर: 1\nमिनट: 5\nउद्देश्य: O\nअभ्यास: कीजिए।\n",
    ]
    var files = try SmallLibrary.files()
    let text = try #require(heads[language]) + lines.map { "Goal: \($0)\n" }.joined()
    files.files["\(language)/01-first/first.txt"] = Array(text.utf8)
    let loaded = SmallLibrary.load(files)
    #expect(loaded.ownDiagnostics.map(loaded.printer.text) == [])
    let lesson = try #require(loaded.library?[Language(language)]?.lessons["first"])
    guard case .practise(let exercise) = lesson.steps.first else { return [] }
    return exercise.goals
  }

  @Test func englishSentencesAreUnderstood() throws {
    let found = try goals(
      "en",
      [
        "focus is on Mango", "Screen is More", "app is settings.", "Wi-Fi is on", "wi-fi was OFF", "Vibrate is checked",
        "Vibrate is not checked", "Media volume is 40", "Media volume is above 40%", "Media volume is below १२",
        "Bell was heard", "Bell was activated", "key right arrow was pressed", "key F1 was pressed",
        "key J was pressed", "last speech was repeated", "last speech was slower", "last speech was spelled",
        "speech was stopped", "[en: Wi-Fi] is off",
      ])
    #expect(
      found == [
        Goal(.focus("Mango")), Goal(.screen("More")), Goal(.app("Settings")), Goal(.state(item: "Wi-Fi", isOn: true)),
        Goal(.state(item: "Wi-Fi", isOn: false), .once), Goal(.state(item: "Vibrate", isOn: true)),
        Goal(.state(item: "Vibrate", isOn: false)), Goal(.level(item: "Media volume", .equal, 40)),
        Goal(.level(item: "Media volume", .above, 40)), Goal(.level(item: "Media volume", .below, 12)),
        Goal(.heard("Bell")), Goal(.activated("Bell")), Goal(.pressed(.right)), Goal(.pressed(.function(1))),
        Goal(.pressed(.character("j"))), Goal(.repeated(.again)), Goal(.repeated(.slower)),
        Goal(.repeated(.spelled)), Goal(.stopped), Goal(.state(item: "Wi-Fi", isOn: false)),
      ])
  }

  @Test func vietnameseSentencesAreUnderstood() throws {
    let found = try goals(
      "vi",
      [
        "tiêu điểm ở Xoài", "màn hình là Sân tập", "ứng dụng là Màn hình chính", "Đèn đang bật", "Đèn đang tắt",
        "Đèn đã bật", "Đèn đã tắt", "Trà đã chọn", "Trà chưa chọn", "Độ sáng bằng 40", "Độ sáng trên 40",
        "Độ sáng dưới 40", "đã nghe Chuông", "đã kích hoạt Chuông", "đã bấm phím mũi tên phải", "đã bấm phím F1",
        "đã nghe lại", "đã nghe lại chậm hơn", "đã nghe đánh vần", "đã ngắt", "Đèn is on",
      ])
    #expect(
      found == [
        Goal(.focus("Xoài")), Goal(.screen("Sân tập")), Goal(.app("Màn hình chính")),
        Goal(.state(item: "Đèn", isOn: true)), Goal(.state(item: "Đèn", isOn: false)),
        Goal(.state(item: "Đèn", isOn: true), .once), Goal(.state(item: "Đèn", isOn: false), .once),
        Goal(.state(item: "Trà", isOn: true)), Goal(.state(item: "Trà", isOn: false)),
        Goal(.level(item: "Độ sáng", .equal, 40)), Goal(.level(item: "Độ sáng", .above, 40)),
        Goal(.level(item: "Độ sáng", .below, 40)), Goal(.heard("Chuông")), Goal(.activated("Chuông")),
        Goal(.pressed(.right)), Goal(.pressed(.function(1))), Goal(.repeated(.again)), Goal(.repeated(.slower)),
        Goal(.repeated(.spelled)), Goal(.stopped), Goal(.state(item: "Đèn", isOn: true)),
      ])
  }

  @Test func hindiSentencesAreUnderstood() throws {
    let found = try goals(
      "hi",
      [
        "फ़ोकस आम पर है", "स्क्रीन अभ्यास स्थल है", "ऐप होम है", "बत्ती चालू है", "बत्ती बंद है।", "बत्ती को चालू किया गया",
        "बत्ती को बंद किया गया", "चाय चेक है", "चाय चेक नहीं है", "रोशनी ४० है", "रोशनी 40 से ज़्यादा है", "रोशनी 40 से कम है",
        "घंटी को सुना गया", "घंटी को दबाया गया", "दायाँ तीर दबाया", "एंटर दबाया गया", "फिर सुना", "धीरे सुना", "अक्षर सुने",
        "रोका",
      ])
    #expect(
      found == [
        Goal(.focus("आम")), Goal(.screen("अभ्यास स्थल")), Goal(.app("होम")), Goal(.state(item: "बत्ती", isOn: true)),
        Goal(.state(item: "बत्ती", isOn: false)), Goal(.state(item: "बत्ती", isOn: true), .once),
        Goal(.state(item: "बत्ती", isOn: false), .once), Goal(.state(item: "चाय", isOn: true)),
        Goal(.state(item: "चाय", isOn: false)), Goal(.level(item: "रोशनी", .equal, 40)),
        Goal(.level(item: "रोशनी", .above, 40)), Goal(.level(item: "रोशनी", .below, 40)), Goal(.heard("घंटी")),
        Goal(.activated("घंटी")), Goal(.pressed(.right)), Goal(.pressed(.enter)), Goal(.repeated(.again)),
        Goal(.repeated(.slower)), Goal(.repeated(.spelled)), Goal(.stopped),
      ])
  }

  @Test func wrongGoalsAreTold() throws {
    func lesson(_ goal: String) -> String {
      "Lesson: A\nId: first\nModule: M\nLevel: 1\nMinutes: 5\nObjective: O\nPractise: Do.\nGoal: \(goal)"
    }
    let path = "en/01-first/first.txt"
    try expect(
      in: lesson("focus is on «Mnago»"), at: path, .unknownItem, ["written": "Mnago", "meant": "“Mango”"])
    // Names are the same with their marks, and told where they stand.
    try expect(
      in: lesson("focus is on [en: «Mnago»]"), at: path, .unknownItem, ["written": "Mnago", "meant": "“Mango”"])
    try expect(
      in: lesson("focus is\n on [en:\n «Mnago»]"), at: path, .unknownItem, ["written": "Mnago", "meant": "“Mango”"])
    try expect(in: lesson("screen is «Mor»"), at: path, .unknownScreen, ["written": "Mor", "meant": "“More”"])
    try expect(in: lesson("app is «Hom»"), at: path, .unknownApp, ["written": "Hom", "meant": "“Home”"])
    try expect(in: lesson("«Bell» is on"), at: path, .itemWithoutState, ["written": "Bell"])
    try expect(in: lesson("«Bell» is 40"), at: path, .itemWithoutLevel, ["written": "Bell"])
    try expect(
      in: lesson("Media volume is above «140»"), at: path, .badNumber,
      ["written": "140", "lowest": "0", "highest": "100"])
    try expect(
      in: lesson("«Bell is rung now»"), at: path, .unknownGoal,
      ["written": "Bell is rung now", "meant": "“focus is on Bell”, “Bell was activated”, “Bell was heard”"])
  }
}

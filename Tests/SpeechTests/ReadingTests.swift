import Feedback
import Testing

@testable import Speech

@Suite struct ReadingTests {
  static let reading = Reading(ShippedLanguages.all.mapValues { LanguageTables($0) })

  static func respelled(_ text: String, _ language: Language) -> String {
    reading.clauses(of: Utterance([.init(text)], by: .phone, in: language)).respelling(in: language)
  }

  @Test(arguments: GoldenSentence.all)
  func goldenSentence(_ sentence: GoldenSentence) {
    #expect(Self.respelled(sentence.written, sentence.language) == sentence.respelling)
  }

  @Test func goldenSentencesAreAllThere() {
    #expect(GoldenSentence.all.count == 120)
  }

  @Test(arguments: [
    ("Bạn có 1 tin nhắn, 21 thư, 105 ảnh", "Bạn có một tin nhắn, hai mươi mốt thư, một trăm linh năm ảnh"),
    ("Lúc 7h30, 8:00 giờ, 7:05 SA", "Lúc bảy giờ ba mươi phút, tám giờ, bảy giờ năm phút sáng"),
    ("Lan, 7:45: Đến chưa?", "Lan, bảy giờ bốn mươi lăm phút, Đến chưa?"),
    ("Đến chưa? 1:2:3:4", "Đến chưa? một, hai, ba, bốn"),
    ("ngày 1-4-2025", "ngày một tháng tư năm hai nghìn không trăm hai mươi lăm"),
    ("-5°C đến 3–5 km", "trừ năm độ xê đến ba đến năm ki lô mét"),
    ("15000 đồng và $5", "mười lăm nghìn đồng và năm đô la"),
    ("wifi, WIFI", "oai phai, oai phai"),
    ("Chọn B hoặc C", "Chọn bê hoặc xê"),
    ("HỘP THƯ ĐẾN MAI", "hộp thư đến mai"),
    ("ABC", "a bê xê"),
    ("Xin chào नमस्ते bạn", "Xin chào [hi: नमस्ते] bạn"),
    ("sách Harry Potter nhé", "sách [en: Harry Potter] nhé"),
    ("Số 007, 12345", "Số không không bảy, một hai ba, bốn năm"),
    ("email: a.b@x.vn", "i meo, a chấm bê a còng ích xì chấm vê en"),
    ("Mở Settings > Wi-Fi", "Mở [en: Settings], oai phai"),
    ("Trang 3/10.", "Trang ba trên mười."),
    (".", "chấm"),
    ("❤️", "trái tim đỏ"),
    ("café", "café"),
    ("ai và AI", "ai và ây ai"),
    ("1.002.000", "một triệu không trăm linh hai nghìn"),
    ("50,5%", "năm mươi phẩy năm phần trăm"),
    ("Xong!Tiếp", "Xong! Tiếp"),
    ("Tỉnh Đắk Lắk, P. 7", "Tỉnh Đắk Lắk, phường bảy"),
    ("Tho\u{302}ng ba\u{301}o", "Thông báo"),
  ])
  func vietnamese(_ written: String, _ respelling: String) {
    #expect(Self.respelled(written, ShippedLanguages.vi) == respelling)
  }

  @Test(arguments: [
    ("1 km, 2 km, ₹1, $2", "1 kilometre, 2 kilometres, 1 rupee, 2 dollars"),
    ("₹12,34,56,789", "12 crore 34 lakh 56 thousand 789 rupees"),
    ("1,250,000", "1250000"),
    ("It's 7:30 pm, 12:00, 8:00 AM.", "It's 7 30 P.M., 12 o'clock, 8 A.M."),
    ("Enter your OTP. Then press OK.", "Enter your O.T.P. Then press OK."),
    ("Aadhaar's", "Aadar's"),
    ("STOP and EMERGENCY, NASA", "stop and emergency, N.A.S.A."),
    ("OTPs and PINs, SMSs", "O.T.P's and pins, S.M.S's"),
    ("U.S.A. is big", "U.S.A. is big"),
    ("1st, 4K, Room 12A", "1st, 4K, Room 12A"),
    ("Ctrl+Alt", "control plus alt"),
    ("Trần Đại Nghĩa called", "[vi: Trần Đại Nghĩa] called"),
    ("naïve Müller", "naive Muller"),
    ("25/12/2024 and 2024-12-25", "25 December 2024 and 25 December 2024"),
    ("-5, 3-5 items", "minus 5, 3 to 5 items"),
    ("Item 3/8", "Item 3 of 8"),
    ("No. 5 or #6? No.", "number 5 or number 6? No."),
    ("Đắk Lắk", "Dak Lak"),
    ("hello...", "hello."),
    ("😀😀", "grinning face, grinning face"),
    ("12:34:56", "12 34 and 56 seconds"),
    ("https://www.google.com/", "Google dot com"),
    ("१२", "12"),
  ])
  func english(_ written: String, _ respelling: String) {
    #expect(Self.respelled(written, ShippedLanguages.en) == respelling)
  }

  @Test(arguments: [
    ("₹1, 12:30, 8:00 AM", "1 रुपया, 12 बज कर 30 मिनट, सुबह 8 बजे"),
    ("सुनकर, देखकर, चक्कर, नौकर", "सुन कर, देख कर, चक्कर, नौकर"),
    ("A, ABC", "ए, ए बी सी"),
    ("Hello World दोस्त", "[en: Hello World] दोस्त"),
    ("Hà Nội में", "[vi: Hà Nội] में"),
    ("-5°C, 3-5 चीज़ें", "माइनस 5 डिग्री सेल्सियस, 3 से 5 चीज़ें"),
    ("TalkBackखोलें", "टॉक बैक खोलें"),
    ("ए.टी.एम में", "ए टी एम में"),
    ("१२,३४५", "12345"),
    ("डॉ. शर्मा", "डॉक्टर शर्मा"),
    ("पासवर्डों", "पासवर्डों"),
    ("2/8", "8 में से 2"),
  ])
  func hindi(_ written: String, _ respelling: String) {
    #expect(Self.respelled(written, ShippedLanguages.hi) == respelling)
  }

  @Test func spansKeepTheirMannerAndMarksGoToTheSpanBefore() {
    let spans: [Utterance.Span] = [
      .init("Mở "), .init("Settings", language: ShippedLanguages.en, relativeRate: 0.7), .init(", rồi nghe."),
    ]
    let clauses = Self.reading.clauses(of: Utterance(spans, by: .phone, in: ShippedLanguages.vi))
    #expect(clauses.map(\.text) == ["Mở", "Settings", "rồi nghe"])
    #expect(clauses.map(\.ending) == [.joint, .comma, .stop])
    #expect(clauses.map(\.manner.relativeRate) == [1, 0.7, 1])
  }

  @Test func fullStopInItsOwnSpanIsNotNamed() {
    let spans: [Utterance.Span] = [.init("Mở "), .init("Settings", language: ShippedLanguages.en), .init(".")]
    let clauses = Self.reading.clauses(of: Utterance(spans, by: .phone, in: ShippedLanguages.vi))
    #expect(clauses.map(\.text) == ["Mở", "Settings"])
    #expect(clauses.last?.ending == .stop)
  }

  @Test func withoutTheOtherLanguageForeignWordsStay() throws {
    let spoken = try #require(ShippedLanguages.all[ShippedLanguages.vi])
    let reading = Reading([ShippedLanguages.vi: LanguageTables(spoken)])
    let utterance = Utterance([.init("Mở Settings नमस्ते")], by: .phone, in: ShippedLanguages.vi)
    #expect(reading.clauses(of: utterance).map(\.text) == ["Mở Settings"])
  }

  @Test func emptyTablesAreNoObstacle() {
    let language = Language("xx")
    let bare = SpokenLanguage(language, phone: .init("en"), trainer: .init("en"))
    let reading = Reading([language: LanguageTables(bare)])
    let text = "Hello OTP 12345 ₹5 7:05 20/11/2024 2/8 50% é 😀."
    let clauses = reading.clauses(of: Utterance([.init(text)], by: .phone, in: language))
    #expect(clauses.map(\.text).joined(separator: " ").hasPrefix("Hello O.T.P."))
  }

  @Test(arguments: [
    (ShippedLanguages.vi, "Nguyễn", ["viết hoa en nờ", "gờ", "u", "y dài", "ê ngã", "en nờ"]),
    (ShippedLanguages.vi, "ậ1  đ.", ["ớ nặng", "một", "dấu cách", "đê", "chấm"]),
    (ShippedLanguages.vi, "\u{301}क❤️", ["dấu sắc", "क", "trái tim đỏ"]),
    (ShippedLanguages.en, "Ab1-é", ["capital a", "b", "1", "dash", "e sắc"]),
    (ShippedLanguages.hi, "क्षिज्ञक़", ["क्ष", "छोटी इ की मात्रा", "ज्ञ", "क नुक़्ता"]),
    (ShippedLanguages.hi, "श्री A।", ["तालव्य श", "हलंत", "र", "बड़ी ई की मात्रा", "स्पेस", "बड़ा ए", "पूर्ण विराम"]),
  ])
  func spelled(_ language: Language, _ written: String, _ names: [String]) {
    let utterance = Utterance([.init(written, isSpelled: true)], by: .phone, in: language)
    let clauses = Self.reading.clauses(of: utterance)
    #expect(clauses.map(\.text) == names)
    #expect(clauses.allSatisfy { $0.ending == .letter && $0.manner.isSpelled })
  }

  @Test func capitalsAreToldAsAsked() {
    let spelled = { (capitals: Capitals, pitch: Double) in
      Self.reading.clauses(
        of: Utterance(
          [.init("Âb", relativePitch: pitch, isSpelled: true, capitals: capitals), .init(" c", relativePitch: pitch)],
          by: .phone, in: ShippedLanguages.vi))
    }
    #expect(spelled(.word, 1).map(\.text) == ["viết hoa ớ", "bê", "xê"])
    #expect(spelled(.plain, 1).map(\.text) == ["ớ", "bê", "xê"])
    #expect(spelled(.pitch, 1).map(\.text) == ["ớ", "bê", "xê"])
    #expect(spelled(.word, 1).map(\.manner.relativePitch) == [1, 1, 1])
    #expect(spelled(.plain, 1).map(\.manner.relativePitch) == [1, 1, 1])
    #expect(spelled(.pitch, 1).map(\.manner.relativePitch) == [1.8, 1, 1])
    #expect(spelled(.pitch, 1.2).map(\.manner.relativePitch) == [2, 1.2, 1.2])
    #expect(spelled(.pitch, 0.5).map(\.manner.relativePitch) == [0.9, 0.5, 0.5])
  }
}

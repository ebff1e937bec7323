import Feedback
import Support
import Testing

@testable import Speech

extension EngineTests {
  @Suite struct ProofreaderTests {
    private let proofreader: Proofreader

    init() throws { proofreader = Proofreader(try EngineTests.synthesizer(), languages: ShippedLanguages.all) }

    private func doubts(_ language: Language, _ text: String) throws -> [String] {
      let utterance = Utterance(ShippedLanguages.marked(text).spans, by: .trainer, in: language)
      return try proofreader.doubts(in: utterance).map { "\($0.doubt) \($0.word) \($0.language.code)" }.sorted()
    }

    @Test(arguments: [
      ("Mở Settings", ["foreign Settings vi"]), ("Mở [en: Settings]", []), ("Gọi QWX đi", ["spelledOut QWX vi"]),
      ("Mã OTP, số CCCD, VNeID", []), ("CÀI ĐẶT, ĐÀ NẴNG MAI", []), ("Nhấn A rồi B", []),
      ("Mã hồ sơ AP104257, số 12AB", []), ("trang abc.gov.vn và lan@example.com", []), ("Gmail và Wi-Fi", []),
      // A word that the English table knows is surely English.
      ("Mở DigiLocker", []), ("Mở Foo, Foo, foo", ["foreign Foo vi", "foreign foo vi"]), ("अगला", []),
      ("Số 1/2/3-4, lúc 8:30:5", ["unclearNumber 1/2/3-4 vi", "unclearNumber 8:30:5 vi"]),
      ("8:00-10:00, 29A-123.45, 192.168.1.1, 1-3/12, 1900.6789, 20.11.2024, 5-7 km", []),
      // Vietnamese without its marks, and a service number.
      ("Quy khach vui long goi 113", []),
    ])
    func vietnamese(_ text: String, _ expected: [String]) throws {
      #expect(try doubts(ShippedLanguages.vi, text) == expected)
    }

    @Test(arguments: [
      ("the pwd and the txt", ["spelledOut pwd en", "spelledOut txt en"]),
      ("Rhythm, hmm, wifi, nth", ["spelledOut nth en"]),
      ("ask XKCD twice", ["spelledOut XKCD en"]), ("two XKCDs", ["spelledOut XKCDs en"]), ("OTPs and ATMs", []),
      ("LibreOffice and iPhone", ["cutApart LibreOffice en", "cutApart iPhone en"]), ("STOP, WARNING, OK", []),
      ("Nguyễn in Hà Nội", []), ("U.S.A. and a b c", []), ("a well-known, X-ray, don't, Anna's", []),
      ("code RG2048", []), ("at 8:30:5 or 5/6/7", ["unclearNumber 5/6/7 en", "unclearNumber 8:30:5 en"]),
      ("[vi: Mở Settings]", ["foreign Settings vi"]), ("", []), ("1,000 km at 7:05", []),
    ])
    func english(_ text: String, _ expected: [String]) throws {
      #expect(try doubts(ShippedLanguages.en, text) == expected)
    }

    @Test(arguments: [
      ("Settings खोलिए", ["foreign Settings hi"]), ("सेटिंग खोलिए", []), ("QWX सुनिए", ["spelledOut QWX hi"]),
      ("OTP, UPI ID, Wi-Fi", []), ("Nguyễn Văn An का कॉल", []), ("[en: Settings] खोलिए", []), ("A और B", []),
      ("स्\u{200D}वाइप करें, शब्\u{200C}द।", ["joined शब्\u{200C}द hi", "joined स्\u{200D}वाइप hi"]),
      ("12:345 बजे", ["unclearNumber 12:345 hi"]),
    ])
    func hindi(_ text: String, _ expected: [String]) throws {
      #expect(try doubts(ShippedLanguages.hi, text) == expected)
    }

    /// What is spelled on purpose is in no doubt.
    @Test func whatIsSpelledIsMeantSo() throws {
      let utterance = Utterance([.init("QWX pwd", isSpelled: true)], by: .trainer, in: ShippedLanguages.vi)
      #expect(try proofreader.doubts(in: utterance).isEmpty)
    }

    /// Reading for doubts changes nothing in what is said.
    @Test func remarksChangeNothing() {
      var soup = Soup(seed: 20_261_126)
      for (language, sentences) in CourseSentences.all {
        for sentence in sentences + (0..<50).map({ _ in soup.text() }) {
          let utterance = Utterance([.init(sentence)], by: .phone, in: language)
          let clauses = ReadingTests.reading.clauses(of: utterance)
          _ = ReadingTests.reading.remarks(on: utterance)
          #expect(ReadingTests.reading.clauses(of: utterance) == clauses)
        }
      }
    }
  }
}

import Feedback
import Testing

@testable import Speech

@Suite struct PronunciationTableTests {
  private let table = PronunciationTable(
    [
      .init("AI", MarkedText("ây ai")), .init("Google", MarkedText("gu gồ")), .init("Google Play", MarkedText("gờ pờ")),
      .init("Wi-Fi", MarkedText("oai phai")), .init("OTP", MarkedText("ô tê pê")), .init("Rs.", MarkedText("ru pi")),
      .init("link", MarkedText("linh")), .init("LINK", MarkedText("lờ")),
    ]) { $0 }

  private func match(_ text: String) -> String? {
    guard let (row, end) = table.match(text.letters, at: 0) else { return nil }
    return row.spoken.map(\.text).joined() + "/" + text.letters[..<end].string
  }

  @Test(arguments: [
    ("AI là", "ây ai/AI"), ("Google Play", "gờ pờ/Google Play"), ("google play!", "gờ pờ/google play"),
    ("Google Maps", "gu gồ/Google"), ("WIFI", "oai phai/WIFI"), ("wi-fi-6", "oai phai/wi-fi"), ("Rs.500", "ru pi/Rs."),
    ("LINK", "lờ/LINK"), ("Link", "linh/Link"), ("OTP", "ô tê pê/OTP"),
  ])
  func longestMatchWins(_ text: String, _ found: String) {
    #expect(match(text) == found)
  }

  @Test(arguments: ["ai là", "otp", "Otp", "Googles", "OTP1", "Goo", "x"])
  func othersDontMatch(_ text: String) {
    #expect(match(text) == nil)
  }
}

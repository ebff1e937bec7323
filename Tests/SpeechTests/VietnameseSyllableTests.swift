import Testing

@testable import Speech

@Suite struct VietnameseSyllableTests {
  @Test(arguments: [
    "nghiêng", "Nguyễn", "quyển", "giường", "gì", "gìn", "khuỷu", "oẳn", "được", "thuở", "yêu", "ý", "đặt", "chát",
    "sách",
    "xoong", "khuếch", "ăn", "Quang", "gió", "nhuỵ", "hoà", "hòa", "TẮT",
  ])
  func isSyllable(_ word: String) {
    #expect(VietnameseSyllable.matches(word.letters))
  }

  @Test(arguments: [
    "chat", "set", "Maps", "web", "Zoom", "file", "Settings", "iPhone", "b", "nd", "clo", "kắk", "", "wifi",
  ])
  func isNone(_ word: String) {
    #expect(!VietnameseSyllable.matches(word.letters))
  }

  @Test func oldTonePlaceIsMoved() {
    #expect(VietnameseSyllable.withNewTonePlace("dọa".letters).string == "doạ")
    #expect(VietnameseSyllable.withNewTonePlace("hoa".letters).string == "hoa")
    #expect(VietnameseSyllable.withNewTonePlace("chọn".letters).string == "chọn")
  }
}

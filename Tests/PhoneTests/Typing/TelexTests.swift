import Phone
import Testing

@Suite struct TelexTests {
  @Test(arguments: [
    ("ass", "as"), ("aff", "af"), ("arr", "ar"), ("axx", "ax"), ("ajj", "aj"), ("aaa", "aa"), ("eee", "ee"),
    ("ooo", "oo"), ("ddd", "dd"), ("aww", "aw"), ("oww", "ow"), ("uww", "uw"), ("ww", "w"), ("WW", "W"),
    ("uoww", "uow"), ("tieengss", "tiêngs"), ("ddaauss", "đâus"), ("dataa", "data"), ("dungdd", "dungd"),
    ("tww", "tw"), ("muaww", "muaw"), ("assa", "asa"), ("tesst", "test"), ("carr", "car"), ("Ass", "As"),
  ]) func theSameKeyAgainUndoes(_ keys: String, _ text: String) { #expect(Typist.typing(keys, .telex) == text) }

  @Test(arguments: [
    ("w", "ư"), ("tw", "tư"), ("nhw", "như"), ("W", "Ư"), ("nguowif", "người"), ("duocwj", "dược"), ("dduocwj", "được"),
    ("vietej", "việt"), ("tieengs", "tiếng"), ("tiengse", "tiếng"), ("uow", "ươ"), ("thuowr", "thuở"),
    ("thuowng", "thương"), ("twowng", "tương"), ("truwongf", "trường"), ("huow", "huơ"), ("huowng", "hương"),
    ("quaf", "quà"), ("quys", "quý"), ("gias", "giá"), ("giaf", "già"), ("gif", "gì"), ("ginf", "gìn"),
    ("gieengs", "giếng"), ("asf", "à"), ("asz", "a"), ("tieengsz", "tiêng"), ("aaw", "ă"), ("awa", "â"), ("owo", "ô"),
    ("uowo", "uô"), ("DDuwowngf", "Đường"), ("Tieengs Vieetj", "Tiếng Việt"), ("Nhaf khoer car", "Nhà khỏe cả"),
    ("hoafn", "hoàn"), ("hoanf", "hoàn"), ("chowj sowms", "chợ sớm"), ("xooong", "xoong"), ("ruouwj", "rượu"),
    ("Ddi", "Đi"), ("DDI", "ĐI"), ("mas,bas", "má,bá"), ("so 7s", "so 7s"), ("ñ", "ñ"), ("ñaf", "ñaf"), ("éo", "éo"),
  ]) func keysMake(_ keys: String, _ text: String) { #expect(Typist.typing(keys, .telex) == text) }

  @Test(arguments: [
    ("hoaf", "hòa", "hoà"), ("khoer", "khỏe", "khoẻ"), ("thuys", "thúy", "thuý"), ("mias", "mía", "mía"),
  ])
  func theToneStandsWhereTheSettingSays(_ keys: String, _ traditional: String, _ modern: String) {
    #expect(Typist.typing(keys, .telex) == traditional)
    #expect(Typist.typing(keys, .telex, tones: .modern) == modern)
  }

  @Test func wordsThatAreNotVietnameseStayAsTyped() {
    #expect(ForeignWords.all.count >= 60)
    for word in ForeignWords.all { #expect(Typist.typing(word, .telex) == word) }
  }

  @Test func wordsBesideEachOtherDoNotTouch() {
    #expect(Typist.typing("mowr facebook xem anhr", .telex) == "mở facebook xem ảnh")
  }

  @Test(arguments: [
    ("tieengs⌫", "tiến"), ("tieengs⌫⌫a⌫", "tiế"), ("tieengsg⌫", "tiếng"), ("mootf⌫j", "một"), ("nguowif⌫i", "người"),
    ("chowj sowns⌫m", "chợ sớm"), ("googl⌫", "goog"), ("dataas⌫", "data"), ("⌫", ""), ("a⌫⌫s", "s"),
    ("tieen⌫ngs", "tiếng"),
  ]) func deletingGoesOnRightly(_ keys: String, _ text: String) { #expect(Typist.typing(keys, .telex) == text) }

  @Test(arguments: [
    ("a", "s", "á"), ("á", "s", "as"), ("tiêng", "s", "tiếng"), ("tiếng", "z", "tiêng"), ("toi", "o", "tôi"),
    ("e\u{301}", "e", "ế"), ("di", "d", "đi"), ("dươc", "j", "dược"), ("facebo", "o", "faceboo"), ("ư", "w", "uw"),
    ("đ", "d", "dd"), ("hoà", "n", "hoàn"), ("hoà", "s", "hóa"), ("hoà", "f", "hoaf"), ("tiếng", "g", "tiếngg"),
    ("xin cha", "f", "xin chà"),
  ]) func theTextAloneIsEnough(_ before: String, _ key: String, _ after: String) {
    var typist = Typist(.telex, text: before)
    typist.press(key)
    #expect(typist.text == after)
  }

  @Test func editsTouchNoMoreThanTheyMust() {
    var typist = Typist(.telex)
    typist.press("xin tieng")
    typist.press("e")
    #expect(typist.edits.last == Edit(deleting: 3, inserting: "êng", heard: "ê"))
    typist.press("s")
    #expect(typist.edits.last == Edit(deleting: 3, inserting: "ếng", heard: "ế"))
    typist.press(" ")
    #expect(typist.edits.last == Edit(inserting: " ", heard: " "))
  }

  @Test func aLetterIsHeardAsTypedThoughTheToneMoves() {
    var typist = Typist(.telex)
    typist.press("hoafn")
    #expect(typist.edits.last == Edit(deleting: 2, inserting: "oàn", heard: "n"))
    typist.press("⌫")
    #expect(typist.edits.last == Edit(deleting: 1, heard: "n"))
  }

  @Test func atTheStartThereIsNothingToDelete() {
    for method in TypingMethod.allCases {
      var composer = method.composer
      let edit = composer.delete(before: "")
      #expect(edit == .nothing)
    }
  }
}

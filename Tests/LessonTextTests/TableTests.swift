import Feedback
import LessonText
import Support
import Testing

/// Languages, pronunciations, phrases, cues.
@Suite struct TableTests {
  @Test func aLanguageIsReadAsItIsWritten() throws {
    let library = try #require(SmallLibrary.load(try SmallLibrary.files()).library)
    let vietnamese = try #require(library[Language("vi")]?.language)
    #expect(vietnamese.name == "Tiếng Việt")
    #expect(vietnamese.startRate == 140)
    #expect(vietnamese.spoken.numbers == .vietnamese)
    #expect(vietnamese.spoken.phone == SpokenLanguage.Voice("vi", range: 75, gain: -0.4))
    #expect(vietnamese.spoken.trainer == SpokenLanguage.Voice("vi", variant: "Annie"))
    #expect(vietnamese.keywords[.lesson] == ["Bài học", "Bài"])
    #expect(vietnamese.goalSentences[.isOn] == ["{item} đang bật"])
    let hindi = try #require(library[Language("hi")]?.language)
    #expect(hindi.spoken.numbers == .engine)
    #expect(hindi.spoken.trainer == SpokenLanguage.Voice("hi", variant: "Annie", pitch: 30, gain: -0.5))
  }

  @Test func eachVoiceOfAPairHasAGainOfItsOwn() {
    for pack in ShippedLibrary.library.packs {
      let (first, voices) = (pack.language.spoken, pack.language.voices)
      #expect(voices.first?.phone == first.phone && voices.first?.trainer == first.trainer)
      for (other, usual) in voices.dropFirst().map({ ($0.phone, first.phone) }) {
        #expect(other.gain != usual.gain, "\(other) has its own line")
        #expect(other.range == usual.range && other.pitch == usual.pitch)
      }
    }
  }

  @Test func pronunciationsAreReadIntoTheirTables() throws {
    let library = try #require(SmallLibrary.load(try SmallLibrary.files()).library)
    let english = try #require(library[Language("en")]?.language.spoken)
    #expect(english.pronunciations == [SpokenLanguage.Pronunciation("OTP", MarkedText("oh tee pee"))])
    #expect(english.letterNames == ["b": "bee"])
    #expect(english.characterNames == [".": "dot", "=": "equals", ":": "colon", " ": "space"])
    #expect(english.emojiNames == ["😀": "smiling face"])
    #expect(english.words == ["percent": "percent"])
    let vietnamese = try #require(library[Language("vi")]?.language.spoken)
    #expect(vietnamese.toneNames == ["\u{301}": "dấu sắc"])
    let hindi = try #require(library[Language("hi")]?.language.spoken)
    #expect(hindi.letterNames["\u{93E}"] == "आ की मात्रा")
  }

  @Test func theSpellingAlphabetIsReadIntoItsTable() throws {
    var files = try SmallLibrary.files()
    files.files["hi/pronunciations.txt"] = Array("Spelling: क्ष = क्षमा\nSpelling: x = एक्स रे\n".utf8)
    let spoken = try #require(SmallLibrary.load(files).library?[Language("hi")]?.language.spoken)
    #expect(spoken.spellingWords.map { "\($0) \($1)" }.sorted() == ["x एक्स रे", "क्ष क्षमा"])
  }

  @Test func phrasesKeepTheirDetails() throws {
    let pack = try #require(SmallLibrary.load(try SmallLibrary.files()).library?[Language("en")])
    let template = try #require(pack.phrases.template("items left"))
    #expect(template.detailNames == ["count", "screen"])
    #expect(template.commandNames == ["next item"])
  }

  private let language = "Name: English\nCode: en\nPhone voice: en\nTrainer voice: en+Annie\nStart rate: 140\n"

  @Test func wrongTablesAreTold() throws {
    let path = "en/language.txt"
    try expect(
      in: language + "Keyword: Say = Tell\nKeyword: Hint = «Tell»", at: path, .keywordsCollide,
      ["written": "Tell", "one": "Say", "other": "Hint"])
    try expect(
      in: language + "Keyword: Say = «Hint»", at: path, .keywordsCollide,
      ["written": "Hint", "one": "Hint", "other": "Say"])
    try expect(in: language + "Goal: focus = «look there»", at: path, .missingPlace, ["place": "{item}"])
    try expect(
      in: language + "Goal: focus = look at «{itm}»", at: path, .unknownPlace,
      ["written": "itm", "allowed": "{item}", "meant": "“item”"])
    try expect(in: language + "Goal: «focus on {item}»", at: path, .missingEquals, ["keyword": "Goal"])
    try expect(
      in: language + "Phone pitch: «101»", at: path, .badNumber, ["written": "101", "lowest": "0", "highest": "100"])
    try expect(
      in: language + "Phone gain: «1e9»", at: path, .badNumber, ["written": "1e9", "lowest": "-24", "highest": "24"])
    try expect(
      in: language + "Numbers: «vietnames»", at: path, .unknownValue,
      ["written": "vietnames", "allowed": "engine, vietnamese, indian", "meant": "“vietnamese”"])
    let pairs = language + "Voice: A = en, en+Annie\nVoice: B = en+max, en+linda\n"
    try expect(
      in: pairs + "Voice gain: «en+lind» = 1", at: path, .unknownValue,
      ["written": "en+lind", "allowed": "en, en+Annie, en+linda, en+max", "meant": "“en+linda”"])
    try expect(
      in: pairs + "Voice gain: en+linda = «99»", at: path, .badNumber,
      ["written": "99", "lowest": "-24", "highest": "24"])
    try expect(in: pairs + "Voice gain: «en+linda»", at: path, .missingEquals, ["keyword": "Voice gain"])
    try expect(in: language + "«Colour»: red", at: path, .unknownKeyword, ["written": "Colour"])
  }

  @Test func wrongPronunciationsAreTold() throws {
    let path = "en/pronunciations.txt"
    try expect(in: "Letter: «bc» = bee", at: path, .wrongCharacter, ["written": "bc"])
    try expect(in: "Tone: «a» = tone", at: path, .wrongCharacter, ["written": "a"])
    try expect(in: "Spelling: «ab» = Alfa", at: path, .wrongCharacter, ["written": "ab"])
    try expect(in: "Spelling: a = Alfa\nSpelling: «a» = Anton", at: path, .entryTwice, ["written": "a"])
    try expect(in: "Word: «OTP=oh»", at: path, .missingEquals, ["keyword": "Word"])
    try expect(in: "Word: A = b\nWord: «A» = c", at: path, .entryTwice, ["written": "A"])
    try expect(in: "«Wrod»: A = b", at: path, .unknownKeyword, ["written": "Wrod", "meant": "“Word”"])
  }

  private let phrases =
    "command next item: next\ncommand activate: act\nkey Right: r\nkey Enter: e\nstate on: on\nstate off: off\n"

  @Test func wrongPhrasesAreTold() throws {
    let path = "en/phrases.txt"
    try expect(
      in: phrases + "items left: «{coun}» left", at: path, .unknownDetail,
      ["written": "coun", "allowed": "{count}, {screen}", "meant": "“count”"])
    try expect(in: phrases + "items left: a «{»count", at: path, .unclosedBrace)
    try expect(
      in: phrases + "items left: a\n«item left»: b", at: path, .unknownPhrase,
      ["written": "item left", "meant": "“items left”"])
    try expect(
      in: phrases.replacingFirst("command next item: next", "«command next item: next»"), at: path, .missingPhrase,
      ["key": "items left"])
    try expect(in: phrases + "items left: a\n«state on»: b", at: path, .keywordTwice, ["written": "state on"])
  }

  @Test func cuesAreListed() {
    let text = "Note: sounds\nCue: right\nFile: right.wav\nMeaning: A task is done.\nIt is heard often.\n\nCue: ring\n"
    let (list, diagnostics) = CueList.read(Array(text.utf8), file: "cues.txt")
    #expect(
      list.rows == [
        CueList.Row(name: .right, file: "right.wav", meaning: "A task is done. It is heard often.")
      ])
    #expect(diagnostics.map(\.problem) == [.missingLine])
    #expect(diagnostics.first?.place == Diagnostic.Place(file: "cues.txt", line: 7, columns: 1..<4))
    let again = CueList.read(Array("File: a\nCue: a\nFile: a.wav\nCue: a\nFile: b.wav".utf8), file: "cues.txt")
    #expect(again.diagnostics.map(\.problem) == [.keywordInWrongPlace, .entryTwice])
  }
}

extension String {
  fileprivate func replacingFirst(_ words: String, _ others: String) -> String {
    guard let range = firstRange(of: words) else { return self }
    return self[..<range.lowerBound] + others + self[range.upperBound...]
  }
}

import CSndfile
import Glibc
import Mixer
import Testing

@testable import Sound

/// Real files of each format, written and read back with libsndfile.
@Suite struct LessonFileTests {
  private let folder = TemporaryFolder()

  /// Something like words: tones that swell and end, left and right not alike.
  private let samples: [Int16] = TestSound.tone(frames: 22_050).enumerated().flatMap { index, value -> [Int16] in
    let swell = Double(index % 4_000) / 4_000
    return [Int16(Double(value) * swell), Int16(Double(value) * (1 - swell) / 2)]
  }

  private var tags: SoundTags {
    var tags = SoundTags()
    (tags.title, tags.album, tags.language, tags.longLanguage) = ("Nhận cuộc gọi", "Cuộc gọi", "vi", "vie")
    tags.track = (2, 7)
    tags.chapters = [
      .init("Nhận cuộc gọi", at: .zero, isLesson: true), .init("1. Nghe \"máy\"", at: FrameCount(11_025)),
    ]
    return tags
  }

  @discardableResult
  private func write(_ format: SoundFormat, as name: String, _ tags: SoundTags, pieces: Int = 3_000) throws -> String {
    let path = "\(folder.path)/\(name)"
    let file = try LessonFile(path: path, as: format)
    file.tags = tags
    var rest = samples[...]
    while !rest.isEmpty {
      try file.write(Array(rest.prefix(pieces)))
      rest = rest.dropFirst(pieces)
    }
    #expect(file.length.count == samples.count / 2)
    try file.finish()
    return path
  }

  @Test(arguments: SoundFormat.allCases) func whatIsWrittenIsHeard(_ format: SoundFormat) throws {
    let path = try write(format, as: "a.\(format.rawValue)", tags)
    let heard = try SoundFile.read(path, longest: FrameCount(40_000))
    let wanted = (0..<samples.count / 2).map { (Double(samples[2 * $0]) + Double(samples[2 * $0 + 1])) / 2 }
    #expect(abs(heard.count - wanted.count) <= 2)
    // Nothing is moved by more than a frame or two.
    let best = (-2...2).map { likeness(heard, wanted, moved: $0) }.max() ?? 0
    #expect(best > (format == .wav || format == .flac ? 0.999_9 : 0.97), "\(best)")
    let loudness = level(heard.map { Double($0) }) - level(wanted)
    #expect(abs(loudness) < 0.5, "\(loudness) dB")
    #expect(folder.names == ["a.\(format.rawValue)"])
  }

  @Test(arguments: SoundFormat.allCases) func theSameSoundGivesTheSameBytes(_ format: SoundFormat) throws {
    let one = bytes(of: try write(format, as: "one", tags))
    let other = bytes(of: try write(format, as: "other", tags, pieces: 1_234))
    let isSame = one == other && one?.isEmpty == false
    #expect(isSame)
  }

  @Test(arguments: SoundFormat.allCases) func itSaysWhatItIs(_ format: SoundFormat) throws {
    let facts = try SoundFacts(write(format, as: "a", tags))
    #expect(facts.title == "Nhận cuộc gọi")
    #expect(facts.album == "Cuộc gọi")
  }

  @Test func chaptersStandInAWave() throws {
    let facts = try SoundFacts(write(.wav, as: "a", tags))
    #expect(facts.points == [0, 11_025])
    #expect(facts.labels == ["Nhận cuộc gọi", "1. Nghe \"máy\""])
  }

  @Test(arguments: [SoundFormat.opus, .flac]) func chaptersStandInAComment(_ format: SoundFormat) throws {
    let all = try #require(bytes(of: write(format, as: "a", tags)))
    for line in [
      "TITLE=Nhận cuộc gọi", "LANGUAGE=vi", "TRACKNUMBER=2", "TRACKTOTAL=7", "CHAPTER001=00:00:00.000",
      "CHAPTER001NAME=Nhận cuộc gọi", "CHAPTER002=00:00:00.500", "CHAPTER002NAME=1. Nghe \"máy\"",
    ] {
      let sized = [UInt8](line.utf8.count, littleEndian: 4) + Array(line.utf8)
      #expect(all.contains(sized), "\(line)")
    }
  }

  @Test func chaptersStandInAnMP3() throws {
    let all = try #require(bytes(of: write(.mp3, as: "a", tags)))
    let frames = try ID3Frames(all)
    #expect(frames.texts("TLAN") == ["vie"])
    #expect(frames.texts("TRCK") == ["2/7"])
    let chapters = frames.all.filter { $0.name == "CHAP" }.map(\.content)
    #expect(chapters.map { $0.starts(with: "chapter1\0".utf8) } == [true, false])
    #expect(chapters.map { $0.number(bigEndian: 4, at: 9) } == [0, 500])
    #expect(chapters.map { $0.number(bigEndian: 4, at: 13) } == [500, 1_000])
    let titles = try chapters.map { try ID3Frames(frames: Array($0.dropFirst(25))).texts("TIT2") }
    #expect(titles == [["Nhận cuộc gọi"], ["1. Nghe \"máy\""]])
    #expect(frames.all.first { $0.name == "CTOC" }?.content.dropFirst(4).prefix(2) == [3, 2])
    // The sound begins where the tag ends.
    #expect(all[frames.end] == 0xFF)
  }

  /// More words than a page of Ogg holds, and more chapters than an MP3 file can have.
  @Test(arguments: SoundFormat.allCases) func manyChaptersAreTaken(_ format: SoundFormat) throws {
    var tags = self.tags
    tags.chapters = (0..<900).map { number in
      .init(String(repeating: "ế", count: 100), at: FrameCount(number * 20), isLesson: number % 90 == 0)
    }
    let path = try write(format, as: "a", tags)
    #expect(try SoundFacts(path).title == "Nhận cuộc gọi")
    #expect(try SoundFile.read(path, longest: FrameCount(40_000)).count >= samples.count / 2 - 2)
    if format == .mp3 {
      let frames = try ID3Frames(try #require(bytes(of: path)))
      #expect(frames.all.count { $0.name == "CHAP" } == 10)
    }
  }

  @Test(arguments: SoundFormat.allCases) func anEmptyLessonIsAFile(_ format: SoundFormat) throws {
    let path = folder.path + "/a"
    let file = try LessonFile(path: path, as: format)
    file.tags = tags
    try file.finish()
    #expect(folder.names == ["a"])
    #expect(try SoundFacts(path).title == "Nhận cuộc gọi")
  }

  @Test(arguments: SoundFormat.allCases) func aFullDiskIsToldAndNothingIsLeft(_ format: SoundFormat) throws {
    let path = folder.path + "/a"
    do {
      let file = try LessonFile(path: path, as: format)
      let part = try #require(folder.names.first)
      let full = try FullDisk(insteadOf: folder.path + "/" + part)
      #expect(throws: SoundFileFailure.diskFull(path: path)) {
        for _ in 0..<3 { try file.write(samples) }
        try file.finish()
      }
      withExtendedLifetime(full) {}
    }
    #expect(folder.names == [])
  }

  @Test func whatIsNotFinishedIsGone() throws {
    folder.write("old", to: "a")
    do {
      let file = try LessonFile(path: folder.path + "/a", as: .opus)
      try file.write(samples)
    }
    #expect(folder.names == ["a"])
    #expect(bytes(of: folder.path + "/a") == Array("old".utf8))
  }

  @Test(arguments: [
    ("a.wav", SoundFormat.wav), ("a.b.MP3", .mp3), ("/x.y/a.Opus", .opus), ("a.flac", .flac), ("a.ogg", nil),
    ("a", nil),
  ])
  func theNameTellsTheFormat(_ name: String, _ format: SoundFormat?) { #expect(SoundFormat(path: name) == format) }

  @Test func aCueSheetNamesTheChapters() {
    let sheet = CueSheet(tags, of: "a.mp3", as: .mp3).text
    #expect(
      sheet == """
        TITLE "Nhận cuộc gọi"
        FILE "a.mp3" MP3
          TRACK 01 AUDIO
            TITLE "Nhận cuộc gọi"
            INDEX 01 00:00:00
          TRACK 02 AUDIO
            TITLE "1. Nghe 'máy'"
            INDEX 01 00:00:37

        """)
  }

  private func level(_ values: [Double]) -> Double {
    10 * log10(values.reduce(0) { $0 + $1 * $1 } / Double(values.count))
  }

  private func likeness(_ heard: [Int16], _ wanted: [Double], moved: Int) -> Double {
    var (product, one, other) = (0.0, 0.0, 0.0)
    for index in 100..<min(heard.count, wanted.count) - 100 {
      let (first, second) = (Double(heard[index + moved]), wanted[index])
      product += first * second
      one += first * first
      other += second * second
    }
    return product / (one * other).squareRoot()
  }
}

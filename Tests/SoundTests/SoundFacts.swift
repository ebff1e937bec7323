import CSndfile
import Sound

/// What a sound file says of itself, as libsndfile reads it.
struct SoundFacts {
  struct NotReadable: Error { var reason: String }

  var title: String?
  var album: String?
  /// Where its cue points lie, in frames, and what they are called.
  var points: [Int] = []
  var labels: [String] = []

  init(_ path: String) throws {
    var info = SF_INFO()
    guard let file = sf_open(path, Int32(SFM_READ), &info) else {
      throw NotReadable(reason: String(cString: sf_strerror(nil)))
    }
    defer { sf_close(file) }
    title = sf_get_string(file, Int32(SF_STR_TITLE)).map { String(cString: $0) }
    album = sf_get_string(file, Int32(SF_STR_ALBUM)).map { String(cString: $0) }
    var cues = SF_CUES()
    guard sf_command(file, Int32(SFC_GET_CUE), &cues, Int32(MemoryLayout<SF_CUES>.size)) == Int32(SF_TRUE) else {
      return
    }
    withUnsafeBytes(of: &cues.cue_points) { bytes in
      for point in bytes.bindMemory(to: SF_CUE_POINT.self).prefix(Int(cues.cue_count)) {
        points.append(Int(point.sample_offset))
        labels.append(withUnsafeBytes(of: point.name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
      }
    }
  }
}

/// The frames of an ID3 tag of version 2.3, read by its standard.
struct ID3Frames {
  struct NoTag: Error {}

  var all: [(name: String, content: [UInt8])] = []
  /// Where the tag ends.
  var end = 0

  init(_ file: [UInt8]) throws {
    guard file.starts(with: Array("ID3".utf8) + [3, 0, 0]) else { throw NoTag() }
    let size = file[6..<10].reduce(0) { $0 << 7 | Int($1) }
    try self.init(frames: Array(file[10..<10 + size]))
    end = 10 + size
  }

  init(frames bytes: [UInt8]) throws {
    var place = 0
    while place < bytes.count {
      guard place + 10 <= bytes.count else { throw NoTag() }
      let size = bytes[place + 4..<place + 8].reduce(0) { $0 << 8 | Int($1) }
      guard place + 10 + size <= bytes.count else { throw NoTag() }
      let name = String(decoding: bytes[place..<place + 4], as: UTF8.self)
      all.append((name, Array(bytes[place + 10..<place + 10 + size])))
      place += 10 + size
    }
  }

  /// The texts of the frames of a name.
  func texts(_ name: String) -> [String] {
    all.filter { $0.name == name }.map { frame in
      // One byte tells UTF-16, two more the order of its bytes.
      let units = stride(from: 3, to: frame.content.count, by: 2).map {
        UInt16(frame.content[$0]) | UInt16(frame.content[$0 + 1]) << 8
      }
      return String(decoding: units, as: UTF16.self)
    }
  }
}

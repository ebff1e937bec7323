import Sound

extension SoundFileFailure {
  /// What is wrong, and the way out.
  /// - Parameter option: Where another file is given.
  func sentence(option: String) -> String {
    switch self {
    case .noSuchFolder(let path): "The folder of \(path) is not there. Make it, or give another file with \(option)."
    case .notAllowed(let path): "\(path) can't be written. Give a file in a folder of your own with \(option)."
    case .diskFull(let path): "The disk is full, so \(path) was not written. Make room, and try again."
    case .tooLong(let path):
      "The sound is too long for one file, so \(path) was not written. Play less of it, or choose another kind of file."
    case .noEncoder(let format):
      "The libsndfile of this PC can't write \(format.rawValue) files. Give one that ends in .wav with \(option)."
    case .notWritten(let path, let reason): "\(path) was not written: \(reason) Give another file with \(option)."
    }
  }
}

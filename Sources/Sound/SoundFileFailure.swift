/// Why a sound file can't be written.
public enum SoundFileFailure: Error, Hashable, Sendable {
  /// The folder isn't there.
  case noSuchFolder(path: String)
  /// Writing is not allowed there.
  case notAllowed(path: String)
  /// No room is left.
  case diskFull(path: String)
  /// More than the file can hold: 4 gigabytes, in a WAV file or on a memory card.
  case tooLong(path: String)
  /// The libsndfile of this PC can't write such files.
  case noEncoder(SoundFormat)
  /// Anything else, in the words of the system.
  case notWritten(path: String, reason: String)
}

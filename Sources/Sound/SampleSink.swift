/// What takes samples one after the other: left and right in turn, 16 bit, 22,050 frames a second.
public protocol SampleSink: AnyObject {
  /// Adds samples: whole frames.
  func write(_ samples: [Int16]) throws(SoundFileFailure)
}

extension WaveFile: SampleSink {}
extension LessonFile: SampleSink {}

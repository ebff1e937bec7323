import Feedback
import Foundation
import Testing

@testable import Speech

extension EngineTests {
  /// The same calls in the same order give the same samples: two processes of this test program speak alike.
  @Suite struct RepeatabilityTests {
    private static let fileVariable = "VOICECLASS_SPEAK_INTO"

    private static let session: [Utterance] = CourseSentences.all.sorted { $0.key < $1.key }.flatMap {
      language, sentences in
      sentences.flatMap { sentence in
        Speaker.allCases.map { Utterance([.init(sentence)], by: $0, in: language) }
      }
    }

    /// Run by the test below in processes of its own; alone it has nothing to do.
    @Test(.enabled(if: ProcessInfo.processInfo.environment[fileVariable] != nil))
    func speaksSessionIntoFile() throws {
      let file = try #require(ProcessInfo.processInfo.environment[Self.fileVariable])
      let samples = try Self.session.flatMap { try EngineTests.samples(of: $0) }
      try samples.withUnsafeBytes { try Data($0).write(to: URL(filePath: file)) }
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment[fileVariable] == nil))
    func twoProcessesSpeakAlike() throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "voiceclass-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let sounds = try ["one", "other"].map { name in
        let file = folder.appending(path: name)
        try speakSession(into: file)
        return try Data(contentsOf: file)
      }
      #expect(sounds[0].count > 100_000)
      #expect(sounds[0] == sounds[1])
    }

    /// This test program again, with only the test above.
    private func speakSession(into file: URL) throws {
      let process = Process()
      process.executableURL = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe").asFile
      var arguments: [String] = []
      var isValue = false
      for argument in CommandLine.arguments.dropFirst() {
        // Filters and outputs of this run are not of the other.
        if isValue {
          isValue = false
        } else if ["--filter", "--skip", "--xunit-output", "--event-stream-output-path"].contains(argument) {
          isValue = true
        } else {
          arguments.append(argument)
        }
      }
      process.arguments = arguments + ["--filter", "speaksSessionIntoFile"]
      process.environment = ProcessInfo.processInfo.environment.merging([Self.fileVariable: file.path()]) { $1 }
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }
}

extension String {
  fileprivate var asFile: URL { URL(filePath: self) }
}

import Feedback
import Foundation
import Support
import Testing

@testable import Speech

extension EngineTests {
  /// The same calls in the same order give the same samples, wherever the engine runs.
  @Suite struct RepeatabilityTests {
    private static let fileVariable = "VOICECLASS_SPEAK_INTO"

    private static let session: [Utterance] = CourseSentences.all.sorted { $0.key < $1.key }.flatMap {
      language, sentences in
      sentences.flatMap { sentence in
        Speaker.allCases.map { Utterance([.init(sentence)], by: $0, in: language) }
      }
    }

    /// Run by the test below in a process of its own; alone it has nothing to do. The engine's process can't be started
    /// there, so the engine runs in that one.
    @Test(.enabled(if: ProcessInfo.processInfo.environment[fileVariable] != nil))
    func speaksSessionIntoFile() throws {
      let file = try #require(ProcessInfo.processInfo.environment[Self.fileVariable])
      let samples = try samples(of: Synthesizer(in: EngineProcess(program: "/nonexistent/voiceclass")))
      try samples.withUnsafeBytes { try Data($0).write(to: URL(filePath: file)) }
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment[fileVariable] == nil))
    func allProcessesSpeakAlike() throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "voiceclass-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = folder.appending(path: "sound")
      try speakSession(into: file)
      let inProgram = try Data(contentsOf: file)
      #expect(inProgram.count > 100_000)
      for _ in 1...2 {
        let samples = try samples(of: Synthesizer(in: EngineProcess(program: Program.path)))
        #expect(samples.withUnsafeBytes { Data($0) } == inProgram)
      }
    }

    private func samples(of synthesizer: Synthesizer) throws -> [Int16] {
      var samples: [Int16] = []
      for utterance in Self.session {
        _ = try synthesizer.speak(utterance, wordsAMinute: 175, languages: ShippedLanguages.all) { chunk in
          samples += chunk
          return true
        }
      }
      return samples
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

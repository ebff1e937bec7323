import ArgumentParser
import Foundation
import Mixer
import Sound

/// Makes the cue files from their recipe.
struct CuesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cues", abstract: "Make all cues anew from Audio/recipe.txt.")

  @Option(help: "The folder of cues.")
  var audio: String?

  func run() throws {
    do throws(Complaint) { try make() } catch { throw error.exitCode() }
  }

  private func make() throws(Complaint) {
    guard let folder = Folders.audio(audio), let data = FileManager.default.contents(atPath: folder + "/recipe.txt")
    else {
      throw Complaint("No recipe.txt was found. Give the folder that holds it with --audio, such as --audio ./Audio.")
    }
    let recipe: CueRecipe
    do throws(CueRecipe.Mistake) {
      recipe = try CueRecipe(text: String(decoding: data, as: UTF8.self))
    } catch {
      throw Complaint(
        "The recipe has a mistake in line \(error.line). Compare it with the notes at its top, and mend it.")
    }
    let files = recipe.renderAll()
    for (name, samples) in files {
      do throws(SoundFileFailure) {
        let file = try WaveFile(path: "\(folder)/\(name)", channels: .mono)
        try file.write(samples)
        try file.finish()
      } catch {
        throw Complaint(error.sentence(option: "--audio"))
      }
    }
    print("\(files.count) cues were made in \(folder).")
  }
}

import Foundation

// Measures the built program beside others that speak: `measure PROGRAM PROJECT-FOLDER [WORD…]`, which `Benchmarks/run`
// calls. The page of results goes to standard output. `docs/decisions/latency.md` says how it is measured.

@main enum Measure {
  static func main() {
    do throws(Complaint) {
      let arguments = Array(CommandLine.arguments.dropFirst())
      switch arguments.first {
      case BareSpeech.word where arguments.count == 4:
        return try BareSpeech.run(
          server: arguments[1], project: arguments[2], waitingMilliseconds: Int(arguments[3]) ?? 0)
      case Load.word: return Load.run()
      default: break
      }
      guard arguments.count >= 2 else { throw Complaint("measure PROGRAM PROJECT-FOLDER [WORD…]") }
      let page = try Page.measure(program: arguments[0], project: arguments[1], words: Array(arguments.dropFirst(2)))
      print(page, terminator: "")
    } catch {
      FileHandle.standardError.write(Data((error.sentence + "\n").utf8))
      exit(1)
    }
  }
}

/// What is being done, for whoever waits.
enum Progress {
  static func tell(_ what: String) { FileHandle.standardError.write(Data("Measuring \(what).\n".utf8)) }
}

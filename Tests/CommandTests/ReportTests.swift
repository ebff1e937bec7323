import Feedback
import Foundation
import LessonText
import Support
import Testing
import Trainer

@testable import voiceclass

/// `voiceclass report`, as staff read it and as programs do.
@Suite struct ReportTests {
  private static let names = ["=1+1", "Lan", "<b>Mai</b> & \"Co\", x"]

  @Test func aLearnerIsToldInHerLanguage() throws {
    let program = try RecordedClass(Self.names).program
    let outcome = try program.run("report", "lan")
    #expect(outcome.ending == .exit(0) && outcome.errors == "")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "Kết quả học của Lan.")
    #expect(lines.count >= 7)
    for line in lines {
      #expect(line.hasSuffix(".") || line.hasSuffix(":"), "\(line)")
      #expect(!line.contains("{") && !line.contains("report "), "\(line)")
    }
    let english = try program.run("report", "LAN", "--language", "en")
    #expect(english.output.hasPrefix("Report on Lan.\nDays of practice: 0.\n"))
  }

  @Test func aClassIsALineForEachLearner() throws {
    let lines = try RecordedClass(Self.names).program.run("report", "--language", "en").output.split(separator: "\n")
    #expect(lines.count == 2 + Self.names.count)
    #expect(lines.first == "Report on all learners.")
    let count = try #require(ShippedLibrary.library[Language("en")]).course.modules.flatMap(\.lessons).count
    #expect(lines.contains("Lan: lessons 1 of \(count), tasks 3, minutes 0. Hints in ten tasks: 0."))
    #expect(try Program().run("report").output == "Report on all learners.\nNo learner has a name yet.\n")
  }

  @Test func aTableIsReadBackByOtherProgramsAsItWasMeant() throws {
    let program = try RecordedClass(Self.names).program
    let outcome = try program.run("report", "--format", "csv", "--language", "en", "--to", "class.csv")
    #expect(outcome.output == "class.csv is written.\n")
    let path = program.folder("work/class.csv")
    let rows = try Self.cells(String(contentsOfFile: path, encoding: .utf8))
    #expect(rows.count == 1 + Self.names.count)
    #expect(rows.allSatisfy { $0.count == ReportColumn.allCases.count })
    #expect(rows.first?.first == "Name")
    #expect(rows.dropFirst().map { $0[0] } == ["<b>Mai</b> & \"Co\", x", "'=1+1", "Lan"])
    #expect(rows.dropFirst().allSatisfy { $0[5] == "3" })
  }

  /// RFC 4180, read by hand.
  private static func cells(_ text: String) throws -> [[String]] {
    var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        cell += "\""
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\r" where !isQuoted:
        #expect(scalars.popFirst() == "\n")
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    #expect(row.isEmpty && cell.isEmpty && !isQuoted, "the last line ends like all others")
    return rows
  }

  @Test(arguments: ["=", "+", "-", "@", "\t", "＝"]) func noCellIsAFormula(_ first: String) throws {
    let pack = try #require(ShippedLibrary.library.packs.first)
    let report = LearnerReport(of: Profile(), named: "\(first)HYPERLINK(\"x\")", in: pack)
    let table = ReportTable(ClassReport([report]), in: pack.phrases, languages: [:])
    let cells = try Self.cells(table.commaSeparated)
    #expect(cells.last?.first == "'\(first)HYPERLINK(\"x\")")
  }

  @Test func aPageIsWritten() throws {
    let outcome = try RecordedClass(Self.names).program.run("report", "--format", "html", "--language", "hi")
    #expect(outcome.ending == .exit(0) && outcome.errors == "")
    #expect(outcome.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"hi\">\n"))
    #expect(outcome.output.hasSuffix("</html>\n"))
    #expect(outcome.output.contains("<th scope=\"row\">&lt;b&gt;Mai&lt;/b&gt; &amp; &quot;Co&quot;, x</th>"))
  }

  @Test(arguments: ["vi", "en", "hi"]) func aPageReadsWellAndHoldsNothingButText(_ language: String) throws {
    let pack = try #require(ShippedLibrary.library[Language(language)])
    let reports = Self.names.map { LearnerReport(of: Profile(), named: $0, in: pack) }
    let (report, page) = (ClassReport(reports), ReportPage(phrases: pack.phrases))
    let ofClass = page.page(of: report, ReportTable(report, in: pack.phrases, languages: [:]))
    for text in [ofClass, page.page(of: reports[2]), page.page(of: ClassReport([]), ReportTable.empty)] {
      #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">\n"))
      for part in ["<title>", "<h1>", "<main>", "</html>"] {
        #expect(text.components(separatedBy: part).count == 2, "\(part)")
      }
      #expect(!text.contains("<script") && !text.contains("http") && !text.contains("<b>"))
      #expect(PageReader(text).isWellFormed, "\(PageReader(text).error)")
    }
    let reader = PageReader(ofClass)
    #expect(reader.count("table") == 1 && reader.count("caption") == 1)
    #expect(reader.attributes(of: "th", named: "scope").sorted() == Self.scopes)
    #expect(reader.attributes(of: "svg", named: "role") == ["img"])
    let labels = reader.attributes(of: "svg", named: "aria-labelledby").flatMap { $0.split(separator: " ") }
    let ids = reader.attributes(of: "title", named: "id") + reader.attributes(of: "desc", named: "id")
    #expect(labels.map(String.init) == ids && ids.count == 2)
    #expect(reader.count("rect") == Self.names.count)
  }

  private static var scopes: [String] {
    Array(repeating: "col", count: ReportColumn.allCases.count) + Array(repeating: "row", count: names.count)
  }

  @Test func itIsSpokenToTheEnd() throws {
    let server = try PulseServer()
    let all = try RecordedClass(["Lan"])
    var program = all.program
    program.soundServer = server.address
    let recording = try #require(server.record())
    let outcome = try program.run("report", "--spoken", "--language", "en")
    #expect(outcome.ending == .exit(0) && outcome.errors == "")
    #expect(outcome.output.split(separator: "\n").count == 3)
    // Three sentences of some forty words take ten seconds and more.
    #expect(Patience.waits { recording.soundingFrames > 5 * WaveSamples.rate })
  }

  @Test func wrongCallsAreAnswered() throws {
    let program = try Program()
    let both = try program.run("report", "--spoken", "--format", "csv")
    #expect(both.ending == .exit(64))
    #expect(both.errors.contains("Leave out either --spoken or --format."))
    #expect(try program.run("report", "--to", "nowhere/r.txt").errors.hasPrefix("nowhere/r.txt can't be written."))
    let mute = try program.run("report", "--spoken", "--language", "en")
    #expect(mute.ending == .exit(1))
    #expect(mute.output.hasPrefix("Report on all learners.\n"), "the text comes in any case")
    #expect(mute.errors == "Nothing can be heard on this PC. To find out why, run: voiceclass doctor\n")
  }
}

extension ReportTable {
  /// A class of nobody.
  fileprivate static let empty = ReportTable(
    ClassReport([]), in: ShippedLibrary.library.packs[0].phrases, languages: [:])
}

import Glibc
import Keys
import Testing

@testable import Terminal

@Suite struct KeyLayoutTests {
  @Test(
    arguments: [
      ("us", "us"), ("in(deva)", "in(deva)"), ("us()", "us"), ("latam", "latam"), ("in(hin-wx)", "in(hin-wx)"),
      ("", nil), ("us(", nil), ("us)", nil), ("us(a)(b)", nil), ("../etc/passwd", nil), ("us\nxx", nil), ("ü", nil),
      ("(deva)", nil), (String(repeating: "a", count: 41), nil), ("us deva", nil),
    ] as [(String, String?)])
  func namesAreRead(_ text: String, _ name: String?) { #expect(KeyLayoutName(text)?.description == name) }

  @Test(arguments: [
    ("XKBMODEL=\"pc105\"\nXKBLAYOUT=\"vn\"\nXKBVARIANT=\"\"\n", "vn"), ("XKBLAYOUT=in\nXKBVARIANT=deva", "in(deva)"),
    ("XKBLAYOUT='us,in'\nXKBVARIANT=',deva'", "us"),
    ("XKBLAYOUT=\"in,us\"\r\nXKBVARIANT=\"bolnagri,\"\r\n", "in(bolnagri)"),
    ("# XKBLAYOUT=vn", "us"), ("", "us"), ("XKBLAYOUT=", "us"), ("XKBLAYOUT=../../x", "us"), ("XKBLAYOUT", "us"),
    ("\u{0}\u{FFFD}=\u{1}", "us"),
  ])
  func theFileOfDebianIsRead(_ text: String, _ name: String) {
    #expect(KeyLayoutName(ofFile: text).description == name)
  }

  @Test func aPCWithoutThatFileHasTheUSLayout() throws {
    #expect(try KeyLayout.ofThisPC(file: "/nowhere/keyboard").name == KeyLayoutName(layout: "us"))
  }

  @Test(arguments: ["xx", "us(zz)", "in(none)"]) func aLayoutThatIsNotThereIsRefused(_ name: String) throws {
    let name = try #require(KeyLayoutName(name))
    #expect(throws: KeyLayout.Failure.noSuchLayout(name)) { try KeyLayout(named: name) }
  }

  @Test func withoutTheLayoutsOfTheSystemThereIsNone() async {
    await #expect(processExitsWith: .exitCode(4)) {
      for name in ["XKB_CONFIG_ROOT", "XKB_CONFIG_EXTRA_PATH", "HOME", "XDG_CONFIG_HOME"] {
        setenv(name, "/nowhere", 1)
      }
      #expect(throws: KeyLayout.Failure.noData) { try KeyLayout(named: KeyLayoutName(layout: "us")) }
      exit(4)
    }
  }

  @Test func theRightAltIsAltGrWhereTheLayoutHasAThirdSign() throws {
    #expect(try !KeyLayout(named: KeyLayoutName(layout: "us")).hasAltGr)
    #expect(try KeyLayout(named: KeyLayoutName(layout: "vn")).hasAltGr)
    #expect(try KeyLayout(named: KeyLayoutName(layout: "in", variant: "deva")).hasAltGr)
  }

  @Test func aUSLayoutTypesWhatTheBoardHas() throws {
    let layout = try KeyLayout(named: KeyLayoutName(layout: "us"))
    for code in 2...53 as ClosedRange<UInt16> where KeyPlaces.symbol(at: code) == nil {
      #expect(layout.scalar(code, []).map { Character($0) } == Board.character(at: code), "\(code)")
    }
  }
}

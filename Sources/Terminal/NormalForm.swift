@_spi(_Unicode) internal import Swift

extension String {
  /// The same text in NFC, in which a letter with its marks is one code point wherever Unicode has one.
  ///
  /// The standard library keeps its own normaliser behind this interface; the alternative is Foundation, 30 MB of it.
  var inNormalForm: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var scalars = UnicodeScalarView()
    scalars.append(contentsOf: self._nfc)
    return String(scalars)
  }
}

/// Words and names of other languages that people write among Vietnamese ones, each typed as it is spelled.
enum ForeignWords {
  static let all = """
    facebook windows google youtube zalo wifi internet email website web text next video camera banana yahoo
    whatsapp iphone samsung oppo xiaomi nokia laptop computer keyboard speaker bluetooth android download upload
    facetime instagram twitter telegram gmail chrome firefox excel word powerpoint zoom skype
    netflix spotify amazon shopee lazada grab uber tiktok david peter john robert william elizabeth washington london
    newyork singapore australia canada malaysia covid karaoke pizza coca jazz water sales notes photoshop
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}

/// Lessons in three languages in which each thing that a lesson can do is done once.
enum TaskLessons {
  /// The files, by their paths.
  static let files = Dictionary(
    uniqueKeysWithValues: [("en", english), ("vi", vietnamese), ("hi", hindi)].flatMap { language, lessons in
      lessons.map { id, steps in
        ("\(language)/90-tasks/\(id).txt", head(id) + steps + "\n")
      }
    })

  private static func head(_ id: String) -> String {
    """
    Lesson: \(id)
    Id: \(id)
    Module: Tasks
    Level: 1
    Minutes: 5
    Objective: \(id)


    """
  }

  private static let english = [
    "events": """
    Practise: Answer Anna when she calls.
    Start: Home
    Event: after 3 seconds, call from Anna
    Goal: call from Anna is answered
    Hint: Press [key: answer call].
    Praise: You answered.
    """,
    "traps": """
    Say: Listen.
    Practise: Open Messages.
    Start: Home
    Goal: screen is Messages
    Goal: it is not so that Clock was heard
    Never: screen is Contacts
    Why: Contacts holds names alone.
    Never: screen is Home
    Hint: Messages is the second item.
    Praise: Messages is open.
    """,
    "limit": """
    Practise: Open Messages.
    Start: Home
    Goal: screen is Messages
    Limit: 30
    Praise: Messages is open.
    """,
    "answer": """
    Practise: What is the name of the third item?
    Start: Home
    Goal: answer is Contacts
    Hint: Go to the third item.
    Praise: You listened well.
    """,
    "listening": """
    Ask: Who writes?
    Start: Home
    Event: after 2 seconds, message from Anna: Come at five
    Choice: Grace
    Answer: Anna
    Why: The phone told her name.
    Hint: A message comes by itself.
    """,
    "sounds": """
    Ask: What is the second sound?
    Listen: ringing
    Listen: message
    Choice: A call
    Answer: A message
    Why: A call rings longer.
    """,
    "branches": """
    Say: One.
    Ask: Do you have a phone of your own?
    Choice: Yes
    Goes to: with
    Choice: No
    Goes to: without
    Choice: Not yet
    Why: We go on.
    Section: with
    Say: With one.
    Say: With two.
    Goes to: both
    Section: without
    Say: Without.
    Section: both
    Say: Last.
    """,
    "drill": """
    Type: Hi you
    Hint: It starts with a capital.
    Praise: Well typed.
    Type: at 5
    """,
    "own": """
    Practise: Have it slower.
    Goal: speech rate is below start
    Praise: That is slower.
    Practise: Have it louder.
    Goal: volume is above start
    Praise: That is louder.
    Practise: Have three keys described.
    Goal: 3 keys were described
    Praise: You know three keys.
    Practise: Hear that Messages is a button.
    Start: Home
    Goal: the words Messages, Button were heard
    Praise: You heard it.
    """,
  ]

  private static let vietnamese = [
    "events": """
    Practise: Khi Lan gọi, hãy nghe máy.
    Start: Màn hình chính
    Event: sau 3 giây, cuộc gọi từ Lan
    Goal: cuộc gọi từ Lan đã nghe máy
    Hint: Bấm [key: answer call].
    Praise: Đã nghe máy.
    """,
    "traps": """
    Say: Mời nghe.
    Practise: Hãy mở Tin nhắn.
    Start: Màn hình chính
    Goal: màn hình là Tin nhắn
    Goal: không phải đã nghe Đồng hồ
    Never: màn hình là Danh bạ
    Why: Danh bạ chỉ có tên.
    Never: màn hình là Màn hình chính
    Hint: Tin nhắn là mục thứ hai.
    Praise: Tin nhắn đã mở.
    """,
    "limit": """
    Practise: Hãy mở Tin nhắn.
    Start: Màn hình chính
    Goal: màn hình là Tin nhắn
    Limit: 30
    Praise: Tin nhắn đã mở.
    """,
    "answer": """
    Practise: Mục thứ ba tên là gì?
    Start: Màn hình chính
    Goal: câu trả lời là Danh bạ
    Hint: Hãy đến mục thứ ba.
    Praise: Nghe tốt lắm.
    """,
    "listening": """
    Ask: Ai nhắn tin?
    Start: Màn hình chính
    Event: sau 2 giây, tin nhắn từ Lan: Năm giờ nhé
    Choice: Minh
    Answer: Lan
    Why: Điện thoại đã đọc tên.
    Hint: Tin nhắn tự đến.
    """,
    "sounds": """
    Ask: Tiếng thứ hai là gì?
    Listen: ringing
    Listen: message
    Choice: Cuộc gọi
    Answer: Tin nhắn
    Why: Cuộc gọi reo lâu hơn.
    """,
    "branches": """
    Say: Một.
    Ask: Đã có điện thoại riêng chưa?
    Choice: Có rồi
    Goes to: with
    Choice: Chưa
    Goes to: without
    Choice: Sắp có
    Why: Ta học tiếp.
    Section: with
    Say: Có một.
    Say: Có hai.
    Goes to: both
    Section: without
    Say: Không có.
    Section: both
    Say: Hết.
    """,
    "drill": """
    Type: Việt Nam
    Hint: Gõ chữ trước, dấu sau.
    Praise: Gõ đúng rồi.
    Type: số 5
    """,
    "own": """
    Practise: Cho máy nói chậm hơn.
    Goal: máy đọc chậm hơn lúc đầu
    Praise: Chậm hơn rồi.
    Practise: Cho máy nói to hơn.
    Goal: âm lượng to hơn lúc đầu
    Praise: To hơn rồi.
    Practise: Nghe xem ba phím làm gì.
    Goal: đã nghe mô tả 3 phím
    Praise: Biết ba phím rồi.
    Practise: Nghe rằng Tin nhắn là một nút.
    Start: Màn hình chính
    Goal: đã nghe những lời Tin nhắn, Nút
    Praise: Đã nghe.
    """,
  ]

  private static let hindi = [
    "events": """
    Practise: सीमा की कॉल आने पर उसे उठाइए।
    Start: होम
    Event: 3 सेकंड बाद, सीमा की कॉल आती है
    Goal: सीमा की कॉल उठाई गई
    Hint: [key: answer call] दबाइए।
    Praise: कॉल उठ गई।
    """,
    "traps": """
    Say: सुनिए।
    Practise: मैसेज खोलिए।
    Start: होम
    Goal: स्क्रीन मैसेज है
    Goal: ऐसा नहीं है कि घड़ी को सुना गया
    Never: स्क्रीन संपर्क है
    Why: संपर्क में केवल नाम हैं।
    Never: स्क्रीन होम है
    Hint: मैसेज दूसरा आइटम है।
    Praise: मैसेज खुल गया।
    """,
    "limit": """
    Practise: मैसेज खोलिए।
    Start: होम
    Goal: स्क्रीन मैसेज है
    Limit: 30
    Praise: मैसेज खुल गया।
    """,
    "answer": """
    Practise: तीसरे आइटम का नाम क्या है?
    Start: होम
    Goal: जवाब संपर्क है
    Hint: तीसरे आइटम पर जाइए।
    Praise: आपने ध्यान से सुना।
    """,
    "listening": """
    Ask: मैसेज किसका है?
    Start: होम
    Event: 2 सेकंड बाद, सीमा का मैसेज आता है: पाँच बजे
    Choice: राजू
    Answer: सीमा
    Why: फ़ोन ने नाम बताया।
    Hint: मैसेज अपने आप आता है।
    """,
    "sounds": """
    Ask: दूसरी ध्वनि क्या है?
    Listen: ringing
    Listen: message
    Choice: कॉल
    Answer: मैसेज
    Why: कॉल देर तक बजती है।
    """,
    "branches": """
    Say: एक।
    Ask: क्या अपना फ़ोन है?
    Choice: हाँ
    Goes to: with
    Choice: नहीं
    Goes to: without
    Choice: जल्दी ही
    Why: आगे चलते हैं।
    Section: with
    Say: पहली बात।
    Say: दूसरी बात।
    Goes to: both
    Section: without
    Say: बिना फ़ोन।
    Section: both
    Say: आख़िरी बात।
    """,
    "drill": """
    Type: नमस्ते जी
    Hint: पहला अक्षर न है।
    Praise: ठीक टाइप हुआ।
    Type: आम 5
    """,
    "own": """
    Practise: गति घटाइए।
    Goal: बोलने की गति घटी है
    Praise: गति घट गई।
    Practise: आवाज़ बढ़ाइए।
    Goal: आवाज़ बढ़ी है
    Praise: आवाज़ बढ़ गई।
    Practise: तीन बटनों के काम सुनिए।
    Goal: 3 बटनों की जानकारी सुनी गई
    Praise: तीन बटन पता चले।
    Practise: सुनिए कि मैसेज एक बटन है।
    Start: होम
    Goal: शब्द मैसेज, बटन सुने गए
    Praise: आपने सुन लिया।
    """,
  ]
}

import Feedback

/// Sentences as a course says them, ten a language.
enum CourseSentences {
  static let all: [Language: [String]] = [
    ShippedLanguages.vi: [
      "Chào bạn, tôi là người hướng dẫn.", "Nhấn mũi tên phải để sang mục tiếp theo.", "Cài đặt, Nút, 2 trên 8",
      "Bạn đã làm đúng, rất tốt!", "Hãy mở Tin nhắn rồi nghe lại từng mục.", "Pin còn 15%",
      "Số điện thoại của Lan: 0912 345 678", "Đừng đọc mã OTP cho người lạ.", "Wi-Fi đang bật.",
      "Nhấn đúp để kích hoạt",
    ],
    ShippedLanguages.en: [
      "Welcome, I am your trainer.", "Press the right arrow to move to the next item.", "Settings, Button, 2 of 8",
      "Well done, that was right!", "Open Messages and listen to every item again.", "Battery 15%",
      "Lan's phone number: 0912 345 678", "Never read your OTP to a stranger.", "Wi-Fi is on.",
      "Double-tap to activate",
    ],
    ShippedLanguages.hi: [
      "नमस्ते, मैं आपकी शिक्षिका हूँ।", "अगली चीज़ पर जाने के लिए दायाँ तीर दबाएँ।", "सेटिंग, बटन, 8 में से 2",
      "बहुत अच्छा, यह सही था!", "मैसेज खोलें और हर चीज़ फिर से सुनें।", "बैटरी 15%",
      "राम का नंबर: 98765 43210", "अपना OTP किसी अजनबी को न बताएँ।", "Wi-Fi चालू है।",
      "चालू करने के लिए दो बार टैप करें",
    ],
  ]
}

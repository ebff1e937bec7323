print("VoiceClass")

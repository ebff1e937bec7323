/// What tests share.
enum SupportRoom {}

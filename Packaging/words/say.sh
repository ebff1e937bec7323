# Says sentences. Whoever reads this in has a command `words LANGUAGE` that prints the file of that language, and may set
# `listener` to a language.

# The languages to say it in: the one of this PC, else all three, for then nobody knows who listens.
languages() {
  case "${listener:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}" in
  vi*) echo vi ;;
  en*) echo en ;;
  hi*) echo hi ;;
  *) echo vi en hi ;;
  esac
}

# speak LANGUAGE SENTENCE: aloud, where the engine's command is there. Without a loudspeaker it goes on all the same.
speak() {
  command -v espeak-ng >/dev/null || return 0
  timeout 60 espeak-ng -v "$1" -- "$2" >/dev/null 2>&1 </dev/null || :
}

# print_sentence NAME: on the screen alone.
print_sentence() {
  for language in $(languages); do words "$language" | sed -n "s/^$1: //p"; done
}

# say NAME: on the screen, and aloud.
say() {
  for language in $(languages); do
    sentence=$(words "$language" | sed -n "s/^$1: //p")
    printf '%s\n' "$sentence"
    speak "$language" "$sentence"
  done
}

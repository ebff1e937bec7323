# Says sentences. Whoever reads this in has a command `words LANGUAGE` that prints the file of that language.

# The languages to say it in: the one of this PC, else all three, for then nobody knows who listens.
languages() {
  case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
  vi*) echo vi ;;
  en*) echo en ;;
  hi*) echo hi ;;
  *) echo vi en hi ;;
  esac
}

# print_sentence NAME: on the screen alone.
print_sentence() {
  for language in $(languages); do words "$language" | sed -n "s/^$1: //p"; done
}

# say NAME: on the screen, and aloud where the engine's command is there. Without a loudspeaker it goes on all the same.
say() {
  for language in $(languages); do
    sentence=$(words "$language" | sed -n "s/^$1: //p")
    printf '%s\n' "$sentence"
    command -v espeak-ng >/dev/null || continue
    timeout 60 espeak-ng -v "$language" -- "$sentence" >/dev/null 2>&1 </dev/null || :
  done
}

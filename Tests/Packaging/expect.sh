# Counts what went as it should, in the file that $counts names.
# shellcheck shell=sh disable=SC2154

# expect SENTENCE COMMAND…: tells the sentence, and what the command said where it fails.
expect() {
  sentence=$1
  shift
  if said=$("$@" 2>&1 </dev/null); then
    echo passed >>"$counts"
    echo "Right: $sentence"
  else
    echo failed >>"$counts"
    printf 'Wrong: %s\n%s\n' "$sentence" "$said"
  fi
}

# refused STATUS WORDS COMMAND…: whether the command ends with that status, and says these words.
refused() {
  wanted=$1
  words=$2
  shift 2
  status=0
  heard=$("$@" 2>&1) || status=$?
  echo "$heard"
  echo "status $status"
  [ "$status" -eq "$wanted" ] && echo "$heard" | grep -q -- "$words"
}

# tells WORDS COMMAND…: whether the command goes well, and says these words.
tells() {
  words=$1
  shift
  heard=$("$@" 2>&1) || {
    echo "$heard"
    return 1
  }
  echo "$heard"
  echo "$heard" | grep -q -- "$words"
}

not() { ! "$@"; }

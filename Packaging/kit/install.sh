#!/bin/sh
# Puts VoiceClass on a PC from the folder that this script lies in. Whoever runs it may not see the screen, so the voice
# comes first, and each step is said. It never asks the network. It may be run again: what is there stays as it is.
#
#   sudo sh install.sh [en|vi|hi] [--kiosk]    --kiosk: the PC starts with VoiceClass from then on
#   sudo sh install.sh [en|vi|hi] --undo       takes away what was put there, and nothing else
set -u

kit=$(cd "$(dirname "$0")" && pwd)
record=/var/lib/voiceclass-kit/packages
log=/var/log/voiceclass-kit.log
kiosk=no
undo=no
listener=""

words() { cat "$kit/words/$1.txt"; }
# shellcheck source=Packaging/words/say.sh
. "$kit/words/say.sh"

# The sound server, where there is one, belongs to whoever has logged in, and root gets no sound past it.
speak() {
  command -v espeak-ng >/dev/null || return 0
  for folder in /run/user/*; do
    [ -S "$folder/pulse/native" ] || continue
    runuser -u "$(id -nu "${folder##*/}")" -- env XDG_RUNTIME_DIR="$folder" \
      timeout 60 espeak-ng -v "$1" -- "$2" >/dev/null 2>&1 </dev/null && return 0
  done
  timeout 60 espeak-ng -v "$1" -- "$2" >/dev/null 2>&1 </dev/null || :
}

stop() {
  say "$1" >&2
  exit 1
}

failed() {
  say "kit failed" >&2
  echo "$log" >&2
  exit 1
}

for word in "$@"; do
  case "$word" in
  en | vi | hi) listener=$word ;;
  --kiosk) kiosk=yes ;;
  --undo) undo=yes ;;
  *)
    say "wrong word" >&2
    exit 64
    ;;
  esac
done

# Whether this PC can run it at all.
features=" $(sed -n 's/^flags[^:]*: *//p' /proc/cpuinfo | head -n 1) "
case "$features" in *" lm "*) ;; *) stop "32-bit processor" ;; esac
case "$features" in *" cx16 "*) ;; *) stop "old processor" ;; esac
[ "$(dpkg --print-architecture 2>/dev/null)" = i386 ] && stop "32-bit system"
release=$(cut -d . -f 1 /etc/debian_version 2>/dev/null)
case "$release" in 12 | 13) ;; *) stop "other system" ;; esac
[ "$(id -u)" -eq 0 ] || stop "kit needs root"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$(dirname "$record")"
touch "$record"
{
  echo
  date
} >>"$log"

# What the kit has put here and is still here.
ours() {
  dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p' | sort -u >"$work/installed"
  sort -u "$record" | comm -12 - "$work/installed"
}

take_back() {
  [ -s "$record" ] || {
    say "undo nothing"
    exit 0
  }
  say "undo begins"
  # dpkg itself keeps what any other program has come to need. VoiceClass is not purged, for that moves the records.
  # The lists are lists.
  # shellcheck disable=SC2046
  {
    dpkg --remove $(ours | grep '^voiceclass')
    dpkg --purge --abort-after=10000 $(ours | grep -v '^voiceclass')
  } >>"$log" 2>&1 </dev/null
  ours >"$work/left"
  if [ -s "$work/left" ]; then
    say "undo left"
    cat "$work/left"
    mv "$work/left" "$record"
  else
    rm -rf "$(dirname "$record")"
    say "undo done"
  fi
}

if [ $undo = yes ]; then
  take_back
  exit 0
fi

# A tone, for nobody can speak yet.
printf '\a'
say "kit begins"

# apt sees this folder alone, through a name without blanks, and leaves its own lists as they are.
[ -e "$kit/debian-$release/Packages.gz" ] || stop "not on the stick"
ln -s "$kit" "$work/kit"
echo "deb [trusted=yes] file:$work/kit/debian-$release ./" >"$work/sources.list"
stick_apt() {
  DEBIAN_FRONTEND=noninteractive apt-get --quiet --assume-yes --no-remove \
    --option Dir::Etc::SourceList="$work/sources.list" --option Dir::Etc::SourceParts=- \
    --option Dir::State::Lists="$work/lists" --option Dir::Cache="$work/cache" \
    --option APT::Sandbox::User=root --option APT::Install-Recommends=false \
    --option Dpkg::Use-Pty=0 --option Dpkg::Options::=--force-confold "$@" 2>>"$log" </dev/null
}

# add PACKAGE…: what will be new is written down first, so that even a power cut leaves nothing that can't be taken back.
add() {
  stick_apt --simulate install "$@" >"$work/plan" || {
    cat "$work/plan" >>"$log"
    failed
  }
  sed -n 's/^Inst \([^ :]*\)[^ ]* (.*/\1/p' "$work/plan" >>"$record"
  sync
  stick_apt install "$@" >>"$log" || failed
}

stick_apt update >>"$log" || failed

if [ -n "$(dpkg --audit)" ]; then
  say "kit mends"
  DEBIAN_FRONTEND=noninteractive dpkg --configure -a >>"$log" 2>&1 </dev/null
  add --fix-broken
fi

server=yes
command -v pulseaudio >/dev/null || command -v pipewire-pulse >/dev/null || server=no

command -v espeak-ng >/dev/null || {
  say "kit engine"
  add espeak-ng
}
# Without a server nobody has ever turned up the card, and it may still be muted.
[ $server = yes ] || {
  add alsa-utils
  # shellcheck source=/dev/null
  (. /usr/share/alsa/utils.sh && sanify_levels all) >>"$log" 2>&1 </dev/null
}
say "kit speaks"

say "kit program"
add voiceclass
[ $server = yes ] || {
  say "kit server"
  add pipewire-pulse wireplumber
}
if [ $kiosk = yes ]; then
  say "kit kiosk"
  add voiceclass-kiosk
  voiceclass kiosk enable >>"$log" 2>&1 || failed
fi

say "kit tries"
voiceclass learn --guest --language en --lesson first-keys --speech off --sound none --keys "Right Right" \
  --transcript "$work/transcript" >>"$log" 2>&1 </dev/null || failed
grep -q '^say en' "$work/transcript" || failed

if [ $kiosk = yes ]; then
  say "kit done kiosk"
elif [ $server = no ]; then
  say "kit done restart"
else
  say "kit done"
fi

#!/usr/bin/env bash
# What an idle kiosk costs in a real window: start to a mapped window, memory and processor time.
# Needs Xvfb and the release binary in PATH. Measures only; asserts nothing.
set -euo pipefail
display=":${WAYSIDE_DISPLAY:-91}"
Xvfb "$display" -screen 0 1080x1920x24 >/dev/null 2>&1 &
server=$!
trap 'kill "${kiosk:-$server}" "$server" 2>/dev/null || true' EXIT
sleep 2
DISPLAY="$display" wayside demo >/dev/null 2>&1 &
kiosk=$!
sleep 4
ticks() { awk '{print $14 + $15}' "/proc/$kiosk/stat"; }
before=$(ticks)
sleep 10
after=$(ticks)
pss=$(awk '/^Pss:/ {sum += $2} END {print sum}' "/proc/$kiosk/smaps")
echo "idle processor time    $((after - before)) ticks of 10 ms in 10 s"
echo "memory (PSS)           $pss kB"

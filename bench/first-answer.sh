#!/usr/bin/env bash
# How long a clean clone takes to its first answer: git clone, npm ci (with the package cache as it is), npm run demo,
# and the first 200 of /v1/claims.
#
#   bench/first-answer.sh [port=18787]
set -euo pipefail
port=${1:-18787}
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/stemma-first.XXXXXX")
demo=""
finish() {
  [ -z "$demo" ] || kill "$demo" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
unset DATABASE_URL STEMMA_DATA

start=$(date +%s.%N)
since() { echo "$(date +%s.%N) $start" | awk '{ printf "%.1f s", $1 - $2 }'; }
git clone -q "$here" "$work/stemma"
cd "$work/stemma"
echo "cloned after $(since)"
npm ci --no-audit --no-fund --loglevel=error >/dev/null
echo "installed after $(since)"
STEMMA_PORT=$port node bin/stemma.js serve --demo >"$work/log" 2>&1 &
demo=$!
until [ "$(curl -s -o "$work/answer" -w '%{http_code}' "http://127.0.0.1:$port/v1/claims")" = 200 ]; do
  kill -0 "$demo" 2>/dev/null || { cat "$work/log"; exit 1; }
  sleep 0.1
done
echo "first answer of /v1/claims after $(since)"
until grep -q 'Stemma is at' "$work/log"; do
  kill -0 "$demo" 2>/dev/null || { cat "$work/log"; exit 1; }
  sleep 0.1
done
echo "all of the demonstration imported after $(since)"
curl -s "http://127.0.0.1:$port/v1/claims" | head -c 200
echo

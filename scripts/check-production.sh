#!/usr/bin/env bash
# Runs the build as a production machine does: production packages alone, a token, no local Discord.
set -eu
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
local_pid=''
own_pid=''
bot_pid=''
cleanup() {
  for pid in $local_pid $own_pid $bot_pid; do kill "$pid" 2>/dev/null || true; done
  rm -rf "$folder"
}
trap cleanup EXIT

becomes_ready() { # LOG
  for _ in $(seq 50); do
    grep -q '"Ready"' "$1" && return
    sleep 0.2
  done
  cat "$1"
  exit 1
}

cp -r package.json package-lock.json bin dist knowledge "$folder"
(cd "$folder" && npm ci --omit=dev --silent)

# The build where the development packages are: on a Discord of its own.
DISCORD_TOKEN='' LOCAL_PORT=0 node dist/launch.js >"$folder/own.log" 2>&1 &
own_pid=$!
becomes_ready "$folder/own.log"
kill -INT "$own_pid"
wait "$own_pid"
own_pid=''

LOCAL_PORT=0 node --import tsx src/cli/local.ts >"$folder/local.json" &
local_pid=$!
for _ in $(seq 50); do
  [ -s "$folder/local.json" ] && break
  sleep 0.2
done
value() { node -p "JSON.parse(require('fs').readFileSync('$folder/local.json', 'utf8')).$1"; }
token=$(value botToken)
api=$(value api)

# As nobody in particular, who may write nowhere: where this runs as root, root's rights are let go.
nobody=()
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
  chmod -R a+rX "$folder"
  nobody=(setpriv --reuid 65534 --regid 65534 --clear-groups --no-new-privs)
fi

cd "$folder"
"${nobody[@]}" node bin/naba.js --check
# What V8 compiled is taken here too, and of no other text than it was compiled of.
taken() {
  node -e 'import("./dist/bundle.js").then((it) => console.log(it.readBundle().cachedDataRejected))'
}
[ "$(taken)" = false ] || { echo 'What was compiled is not taken.'; exit 1; }
cp dist/naba.cjs whole.cjs
sed -i 's/All is well/All is fine/' dist/naba.cjs
[ "$(taken)" = undefined ] || { echo 'What was compiled of another text is taken.'; exit 1; }
node bin/naba.js --check | grep -q 'All is fine'
mv whole.cjs dist/naba.cjs
DISCORD_TOKEN=$token DISCORD_API_URL=$api "${nobody[@]}" node bin/naba.js >log 2>&1 &
bot_pid=$!
becomes_ready log
kill -INT "$bot_pid"
wait "$bot_pid"
bot_pid=''
if grep -q "$token" log; then
  echo 'The token is in the log.'
  exit 1
fi
echo 'The build runs with production packages alone, and stops with status 0.'

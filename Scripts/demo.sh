#!/usr/bin/env bash
# Shows Aloft on real DICOM files, in the folder .demo/. Run it by `make demo`; run it again as often as you like.
#
#   Scripts/demo.sh         start the server (or use the one that runs), store, search, look at the disk, fetch back, pictures
#   Scripts/demo.sh stop    stop the server; the folder stays
set -euo pipefail
cd "$(dirname "$0")/.."
demo=$PWD/.demo
aloft=$PWD/.build/release/aloft
http=${ALOFT_DEMO_HTTP:-8042}
dicom=${ALOFT_DEMO_DICOM:-11112}
# The demo's root key lies beside its data only so that one folder holds the whole demo; a real one lies elsewhere.
export XDG_CONFIG_HOME=$demo/config

is_running() { [ -s "$demo/pid" ] && kill -0 "$(cat "$demo/pid")" 2>/dev/null; }

stop() {
    if ! is_running; then echo "demo: no server is running"; return; fi
    local id
    id=$(cat "$demo/pid")
    kill "$id"
    for _ in $(seq 300); do kill -0 "$id" 2>/dev/null || break; sleep 0.1; done
    if kill -0 "$id" 2>/dev/null; then echo "demo: process $id has not ended yet" >&2; exit 1; fi
    rm -f "$demo/pid"
    echo "demo: stopped. Its folder is $demo"
}

start() {
    if is_running; then
        read -r http dicom <"$demo/ports"
        echo "demo: the server of before is still running (process $(cat "$demo/pid"))"
        return
    fi
    for port in "$http" "$dicom"; do
        if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            echo "demo: port $port is taken. Choose others: ALOFT_DEMO_HTTP=8043 ALOFT_DEMO_DICOM=11113 make demo" >&2
            exit 1
        fi
    done
    mkdir -p "$demo"
    local command=("$aloft" serve --data "$demo/data" --listen-http "127.0.0.1:$http" --listen-dicom "127.0.0.1:$dicom")
    echo "\$ ${command[*]}"
    : >"$demo/output"
    setsid "${command[@]}" >"$demo/output" 2>"$demo/log" </dev/null &
    echo $! >"$demo/pid"
    echo "$http $dicom" >"$demo/ports"
    for _ in $(seq 600); do
        if grep -q '^ready' "$demo/output"; then grep '^ready' "$demo/output"; return; fi
        is_running || break
        sleep 0.1
    done
    echo "demo: the server did not start. It said:" >&2
    tail -n 20 "$demo/output" "$demo/log" >&2
    exit 1
}

case ${1:-} in
stop) stop; exit ;;
"") ;;
*) sed -n '2,5p' "$0" | sed 's/^# \{0,1\}//'; exit 2 ;;
esac

mkdir -p "$demo"
echo "1. Start the server"
start
.venv/bin/python Scripts/demo.py --aloft "$aloft" --folder "$demo" --http "$http" --dicom "$dicom"

cat <<TEXT

The server is still running. Where to look next:
  studies           http://127.0.0.1:$http/          search, and open with one click
  OHIF              http://127.0.0.1:$http/ohif/
  DICOMweb          http://127.0.0.1:$http/dicom-web/studies
  pictures          $demo/pictures
  DICOM             AE title ALOFT at 127.0.0.1, port $dicom: send it something with storescu
  command line      XDG_CONFIG_HOME=$XDG_CONFIG_HOME $aloft status --data $demo/data
  what is on disk   $demo/data (sealed), $demo/config (the root key), $demo/log
  how it works      docs/ARCHITECTURE.md
Stop it with:       make stop-demo        (make clean-data deletes the folder too)
TEXT

#!/usr/bin/env bash
# Runs Debian's Orthanc on 127.0.0.1, as a peer for the tests and as the other archive in the benchmarks.
#
#   Scripts/orthanc.sh start FOLDER HTTP_PORT DICOM_PORT [--durable] [--tls FOLDER] [--modality NAME=AE@PORT]… [--web NAME=URL]…
#   Scripts/orthanc.sh stop FOLDER
#
# AE title ORTHANC, any caller is welcome. REST at http://127.0.0.1:HTTP_PORT, DICOMweb below /dicom-web/. --durable turns
# SyncStorageArea on: an instance is on the disk before it is acknowledged. --modality and --web name the peers that it
# can send to. --tls names a folder with key.pem and certificate.pem: the DICOM port then speaks TLS only, and asks callers
# for no certificate; who vouches for those that show one is in trusted.pem. FOLDER keeps settings, data, log and process
# id. Installed by Scripts/setup.sh --orthanc.
set -euo pipefail
help() { sed -n '2,11p' "$0" | sed 's/^# \{0,1\}//'; exit 2; }
[ $# -ge 2 ] || help
verb=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
shift 2

is_running() { [ -s "$folder/pid" ] && kill -0 "$(cat "$folder/pid")" 2>/dev/null; }
answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

start() {
    [ $# -ge 2 ] || help
    local http=$1 dicom=$2
    if is_running; then echo "orthanc: one already runs in $folder" >&2; exit 1; fi
    for port in "$http" "$dicom"; do
        if answers "$port"; then echo "orthanc: port $port is taken" >&2; exit 1; fi
    done
    mkdir -p "$folder/data"
    python3 - "$folder" "$@" <<'PYTHON'
import json, os, sys
folder, http, dicom, *options = sys.argv[1:]
settings = {
    "Name": "peer", "StorageDirectory": f"{folder}/data", "IndexDirectory": f"{folder}/data",
    "HttpPort": int(http), "RemoteAccessAllowed": False, "AuthenticationEnabled": False,
    "DicomAet": "ORTHANC", "DicomPort": int(dicom), "DicomCheckModalityHost": False, "DicomAlwaysAllowGet": True,
    "DicomAlwaysAllowFind": True, "DicomAlwaysAllowMove": True,
    "UnknownSopClassAccepted": True, "OverwriteInstances": True, "SyncStorageArea": "--durable" in options,
    "Plugins": ["/usr/share/orthanc/plugins/libOrthancDicomWeb.so"],
    "DicomModalities": {}, "DicomWeb": {"Enable": True, "Root": "/dicom-web/", "Servers": {}},
}
for option, text in zip(options, options[1:]):
    if option == "--modality":
        name, _, peer = text.partition("=")
        title, _, port = peer.partition("@")
        settings["DicomModalities"][name] = [title, "127.0.0.1", int(port)]
    elif option == "--tls":
        trusted = f"{text}/trusted.pem" if os.path.exists(f"{text}/trusted.pem") else f"{text}/certificate.pem"
        settings |= {"DicomTlsEnabled": True, "DicomTlsRemoteCertificateRequired": False, "DicomTlsPrivateKey": f"{text}/key.pem",
                     "DicomTlsCertificate": f"{text}/certificate.pem", "DicomTlsTrustedCertificates": trusted}
    elif option == "--web":
        name, _, url = text.partition("=")
        settings["DicomWeb"]["Servers"][name] = {"Url": url}
with open(f"{folder}/orthanc.json", "w") as file:
    json.dump(settings, file, indent=2)
PYTHON
    setsid Orthanc "$folder/orthanc.json" >"$folder/log" 2>&1 </dev/null &
    echo $! >"$folder/pid"
    for _ in $(seq 300); do
        is_running || { echo "orthanc: it ended while starting:" >&2; tail -n 8 "$folder/log" >&2; exit 1; }
        if answers "$http" && answers "$dicom"; then
            echo "Orthanc answers at http://127.0.0.1:$http and as ORTHANC at port $dicom"
            return
        fi
        sleep 0.1
    done
    echo "orthanc: no answer within 30 s" >&2
    exit 1
}

stop() {
    if is_running; then
        local id
        id=$(cat "$folder/pid")
        kill "$id"
        for _ in $(seq 200); do kill -0 "$id" 2>/dev/null || break; sleep 0.1; done
        if kill -0 "$id" 2>/dev/null; then kill -9 "$id"; fi
    fi
    rm -f "$folder/pid"
}

case $verb in
start) start "$@" ;;
stop) stop ;;
*) help ;;
esac

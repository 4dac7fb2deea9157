"""The command line as scripts see it: help, exit codes, --json, clear errors."""
import json
import os
import socket
import subprocess
import zipfile

import pytest
import requests

from Support import dicomweb
from Support import samples as sample_files
from Support.server import BINARY, Site, StartFailed, free_ports, run

VERBS = ["serve", "import", "find", "export", "verify", "rebuild", "keys", "status", "exceptions", "echo", "store", "move", "get", "commit"]
USAGE_ERRORS = (2, 64)  # 64 is EX_USAGE, as swift-argument-parser ends


def test_help_lists_every_verb():
    answer = run("--help")
    assert answer.returncode == 0
    missing = [v for v in VERBS if v not in answer.stdout]
    assert not missing, f"aloft --help does not name {missing}:\n{answer.stdout}"


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_has_help_with_an_example(verb):
    answer = run(verb, "--help")
    assert answer.returncode == 0, answer.stderr
    assert "xample" in answer.stdout and f"aloft {verb}" in answer.stdout, f"no example in the help of aloft {verb}:\n{answer.stdout}"


def test_an_unknown_verb_and_an_unknown_flag_are_usage_errors(site):
    for arguments in (["juggle"], ["status", "--data", str(site.data), "--no-such-flag"]):
        answer = run(*arguments, environment=site.environment)
        assert answer.returncode in USAGE_ERRORS, f"aloft {arguments[0]} ended with {answer.returncode}"
        assert answer.stderr.strip(), "a usage error says what is wrong on standard error"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shell_completions(shell):
    answer = run(f"--generate-completion-script={shell}")
    assert answer.returncode == 0 and "aloft" in answer.stdout


def test_version():
    answer = run("--version")
    assert answer.returncode == 0 and answer.stdout.strip()


def test_ready_and_a_clean_end(server):
    assert server.output[-1].startswith(b"ready"), "the last line before work begins is `ready …`"
    assert b"\n" == server.output[-1][-1:], "`ready` is a whole line"
    assert server.stop() == 0, "SIGTERM must end the server with exit code 0"


def test_the_root_key_is_outside_the_data_folder(server):
    keys = [p for p in server.key_folder.rglob("*") if p.is_file()]
    assert keys, f"no root key below {server.key_folder}"
    assert not list(server.data.rglob("*.key")), "the root key lies in the data folder"
    assert server.stop() == 0
    said = server.last_words(10_000) + b"".join(server.output).decode(errors="replace")
    assert "back" in said.lower(), "the first start must say, in plain words, that the root key needs a backup"


def test_a_second_server_on_the_folder_ends_and_names_the_first(server):
    http, dicom = free_ports(2)
    answer = run("serve", "--data", server.data, "--listen-http", f"127.0.0.1:{http}", "--listen-dicom", f"127.0.0.1:{dicom}", environment=server.environment, timeout=60)
    assert answer.returncode != 0
    assert str(server.process.pid) in answer.stderr + answer.stdout, f"the message must name the process that holds the folder: {answer.stderr[-500:]}"
    assert server.is_running()


def test_a_port_that_is_taken_is_named(server):
    other = Site()
    try:
        free, = free_ports(1)
        answer = run("serve", "--data", other.data, "--listen-http", f"127.0.0.1:{server.http}", "--listen-dicom", f"127.0.0.1:{free}", environment=other.environment, timeout=60)
        assert answer.returncode != 0
        assert str(server.http) in answer.stderr, f"the message must name the port: {answer.stderr[-500:]}"
    finally:
        other.remove()


@pytest.mark.parametrize("arguments, named", [(["--listen-http", "127.0.0.1:notaport"], "listen-http"), (["--listen-dicom", "127.0.0.1:99999"], "listen-dicom"), (["--ae-title", "SEVENTEEN-LETTERS"], "ae-title")])
def test_a_wrong_value_is_named(site, arguments, named):
    answer = run("serve", "--data", site.data, *arguments, environment=site.environment, timeout=60)
    assert answer.returncode != 0
    assert named in answer.stderr, f"the message must name {named}: {answer.stderr[-500:]}"


@pytest.mark.parametrize("variable, text, named", [("ALOFT_AE_TITLE", "two words", "ae-title"), ("ALOFT_LOG_LEVEL", "loud", "log-level")])
def test_a_wrong_value_in_the_environment_is_named(site, variable, text, named):
    answer = run("serve", "--data", site.data, environment={**site.environment, variable: text}, timeout=60)
    assert answer.returncode != 0
    assert named in answer.stderr, f"the message must name {named}: {answer.stderr[-500:]}"


def test_an_unknown_key_in_the_file_is_named(site, tmp_path):
    file = tmp_path / "aloft.json"
    file.write_text('{"ae-title": "ALOFT", "listen-htpp": "127.0.0.1:1"}')
    answer = run("serve", "--data", site.data, "--config", file, environment=site.environment, timeout=60)
    assert answer.returncode != 0
    assert "listen-htpp" in answer.stderr, f"the message must name the key: {answer.stderr[-500:]}"


def own_address():
    """An address of this machine that is not loopback."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))  # nothing is sent; the system only picks the address that it would use
        return probe.getsockname()[0]


@pytest.mark.parametrize("trusts", [False, True])
def test_other_addresses_only_by_a_flag_with_an_honest_name(site, images, trusts):
    http, dicom = free_ports(2)
    command = [BINARY, "serve", "--data", site.data, "--listen-http", f"0.0.0.0:{http}", "--listen-dicom", f"127.0.0.1:{dicom}"]
    process = subprocess.Popen([str(c) for c in command] + ["--trust-the-network"] * trusts, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=site.environment)
    try:
        first = process.stdout.readline()
        if not trusts and not first:
            assert process.wait(60) != 0, "without the flag it may end, but with an error"
            return
        assert first.startswith(b"ready"), f"no ready with {'the' if trusts else 'no'} flag: {process.stderr.read()[-800:]}"
        address = own_address()
        assert not address.startswith("127."), "this machine has no address beside loopback"
        answer = requests.get(f"http://{address}:{http}/dicom-web/studies", headers=dicomweb.JSON, timeout=60)
        assert (answer.status_code in (200, 204)) == trusts, f"from {address}, {'with' if trusts else 'without'} the flag: HTTP {answer.status_code}"
    finally:
        process.terminate()
        process.wait(60)


def test_json_answers(server, images):
    dicomweb.stow(server.web, images)
    for verb in (["status"], ["verify"], ["exceptions", "list"]):
        answer = server.run(*verb, "--json")
        assert answer.returncode == 0, f"aloft {' '.join(verb)} ended with {answer.returncode}: {answer.stderr[-500:]}"
        json.loads(answer.stdout)


@pytest.mark.parametrize("verb", ["status", "verify"])
def test_verbs_work_without_a_server_too(server, images, verb):
    dicomweb.stow(server.web, images)
    with_server = server.run(verb, "--json")
    assert server.stop() == 0
    without = server.run(verb, "--json")
    assert with_server.returncode == without.returncode == 0, f"{with_server.stderr[-500:]} {without.stderr[-500:]}"


def test_a_folder_that_is_no_archive_is_refused(site):
    for verb in ("verify", "rebuild", "status"):
        answer = site.run(verb)
        assert answer.returncode != 0, f"aloft {verb} of a folder that is not there ended with {answer.returncode}"
        assert "Fatal error" not in answer.stderr, answer.stderr[-500:]
    assert not site.key_folder.exists(), "only serve and import may make a root key"


def test_an_import_of_nothing_is_an_error(site, tmp_path):
    answer = site.run("import", tmp_path / "not-there")
    assert answer.returncode != 0 and "not-there" in answer.stderr + answer.stdout


def test_a_folder_without_its_key_ends_before_ready(server, images):
    dicomweb.stow(server.web, images)
    assert server.stop() == 0
    for path in server.key_folder.rglob("*.key"):
        path.unlink()
    with pytest.raises(StartFailed, match="ended with exit code [1-9]"):
        server.start(timeout=30)


def test_find_names_what_the_search_finds(server, images):
    dicomweb.stow(server.web, images)
    answer = server.run("find", "--json")
    assert answer.returncode == 0, f"aloft find ended with {answer.returncode}: {answer.stderr[-500:]}"
    text = json.dumps(json.loads(answer.stdout))
    assert all(s.study in text for s in images), "aloft find lists every study"


@pytest.mark.parametrize("target", ["a folder", "a zip archive"])
def test_export_brings_out_the_files_as_they_came(server, images, tmp_path, target):
    dicomweb.stow(server.web, images)
    wanted = images[0]
    place = tmp_path / ("out.zip" if target == "a zip archive" else "out")
    answer = server.run("export", "--study", wanted.study, "--to", place)
    assert answer.returncode == 0, f"aloft export ended with {answer.returncode}: {answer.stdout[-300:]}{answer.stderr[-800:]}"
    if target == "a zip archive":
        with zipfile.ZipFile(place) as packed:
            found = [packed.read(name) for name in packed.namelist() if not name.endswith("/")]
    else:
        found = [p.read_bytes() for p in place.rglob("*") if p.is_file()]
    assert wanted.file in found, f"the file is not among the {len(found)} that came out"
    assert not any(other.file in found for other in images[1:]), "another study came out too"


def test_an_export_of_an_unknown_study_is_an_error(server, tmp_path):
    answer = server.run("export", "--study", "1.2.3.4.5", "--to", tmp_path / "out")
    assert answer.returncode not in (0, *USAGE_ERRORS), f"it ended with {answer.returncode}"


def test_keys_are_listed_and_backed_up_without_being_shown(server, tmp_path):
    key, = server.key_folder.rglob("*.key")
    secret = max(key.read_text().split(), key=len)
    listed = server.run("keys", "list", "--json")
    assert listed.returncode == 0, listed.stderr[-500:]
    json.loads(listed.stdout)
    backup = tmp_path / "root-key-backup"
    answer = server.run("keys", "backup", backup)
    assert answer.returncode == 0, f"aloft keys backup ended with {answer.returncode}: {answer.stderr[-500:]}"
    assert secret in backup.read_text(), "the backup does not hold the root key"
    assert backup.stat().st_mode & 0o077 == 0, "others can read the backup"
    said = "".join((listed.stdout, listed.stderr, answer.stdout, answer.stderr, server.last_words(100_000)))
    assert secret not in said, "the root key was printed"


def test_the_binary_needs_no_library_beside_the_system(server):
    answer = subprocess.run(["ldd", BINARY], capture_output=True, text=True)
    assert "not found" not in answer.stdout, answer.stdout


@pytest.mark.parametrize("sink", ["closed pipe", "/dev/full"])
def test_output_that_nobody_takes(server, images, sink):
    dicomweb.stow(server.web, [sample_files.variant(images[0]) for _ in range(3)])
    reader, writer = os.pipe()
    os.close(reader)
    with open("/dev/full", "wb") if sink == "/dev/full" else os.fdopen(writer, "wb") as output:
        answer = subprocess.run([str(BINARY), "find", "--data", str(server.data)], stdout=output, stderr=subprocess.PIPE,
                                text=True, env=server.environment, timeout=60)
    assert "atal error" not in answer.stderr and "0x" not in answer.stderr, answer.stderr[:600]
    assert answer.returncode == (0 if sink == "closed pipe" else 1), f"{sink}: ended with {answer.returncode}: {answer.stderr[:300]}"


def test_a_folder_in_use_has_its_exit_code(server):
    assert server.run("rebuild").returncode == 3, "docs/configuration.md: 3, the folder is in use"
    second = run("serve", "--data", server.data, "--listen-http", "off", "--listen-dicom", "off", environment=server.environment)
    assert second.returncode == 3 and str(server.process.pid) in second.stderr, second.stderr


def test_an_import_again_tells_of_what_is_still_held(server, images, tmp_path):
    first = sample_files.variant(images[0])
    other = sample_files.with_other_pixels(first)
    dicomweb.stow(server.web, [first])
    (tmp_path / "other.dcm").write_bytes(other.file)
    said = server.run("import", tmp_path)
    assert "1 held for a decision" in said.stdout, said.stdout
    again = server.run("import", tmp_path)
    assert "1 already there (1 of them held)" in again.stdout and "aloft exceptions list" in again.stderr, again.stdout + again.stderr


def test_an_exception_is_shown_beside_what_readers_see(server, images):
    first = sample_files.variant(images[0])
    dicomweb.stow(server.web, [first])
    dicomweb.stow(server.web, [sample_files.with_other_pixels(first)])
    held, = json.loads(server.run("exceptions", "list", "--json").stdout)
    shown = server.run("exceptions", "show", held["id"][:8])
    for words in ("arrived", "shown to readers now", first.uid, "The pixels are not those", f"resolve {held['id']} release"):
        assert words in shown.stdout, f"{words!r} is not in\n{shown.stdout}"
    compared = json.loads(server.run("exceptions", "show", held["id"], "--json").stdout)
    assert compared["item"]["id"] == held["id"] and len(compared["shown"]) == 1
    decided = server.run("exceptions", "resolve", held["id"], "reject", "--json")
    assert json.loads(decided.stdout) == {"decision": "reject", "id": held["id"]}
    assert server.run("exceptions", "show", "zz").returncode == 4

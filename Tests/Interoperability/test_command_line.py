"""The command line as scripts see it: help, exit codes, --json, clear errors."""
import json
import subprocess

import pytest

from Support import dicomweb
from Support.server import BINARY, Site, StartFailed, free_ports, run

VERBS = ["serve", "import", "find", "export", "verify", "rebuild", "keys", "status", "exceptions"]
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


def test_other_addresses_only_by_a_flag_with_an_honest_name(site):
    http, dicom = free_ports(2)
    answer = run("serve", "--data", site.data, "--listen-http", f"0.0.0.0:{http}", "--listen-dicom", f"127.0.0.1:{dicom}", environment=site.environment, timeout=60)
    assert answer.returncode != 0, "an address that others reach must not be served without the flag that says so"


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


def test_the_binary_needs_no_library_beside_the_system(server):
    answer = subprocess.run(["ldd", BINARY], capture_output=True, text=True)
    assert "not found" not in answer.stdout, answer.stdout

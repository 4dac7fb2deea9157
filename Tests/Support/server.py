"""Starts and stops the release binary, each time with a home, a configuration folder and a temporary folder of its own.

ALOFT_BINARY names another binary than .build/release/aloft."""
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("ALOFT_BINARY", REPOSITORY / ".build/release/aloft"))
AE_TITLE = "ALOFT"


def free_ports(count):
    """Ports that nobody listened on a moment ago. All are held open until the last is known, so that they differ."""
    sockets = [socket.socket() for _ in range(count)]
    for s in sockets:
        s.bind(("127.0.0.1", 0))
    ports = [s.getsockname()[1] for s in sockets]
    for s in sockets:
        s.close()
    return ports


class StartFailed(Exception):
    """The server ended, or said nothing, before its line `ready`."""


class Site:
    """One data folder with its root key, and the server that runs on it now and then."""

    def __init__(self):
        self.top = pathlib.Path(tempfile.mkdtemp(prefix="aloft-test-"))
        self.data, self.home, self.temporary = self.top / "data", self.top / "home", self.top / "tmp"
        self.log = self.top / "server.log"
        self.home.mkdir()
        self.temporary.mkdir()
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith("ALOFT_")},
            "HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home / ".config"), "TMPDIR": str(self.temporary),
        }
        self.process = None
        self.output = []
        self.started_in = 0.0

    @property
    def key_folder(self):
        """Where the root key is made by default."""
        return self.home / ".config" / "aloft"

    def start(self, *arguments, within=(), timeout=120):
        """Starts the server and waits for `ready`. `within` is a command that runs it, in its own process."""
        self.http, self.dicom = free_ports(2)
        self.web = f"http://127.0.0.1:{self.http}/dicom-web"
        command = [*within, str(BINARY), "serve", "--data", str(self.data), "--listen-http", f"127.0.0.1:{self.http}",
                   "--listen-dicom", f"127.0.0.1:{self.dicom}", *arguments]
        began = time.monotonic()
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, env=self.environment, start_new_session=True)
        self.output = []
        ready = threading.Event()
        process, output = self.process, self.output

        def listen():
            for line in process.stdout:
                output.append(line)
                if line.startswith(b"ready"):
                    ready.set()
        threading.Thread(target=listen, daemon=True).start()
        while not ready.wait(0.01):
            if self.process.poll() is not None:
                raise StartFailed(f"aloft serve ended with exit code {self.process.returncode} before `ready`\n{self.last_words()}")
            if time.monotonic() - began > timeout:
                self.kill()
                raise StartFailed(f"aloft serve printed no `ready` within {timeout} s\n{self.last_words()}")
        self.started_in = time.monotonic() - began
        return self

    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def kill(self):
        """SIGKILL for the server and all that it started."""
        if self.is_running():
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def stop(self, timeout=60):
        """SIGTERM; the exit code. What the server said last is printed where it did not end well."""
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(timeout)
            if code:
                print(f"exit code {code}\n{self.last_words()}")
            return code
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"aloft serve still ran {timeout} s after SIGTERM\n{self.last_words()}") from None

    def run(self, verb, *arguments, timeout=900):
        """`aloft VERB ARGUMENTS --data DIR`, with the home in which this site's root key lies."""
        return run(verb, *arguments, "--data", self.data, environment=self.environment, timeout=timeout)

    def last_words(self, count=2000):
        return self.log.read_text(errors="replace")[-count:] if self.log.exists() else ""

    def memory(self):
        """Resident memory now and at its highest, in MiB."""
        figures = dict(line.split(":", 1) for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines())
        return tuple(int(figures[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))

    def copy_without_key(self):
        """A site on a copy of this one's data folder: what a thief of the disk has."""
        stolen = Site()
        shutil.copytree(self.data, stolen.data, ignore=lambda folder, names: [n for n in names if n.endswith(".sock")])
        return stolen

    def remove(self):
        self.kill()
        shutil.rmtree(self.top, ignore_errors=True)


def run(*arguments, environment=None, timeout=900):
    """Runs the command line; output as text."""
    return subprocess.run([str(BINARY), *map(str, arguments)], capture_output=True, text=True, errors="replace",
                          stdin=subprocess.DEVNULL, env=environment, timeout=timeout)


def lines(answer):
    """What a command wrote with --json: an object a line."""
    return [json.loads(line) for line in answer.stdout.splitlines()]

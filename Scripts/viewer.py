"""Fetches the OHIF viewer and lays it out where `aloft serve` finds it. Run it by `make viewer`.

    Scripts/viewer.py FOLDER    FOLDER/ohif is made, or left alone where it is the pinned build already

OHIF's own builds are on npm only in parts; a whole one ships in the PyPI package `monailabel`, as static files. What
is changed on the way: the scripts in the page move to a file, so that a strict Content-Security-Policy holds; what would
be loaded from other hosts goes; a cine that this build can't play is mended; text is kept compressed too."""
import argparse
import gzip
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

PACKAGE, VERSION = "monailabel", "0.8.5"
DIGEST = "0c2c9bd72c8f9862c0c182d14e7f2637c53ccd616f9ffa584f619b1040f1fc6b"
INSIDE = "monailabel/endpoints/static/ohif/"
# Raised when what this script does to the files changes.
LAYOUT = "2"
TEXT = {".css", ".html", ".js", ".json", ".map", ".svg", ".wasm"}
# Belongs to hosts and logins of others; asks for scripts elsewhere; or is served by Aloft itself.
LEFT_OUT = {"_headers", "_redirects", "app-config.js", "es6-shim.min.js", "google.js", "init-service-worker.js", "oidc-client.min.js",
            "polyfill.min.js", "serve.json", "silent-refresh.html", "sw.js"}
START = "aloft-start.js"
LICENCE = """OHIF Viewer: MIT License, Copyright (c) Open Health Imaging Foundation, https://github.com/OHIF/Viewers
  It is provided as is, without warranty, and is not cleared as a medical device.
The package that carries it, {package} {version}: Apache License 2.0, https://github.com/Project-MONAI/MONAILabel
  Its text, and the notices of what the bundles contain, lie beside this file.
"""


def download(folder):
    """The wheel, with the digest that was looked at when this version was chosen."""
    command = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps", "--dest", folder, f"{PACKAGE}=={VERSION}"]
    if subprocess.run(command).returncode:
        sys.exit(f"viewer: {PACKAGE} {VERSION} could not be fetched with pip. Is there a network?")
    wheel, = pathlib.Path(folder).glob("*.whl")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if digest != DIGEST:
        sys.exit(f"viewer: {wheel.name} is not the file that was checked.\n  expected {DIGEST}\n  got      {digest}")
    return wheel


def unpack(wheel, target):
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            inside = name.removeprefix(INSIDE)
            if not name.startswith(INSIDE) or name.endswith("/") or inside in LEFT_OUT:
                continue
            path = (target / inside).resolve()
            if target.resolve() not in path.parents:
                sys.exit(f"viewer: the package has a file outside its folder: {name}")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(archive.read(name))
        licence = next(n for n in archive.namelist() if n.endswith(".dist-info/LICENSE"))
        (target / f"LICENSE-{PACKAGE}.txt").write_bytes(archive.read(licence))
    (target / "LICENSE.txt").write_text(LICENCE.format(package=PACKAGE, version=VERSION))


def replaced(pattern, replacement, text, what):
    """`re.sub`, which must find something: a build that looks otherwise was not looked at."""
    result, count = re.subn(pattern, replacement, text, flags=re.DOTALL)
    if count == 0:
        sys.exit(f"viewer: {what} is not where it was")
    return result


def change(target):
    page = target / "index.html"
    text = page.read_text()
    text = replaced(r"<link\b[^>]*fonts\.g[^>]*>", "", text, "the link to fonts of another host")
    text = replaced(r'<script\b[^>]*init-service-worker\.js"></script>', "", text, "the service worker")
    text = replaced(r"<script>console\.time.*?</script>", f'<script src="/ohif/{START}"></script>', text, "the first script")
    text = replaced(r"<script>function browserImportFunction.*?</script>", "", text, "the second script")
    if "<script>" in text or "https://" in text:
        sys.exit("viewer: the page has scripts or addresses that were not there before")
    page.write_text(text)
    # The microscopy viewer is asked for at the root of the host; it lies here.
    (target / START).write_text("""console.time('scriptToView');
window.PUBLIC_URL = '/ohif/';
window.browserImportFunction = name => import(name.startsWith('/dicom-microscopy-viewer/') ? '/ohif' + name : name);
""")
    for name in ("dicomMicroscopyViewer.min.js", "index.worker.min.worker.js"):
        script = target / "dicom-microscopy-viewer" / name
        script.write_text(replaced('"/dicom-microscopy-viewer/"', '"/ohif/dicom-microscopy-viewer/"', script.read_text(), f"the root in {name}"))
    # A cine of single images has no volumes to ask for; without this mend its button ends the page.
    for tools in (p for p in sorted(target.glob("*.js")) if "function _getVolumeFromViewport" in p.read_text()):
        tools.write_text(replaced(r"viewport\.getAllVolumeIds\(\);", "viewport.getAllVolumeIds?.();", tools.read_text(), "the volumes of a cine"))
    style = target / "app.bundle.css"
    style.write_text(replaced(r"@import url\(https:[^)]*\);", "", style.read_text(), "fonts of another host"))
    manifest = target / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"/assets/', '"/ohif/assets/'))


def compress(target):
    for path in sorted(p for p in target.rglob("*") if p.suffix in TEXT and p.stat().st_size > 1000):
        with open(path.with_name(path.name + ".gz"), "wb") as out:
            # No name and no time in it: the same bytes each time.
            with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=out, mtime=0) as packed:
                packed.write(path.read_bytes())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    target = parser.parse_args().folder / "ohif"
    mark, wanted = target / ".aloft", f"{DIGEST} {LAYOUT}\n"
    if mark.exists() and mark.read_text() == wanted:
        print(f"viewer: OHIF is in {target}")
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as work:
        print(f"viewer: fetching OHIF, which ships in {PACKAGE} {VERSION} (20 MB)")
        new = pathlib.Path(work) / "ohif"
        new.mkdir()
        unpack(download(work), new)
        change(new)
        compress(new)
        (new / ".aloft").write_text(wanted)
        if target.exists():
            shutil.rmtree(target)
        new.rename(target)
    print((target / "LICENSE.txt").read_text().rstrip())
    print(f"viewer: OHIF is in {target}")


if __name__ == "__main__":
    main()

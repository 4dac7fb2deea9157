"""What `make demo` shows once the server runs: store by three ways, search, look at the disk, fetch back and compare,
make pictures."""
import argparse
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys

import requests

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Tests"))
from Support import dicomweb, dimse  # noqa: E402
from Support import samples as sample_files  # noqa: E402

BY_STORESCU, BY_STOW, BY_IMPORT = 8, 12, 40
IMAGES = {"CT", "MR", "CR", "DX", "MG", "PT", "NM", "US", "XA", "RF", "ES"}
UNCOMPRESSED, HTJ2K = "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.4.201"


def images_by_study(samples):
    """Images, study by study. Small ones: a demo should not make anybody wait. With pixel data, which some test files lack: the
    first study that somebody opens should show something. Without one whose words and code stream say different things of its
    numbers on purpose: viewers show it wrong."""
    images = [s for s in samples if s.data_set.get("Modality") in IMAGES and "PixelData" in s.data_set and len(s.file) < 2_000_000]
    images = [s for s in images if "mismatch" not in s.name]
    return sorted(images, key=lambda s: (hashlib.sha256(s.study.encode()).digest(), s.name))


def lay_out(folder, samples):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for index, sample in enumerate(samples, 1):
        (folder / f"IM{index:05}.dcm").write_bytes(sample.file)
    return sorted(folder.iterdir())


def store(arguments, web, for_storescu, for_stow, for_import):
    print("\n2. Put real studies in, by three ways")
    paths = lay_out(arguments.folder / "files" / "to-send", for_storescu)
    answer = dimse.storescu(arguments.dicom, "ALOFT", paths, "-xe")
    if answer.returncode:
        sys.exit(f"demo: storescu ended with {answer.returncode}:\n{answer.stderr[-1500:]}")
    print(f"   C-STORE   {len(paths):3} instances sent by DCMTK's storescu, each acknowledged")
    answer = dicomweb.stow(web, for_stow)
    missing = [s for s in for_stow if s.uid not in answer.stored]
    if missing:
        sys.exit(f"demo: STOW-RS answered {answer.status}, without {missing}:\n{answer.text[:1000]}")
    print(f"   STOW-RS   {len(for_stow):3} instances in one request")
    lay_out(arguments.folder / "files" / "to-import", for_import)
    answer = subprocess.run([arguments.aloft, "import", "--data", arguments.folder / "data", arguments.folder / "files" / "to-import"], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if answer.returncode:
        sys.exit(f"demo: aloft import ended with {answer.returncode}:\n{answer.stdout[-1500:]}{answer.stderr[-1500:]}")
    print(f"   import    {len(for_import):3} files from a folder, by `aloft import`")


def search(web, samples):
    print("\n3. Find them")
    known = {s.study for s in samples}
    studies = [s for s in dicomweb.search(web, "studies", limit=100000) if dicomweb.value(s, "0020000D") in known]
    if len(studies) != len(known):
        sys.exit(f"demo: {len(studies)} of {len(known)} studies are found")
    print(f"   {len(studies)} studies by QIDO-RS; the newest of them:")
    print(f"   {'date':10} {'modality':9} {'instances':>9}  patient")
    for study in studies[:6]:
        name = dicomweb.value(study, "00100010")
        modalities = ",".join(study.get("00080061", {}).get("Value", []))
        print(f"   {dicomweb.value(study, '00080020') or '-':10} {modalities:9} {dicomweb.value(study, '00201208'):>9}  {name.get('Alphabetic', '') if name else '-'}")
    named = next((s for s in samples if len(str(s.data_set.get("PatientName", ""))) > 6 and not re.search(r"[*?\\]", str(s.data_set.PatientName))), None)
    if named:
        asked = str(named.data_set.PatientName)[:5] + "*"
        found = {dicomweb.value(a, "0020000D") for a in dicomweb.search(web, "studies", PatientName=asked, limit=100000)}
        if named.study not in found:
            sys.exit(f"demo: the search for a patient named {asked} does not find the study of {named}")
        print(f"   PatientName={asked} finds {len(found)}")


def identifying_values(samples):
    """Names and patient ids long enough that they do not stand on a disk by chance, each with the file that has it."""
    found = {}
    for sample in samples:
        for keyword in ("PatientName", "PatientID", "ReferringPhysicianName", "AccessionNumber", "InstitutionName"):
            for part in re.split(r"[\^=]", str(sample.data_set.get(keyword, "") or "")):
                if len(part.strip()) >= 6 and len(set(part)) > 3 and part.strip().lower() not in ("anonymous", "anonymized", "unknown"):
                    found[part.strip()] = keyword
    return found


def look_at_disk(folder, samples):
    print("\n4. Look at what lies on the disk, as a thief would")
    values = identifying_values(samples)
    patterns = {text.encode(encoding): keyword for text, keyword in values.items() for encoding in ("utf-8", "utf-16-le")}
    files, byte_count, hits = 0, 0, []
    for path in (p for p in sorted(folder.rglob("*")) if p.is_file()):
        data = path.read_bytes()
        files, byte_count = files + 1, byte_count + len(data)
        hits += [f"{keyword} in {path.relative_to(folder)}" for pattern, keyword in patterns.items() if pattern in data]
    if hits:
        sys.exit("demo: identifying values stand in the clear: " + "; ".join(hits[:10]))
    print(f"   {len(values)} names, patient ids, accession numbers and institutions looked for in {files} files ({byte_count / 1e6:.1f} MB)")
    print("   of the store and the database: none is there")


def fetch_back(web, by_c_store, whole):
    print("\n5. Fetch everything back and compare SHA-256 digests")
    changed = []
    for sample in by_c_store + whole:
        retrieved = dicomweb.retrieve(web, sample)
        got, wanted = (dimse.body_of(retrieved), sample.body) if sample in by_c_store else (retrieved, sample.file)
        if hashlib.sha256(got).digest() != hashlib.sha256(wanted).digest():
            changed.append(sample)
    if changed:
        sys.exit(f"demo: {len(changed)} instances came back changed: {changed[:5]}")
    print(f"   {len(by_c_store) + len(whole)} instances, every one the same byte for byte")


def show(arguments, web, images):
    print("\n6. Make pictures that a browser shows, and the same image in another transfer syntax")
    folder = arguments.folder / "pictures"
    folder.mkdir(exist_ok=True)
    images = [s for s in images if "PixelData" in s.data_set]
    made, syntaxes = 0, set()
    for sample in images:
        answer = requests.get(f"{dicomweb.instance_url(web, sample)}/rendered", headers={"Accept": "image/png"}, timeout=60)
        if answer.status_code == 200:
            (folder / f"{sample.uid}.png").write_bytes(answer.content)
            made, first = made + 1, sample if made == 0 else first
            syntaxes.add(sample.transfer_syntax)
    if made == 0:
        sys.exit("demo: no picture could be made")
    print(f"   {made} pictures of {len(images)} images in {len(syntaxes)} transfer syntaxes, in {os.path.relpath(folder)}")
    print(f"   look at one: {dicomweb.instance_url(web, first)}/rendered")
    accept = {"Accept": f"application/dicom; transfer-syntax={HTJ2K}"}
    answer = requests.get(dicomweb.instance_url(web, first), headers=accept, timeout=60)
    if answer.status_code != 200:
        sys.exit(f"demo: no HTJ2K: {answer.status_code} {answer.text[:200]}")
    print(f"   that one as HTJ2K: {len(answer.content):,} bytes, stored in {len(first.file):,}")


def as_sent_by_storescu(folder, samples):
    """The samples whose data set storescu sends as it stands in the file: found out with a receiver of our own."""
    from Support.server import free_ports
    port, = free_ports(1)
    paths = lay_out(folder / "files" / "to-send", samples)
    with dimse.Recorder(port, [UNCOMPRESSED]) as recorder:
        dimse.storescu(port, "RECORDER", paths, "-xe")
    return [s for s in samples if recorder.received.get(s.uid) == s.body]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--aloft", required=True)
    parser.add_argument("--folder", required=True, type=pathlib.Path)
    parser.add_argument("--http", required=True, type=int)
    parser.add_argument("--dicom", required=True, type=int)
    arguments = parser.parse_args()
    web = f"http://127.0.0.1:{arguments.http}/dicom-web"
    _, source = sample_files.folder()
    print(f"   real DICOM files from {os.path.relpath(source) if os.path.exists(source) else source}")
    samples, _ = sample_files.collection()
    images = images_by_study(samples)
    # DCMTK's sender encodes some files anew; those it sends as they are can be compared with their file.
    for_storescu = as_sent_by_storescu(arguments.folder, [s for s in images if s.transfer_syntax == UNCOMPRESSED][:40])[:BY_STORESCU]
    rest = [s for s in images if s not in for_storescu]
    for_stow, for_import = rest[:BY_STOW], rest[BY_STOW:BY_STOW + BY_IMPORT]
    chosen = for_storescu + for_stow + for_import
    store(arguments, web, for_storescu, for_stow, for_import)
    search(web, chosen)
    look_at_disk(arguments.folder / "data", chosen)
    fetch_back(web, for_storescu, for_stow + for_import)
    show(arguments, web, chosen)


if __name__ == "__main__":
    main()

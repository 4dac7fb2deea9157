"""Model studies of one tiny CT, MR or CR instance each, encoded by hand, to fill an archive with for searches; and searches of them."""
import multiprocessing
import random
import struct

import wire

SYLLABLES = "BA BE BI BO DA DE DO FA FE GA GE GO HA HE HO KA KE KO LA LE LI LO MA ME MI MO NA NE NO PA PE RA RE RO SA SE SO TA TE VA".split()
GIVEN = "ANNA BERTA CLARA DORA EMIL FRITZ GUSTAV HANNA IDA JAKOB KARL LENA MAX NORA OTTO PAUL ROSA SOFIA TOM ULLA VERA WILLI".split()
CLASSES = {"CT": "1.2.840.10008.5.1.4.1.1.2", "MR": "1.2.840.10008.5.1.4.1.1.4", "CR": "1.2.840.10008.5.1.4.1.1.1"}
DAYS = 3652  # ten years
ROOT = "1.2.826.0.1.3680043.9.9999"
FIND = wire.STUDY_ROOT + ".1"
KINDS = ("Study UID", "patient id", "accession number", "name prefix", "date range", "modality and date")


def day(number):
    """The date of a day from 2010 on, with years of 12 months of 28 days: dates that exist, in order."""
    return f"{2010 + number // 336:04}{number % 336 // 28 + 1:02}{number % 28 + 1:02}"


class Study:
    def __init__(self, number, patients):
        draw = random.Random(number)
        patient = draw.randrange(patients)
        of = random.Random(-1 - patient)
        self.family = "".join(of.choices(SYLLABLES, k=4))
        self.name, self.patient_id = f"{self.family}^{of.choice(GIVEN)}", f"P{patient:08}"
        self.birth, self.sex = day(of.randrange(1000)), of.choice("FM")
        self.date, self.time, self.modality = day(draw.randrange(DAYS)), f"{draw.randrange(24):02}{draw.randrange(60):02}00", draw.choice(list(CLASSES))
        self.accession, self.uid = f"A{number:09}", f"{ROOT}.{number + 1}"
        self.sop_class, self.instance_uid = CLASSES[self.modality], f"{ROOT}.{number + 1}.1.1"

    def encoded(self):
        return b"".join([
            text(0x00080016, "UI", self.sop_class), text(0x00080018, "UI", self.instance_uid), text(0x00080020, "DA", self.date), text(0x00080030, "TM", self.time),
            text(0x00080050, "SH", self.accession), text(0x00080060, "CS", self.modality), text(0x00080090, "PN", "REFERRER^OTTO"), text(0x00081030, "LO", "Model study"),
            text(0x00100010, "PN", self.name), text(0x00100020, "LO", self.patient_id), text(0x00100030, "DA", self.birth), text(0x00100040, "CS", self.sex),
            text(0x0020000D, "UI", self.uid), text(0x0020000E, "UI", f"{self.uid}.1"), text(0x00200010, "SH", "1"), text(0x00200011, "IS", "1"), text(0x00200013, "IS", "1"),
            short(0x00280002, 1), text(0x00280004, "CS", "MONOCHROME2"), short(0x00280010, 2), short(0x00280011, 2), short(0x00280100, 16), short(0x00280101, 12), short(0x00280102, 11),
            short(0x00280103, 0), struct.pack("<HH2s2xL", 0x7FE0, 0x0010, b"OW", 8) + bytes(8)])


def text(tag, vr, value):
    raw = value.encode()
    raw += (b"\0" if vr == "UI" else b" ") * (len(raw) % 2)
    return struct.pack("<HH2sH", tag >> 16, tag & 0xFFFF, vr.encode(), len(raw)) + raw


def short(tag, value):
    return struct.pack("<HH2sHH", tag >> 16, tag & 0xFFFF, b"US", 2, value)


def patient_count(count):
    return max(1, count // 3)


def fill(port, called, count, associations=8, tls=None):
    """Stores studies 0 to `count`; the number that were refused."""
    context = multiprocessing.get_context("fork")
    results = context.Queue()

    def send(part):
        refused = 0
        contexts = {2 * n + 1: (uid, [wire.EXPLICIT]) for n, uid in enumerate(CLASSES.values())}
        of_class = {uid: key for key, (uid, _) in contexts.items()}
        line = wire.Requestor(port, called, contexts, tls=tls)
        for number in range(part, count, associations):
            study = Study(number, patient_count(count))
            status = line.store(of_class[study.sop_class], study.sop_class, study.instance_uid, study.encoded())
            refused += not (status == 0 or 0xB000 <= status <= 0xBFFF)
        line.release()
        results.put(refused)
    senders = [context.Process(target=send, args=(part,)) for part in range(associations)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
        if sender.exitcode:
            raise wire.Closed("a sender of model studies ended early")
    return sum(results.get() for _ in senders)


def identifier(keys):
    """A C-FIND identifier at study level in explicit VR little endian, with what a workstation's list shows."""
    shown = {0x00080005: ("CS", "ISO_IR 100"), 0x00080020: ("DA", ""), 0x00080030: ("TM", ""), 0x00080050: ("SH", ""), 0x00080052: ("CS", "STUDY"), 0x00081030: ("LO", ""),
             0x00100010: ("PN", ""), 0x00100020: ("LO", ""), 0x00100030: ("DA", ""), 0x00100040: ("CS", ""), 0x0020000D: ("UI", ""), 0x00200010: ("SH", "")}
    return b"".join(text(tag, vr, value) for tag, (vr, value) in sorted({**shown, **keys}.items()))


def search(kind, number, count):
    """A search that finds at least the study of this number."""
    study = Study(number, patient_count(count))
    return identifier({
        "Study UID": {0x0020000D: ("UI", study.uid)},
        "patient id": {0x00100020: ("LO", study.patient_id)},
        "accession number": {0x00080050: ("SH", study.accession)},
        "name prefix": {0x00100010: ("PN", study.family[:6] + "*")},
        "date range": {0x00080020: ("DA", f"{study.date}-{study.date[:6]}{min(28, int(study.date[6:]) + 1):02}")},
        "modality and date": {0x00080020: ("DA", study.date), 0x00080061: ("CS", study.modality)},
    }[kind])

#if canImport(Glibc)
    import Glibc
#endif

let usage = """
    Measures parts of Aloft in this process. All figures are those of one thread.

    AloftBench parse [--operation view|walk|write] [--seconds S] FILE…
        view   file meta information and the places of all top-level elements, from memory, files a second
        walk   the same, and every item of every sequence opened and every text decoded
        write  the whole file written again from its view, envelope and pixels too
    AloftBench seal [--seconds S] FILE…
        seals and opens the pixel data of the files as picture items of 64 KiB segments, gigabytes a second
    AloftBench codecs --transfer-syntax UID [--rows R] [--columns C] [--bits-stored B] [--samples N] [--signed]
                      [--seconds S] FILE…
        encodes and decodes raw frames (little endian, 1 or 2 bytes a sample) through one helper process
    AloftBench many-frames [--count N] [--encode-to UID] FILE…
        decodes N frames of DICOM files in a row, or encodes them, and counts helpers started, crashed and timed out
    AloftBench inflate-fuzz [--count N] [--seed S]
        inflates N mutated deflate streams, of data sets and frames, in this process
    AloftBench vault [--patients N] [--instances M] [--folder DIR] [--queries Q]
        fills a vault through its group transaction, opens it again in a new process, searches it, and measures its file
    AloftBench find [--studies N] [--queries Q] [--folder DIR] [--filled] [--only KIND]
        fills a vault with N studies, 160 a day, and takes searches to their ends as C-FIND does
    """

func fail(_ message: String) -> Never {
    fflush(nil)
    let bytes = Array((message + "\n").utf8)
    _ = write(2, bytes, bytes.count)
    exit(2)
}

do {
    var arguments = Arguments(CommandLine.arguments.dropFirst())
    switch arguments.next() {
    case "parse": try ParseBench(&arguments).run()
    case "seal": try SealBench(&arguments).run()
    case "codecs": await benchCodecs(&arguments)
    case "many-frames": await benchManyFrames(&arguments)
    case "inflate-fuzz": fuzzInflater(&arguments)
    case "vault": try VaultBench(&arguments).run()
    case "find": try FindBench(&arguments).run()
    default: fail(usage)
    }
} catch {
    fail("AloftBench: \(error)")
}

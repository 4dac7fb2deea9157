// What AloftBench's `parse` does, with DCMTK: from memory to memory, in one process, one thread. parse.py builds and runs it.
//
//   view   file meta information and all elements before the pixel data (DCMTK reads sequences to their leaves)
//   walk   the same, then every element of every item visited and every text asked for as a string
//   write  the whole file written again from what was read, pixels too
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dcostrmb.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

using Bytes = std::vector<char>;
using File = std::unique_ptr<DcmFileFormat>;

static void stop(const char *what, const OFCondition &why) {
    std::fprintf(stderr, "%s: %s\n", what, why.text());
    std::exit(2);
}

static File view(const Bytes &bytes, const DcmTagKey &end) {
    DcmInputBufferStream stream;
    stream.setBuffer(bytes.data(), bytes.size());
    stream.setEos();
    File file(new DcmFileFormat);
    file->transferInit();
    // Values up to this length are read, longer ones would be left in the stream: all are read, as the buffer is memory.
    OFCondition result = file->readUntilTag(stream, EXS_Unknown, EGL_noChange, 0x7FFFFFFF, end);
    file->transferEnd();
    if (result.bad() && result != EC_EndOfStream) stop("read", result);
    return file;
}

static size_t walk(DcmObject *object) {
    size_t characters = 0;
    DcmStack stack;
    while (object->nextObject(stack, OFTrue).good()) {
        DcmObject *found = stack.top();
        if (!found->isLeaf() || found->getTag() == DCM_PixelData) continue;
        DcmElement *element = OFstatic_cast(DcmElement *, found);
        if (element->isaString()) {
            OFString text;
            if (element->getOFStringArray(text).good()) characters += text.length();
        }
    }
    return characters;
}

int main(int count, char **arguments) {
    if (count < 4) return 2;
    const std::string operation = arguments[1];
    const double total = std::atof(arguments[2]);
    std::vector<Bytes> files;
    size_t bytes = 0, largest = 0;
    for (int i = 3; i < count; i++) {
        std::ifstream in(arguments[i], std::ios::binary);
        files.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
        bytes += files.back().size();
        largest = std::max(largest, files.back().size());
    }
    OFLog::configure(OFLogger::OFF_LOG_LEVEL);
    std::vector<File> read;
    if (operation == "write")
        for (auto &file : files) read.push_back(view(file, DCM_UndefinedTagKey));
    Bytes out(largest * 2 + (1 << 20));
    std::vector<double> times;
    double spent = 0;
    size_t sum = 0;
    for (int round = 0; round < 6 || spent < total; round++) {
        auto began = std::chrono::steady_clock::now();
        if (operation == "write") {
            for (auto &file : read) {
                DcmOutputBufferStream stream(out.data(), out.size());
                file->transferInit();
                OFCondition result = file->write(stream, file->getDataset()->getOriginalXfer(), EET_UndefinedLength,
                    NULL, EGL_noChange, EPD_noChange, 0, 0, 0, EWM_dontUpdateMeta);
                file->transferEnd();
                if (result.bad()) stop("write", result);
                sum += stream.tell();
            }
        } else {
            for (auto &file : files) {
                File found = view(file, DCM_PixelData);
                if (operation == "walk") sum += walk(found.get());
            }
        }
        double time = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        if (round == 0) continue;  // warms the caches up
        times.push_back(time);
        spent += time;
    }
    std::sort(times.begin(), times.end());
    std::printf("{\"operation\": \"%s\", \"files\": %zu, \"bytes\": %zu, \"best\": %f, \"median\": %f, \"sum\": %zu}\n",
        operation.c_str(), files.size(), bytes, files.size() / times[0], files.size() / times[times.size() / 2], sum);
}

// HTJ2K (ITU-T T.814) through OpenJPH.
#include "Shim.h"
#include "Samples.h"
#include "TileParts.h"
#include <algorithm>
#include <climits>
#include <cstdio>
#include <exception>
#include <new>
#include <openjph/ojph_arch.h>
#include <openjph/ojph_codestream.h>
#include <openjph/ojph_file.h>
#include <openjph/ojph_mem.h>
#include <openjph/ojph_message.h>
#include <openjph/ojph_params.h>
#include <stdexcept>

namespace {

/// Samples of 20 bits don't always come back: OpenJPH 0.9 holds coefficients in 32.
enum { MAX_COMPONENT_COUNT = 4, MAX_ENCODER_PRECISION = 16, LEAST_LEVEL_COUNT = 5, THUMBNAIL_SIDE = 64 };

/// What OpenJPH says. Its errors throw after they have been printed, so a stream of ours is enough to have their text;
/// 0.9 ignores handlers of one's own.
class Messages {
public:
    Messages() {
        text[0] = 0;
        stream = fopencookie(this, "w", {nullptr, append, nullptr, nullptr});
        ignored = fopencookie(nullptr, "w", {nullptr, ignore, nullptr, nullptr});
        if (!stream || !ignored) return;
        setvbuf(stream, nullptr, _IOLBF, 512);
        ojph::set_info_stream(ignored);
        ojph::set_warning_stream(stream);
        ojph::set_error_stream(stream);
    }
    ~Messages() {
        // The streams stay open in the library until the next call sets its own.
        ojph::set_info_stream(stdout);
        ojph::set_warning_stream(stdout);
        ojph::set_error_stream(stderr);
        if (stream) fclose(stream);
        if (ignored) fclose(ignored);
    }
    Messages(const Messages &) = delete;
    Messages &operator=(const Messages &) = delete;

    bool isReady() const { return stream && ignored; }
    /// A warning means that something was left out or read as zeros: never right for a medical image.
    bool hasText() {
        fflush(stream);
        return count > 0;
    }
    const char *said() {
        fflush(stream);
        char *end = text + count;
        while (end > text && (end[-1] == '\n' || end[-1] == ' ')) *--end = 0;
        // "ojph error 0x00030052 at ojph_codestream.cpp:884: …"
        const char *at = strstr(text, ": ");
        return at ? at + 2 : text;
    }

private:
    static ssize_t append(void *cookie, const char *bytes, size_t size) {
        auto *self = static_cast<Messages *>(cookie);
        size_t room = std::min(size, sizeof self->text - 1 - self->count);
        memcpy(self->text + self->count, bytes, room);
        self->count += room;
        self->text[self->count] = 0;
        return ssize_t(size);
    }
    static ssize_t ignore(void *, const char *, size_t size) { return ssize_t(size); }

    FILE *stream = nullptr, *ignored = nullptr;
    char text[256];
    size_t count = 0;
};

/// A code stream in memory that notes how far its packets were read, and whether they ended early.
class Input final : public ojph::infile_base {
public:
    Input(const uint8_t *start, const TileParts &parts)
        : start(start), size(parts.byteCount), parts(parts) {}

    size_t read(void *target, size_t wanted) override {
        size_t given = at < size ? std::min(wanted, size - at) : 0;
        if (given > 0) memcpy(target, start + at, given);
        if (const TilePart *part = holder()) {
            if (given < wanted && at < part->end) isShort = true;
            reached = std::max(reached, std::min(at + given, part->end));
        }
        at += given;
        return given;
    }
    int seek(ojph::si64 offset, enum seek origin) override {
        ojph::si64 base = origin == OJPH_SEEK_SET ? 0 : ojph::si64(origin == OJPH_SEEK_CUR ? at : size);
        if (offset < -base || offset > INT_MAX) return -1;
        at = size_t(base + offset);
        return 0;
    }
    ojph::si64 tell() override { return ojph::si64(at); }
    bool eof() override { return at >= size; }

    /// The end of the last byte of a packet that was read.
    size_t reached = 0;
    /// A packet needed bytes that the code stream doesn't have.
    bool isShort = false;

private:
    /// The tile-part whose packets the position is in. It only moves forward, but for single bytes put back.
    const TilePart *holder() {
        const auto &all = parts.all;
        while (index + 1 < all.size() && at >= all[index].end) index++;
        return index < all.size() && at >= all[index].data && at < all[index].end ? &all[index] : nullptr;
    }
    const uint8_t *start;
    size_t size, at = 0, index = 0;
    const TileParts &parts;
};

/// A code stream that is written into the output.
class Output final : public ojph::outfile_base {
public:
    struct Full {};
    Output(uint8_t *start, size_t capacity) : start(start), capacity(capacity) {}

    size_t write(const void *bytes, size_t size) override {
        if (size > capacity - count) throw Full();
        memcpy(start + count, bytes, size);
        count += size;
        return size;
    }
    ojph::si64 tell() override { return ojph::si64(count); }

    uint8_t *const start;
    const size_t capacity;
    size_t count = 0;
};

/// Runs work that throws, and says in the reply what came of it.
template <typename Work> void guarded(struct codec_reply *reply, const Work &work) {
    Messages messages;
    if (!messages.isReady()) return codec_fail(reply, CODEC_NO_MEMORY, "streams");
    try {
        work(messages);
    } catch (const Output::Full &) {
        codec_fail(reply, CODEC_NO_ROOM, "code stream");
    } catch (const std::bad_alloc &) {
        codec_fail(reply, CODEC_NO_MEMORY, "OpenJPH");
    } catch (const std::exception &error) {
        codec_fail(reply, CODEC_DAMAGED, messages.hasText() ? messages.said() : error.what());
    } catch (...) {
        // OpenJPH throws a text where memory ends.
        codec_fail(reply, CODEC_NO_MEMORY, messages.said());
    }
}

/// Of a frame with at most MAX_COMPONENT_COUNT components.
void pullLines(ojph::codestream &stream, const struct codec_call *call, const struct codec_frame &frame) {
    ojph::param_siz siz = stream.access_siz();
    struct codec_range ranges[MAX_COMPONENT_COUNT];
    const uint32_t componentCount = frame.components;
    size_t sampleSize = frame.bytes_per_sample, lineSize = sampleSize * frame.columns * componentCount;
    for (uint32_t i = 0; i < componentCount; i++)
        ranges[i] = codec_make_range(siz.get_bit_depth(i), siz.is_signed(i));
    for (uint32_t row = 0; row < frame.rows; row++) {
        for (uint32_t i = 0; i < componentCount; i++) {
            ojph::ui32 component;
            ojph::line_buf *line = stream.pull(component);
            if (!line || component != i || line->size < frame.columns) throw std::runtime_error("lines");
            codec_store_line(
                line->i32, frame.columns, call->output + row * lineSize + i * sampleSize, componentCount,
                frame.bytes_per_sample, ranges[i]);
        }
    }
}

void decode(
    const struct codec_call *call, struct codec_reply *reply, const struct j2k_header *header, const TileParts &parts,
    Messages &messages) {
    const auto reduce = ojph::ui32(call->request->parameters[CODEC_REDUCE]);
    const struct codec_frame frame = reply->frame;
    Input input(header->start, parts);
    ojph::codestream stream;
    stream.read_headers(&input);
    // Lines of all components together: the output is colour by pixel.
    stream.set_planar(false);
    stream.restrict_input_resolution(reduce, reduce);
    stream.create();
    ojph::param_siz siz = stream.access_siz();
    for (uint32_t i = 0; i < frame.components; i++)
        if (siz.get_recon_width(i) != frame.columns || siz.get_recon_height(i) != frame.rows)
            throw std::runtime_error("size of a component");
    if (input.isShort) return codec_fail(reply, CODEC_DAMAGED, "the code stream ends early");
    pullLines(stream, call, frame);
    stream.close();
    if (messages.hasText()) codec_fail(reply, CODEC_DAMAGED, messages.said());
}

/// Where packets of a resolution level and those below it end (from the start of the code stream).
size_t levelEnd(const struct j2k_header *header, const TileParts &parts, ojph::ui32 reduce) {
    Input input(header->start, parts);
    ojph::codestream stream;
    stream.read_headers(&input);
    stream.restrict_input_resolution(reduce, reduce);
    // Reads every packet that is needed, without decoding a block.
    stream.create();
    if (input.isShort) throw std::runtime_error("the code stream ends early");
    return std::max(input.reached, header->main_header_byte_count);
}

constexpr size_t sotSize = 12, sodSize = 2;

size_t tlmSize(ojph::ui32 partCount) {
    return 6 + 5 * size_t(partCount);
}

/// What splitting a code stream with one tile-part into one for each resolution level adds.
size_t splitByteCount(ojph::ui32 levelCount) {
    return tlmSize(levelCount + 1) + levelCount * (sotSize + sodSize);
}

void put(uint8_t *&at, uint32_t value, int byteCount) {
    while (byteCount-- > 0) *at++ = uint8_t(value >> 8 * byteCount);
}

/// Makes a tile-part of each resolution level and writes their lengths into a TLM segment (ITU-T T.800 A.7.1), so that a
/// reader finds where a level ends (PS3.5 10.18); OpenJPH 0.9 can't. The code stream lies `gap` bytes behind the output's
/// start and fills it from there when that is done. False with the reply's status when it isn't what was expected.
bool split(const struct codec_call *call, struct codec_reply *reply, size_t gap, size_t &byteCount) {
    struct codec_call inner = *call;
    struct j2k_header header;
    TileParts parts;
    inner.input = call->output + gap;
    inner.input_byte_count = byteCount;
    if (!codec_read_j2k_header(&inner, reply, &header)) return false;
    if (!parts.read(header) || parts.all.size() != 1) {
        codec_fail(reply, CODEC_UNSUPPORTED, "tile-parts");
        return false;
    }
    const ojph::ui32 count = header.level_count + 1;
    std::vector<size_t> ends;
    size_t start = parts.all[0].data;
    for (ojph::ui32 level = 0; level + 1 < count; level++) {
        start = std::max(start, levelEnd(&header, parts, header.level_count - level));
        ends.push_back(start);
    }
    ends.push_back(parts.all[0].end);
    const uint8_t *source = header.start;
    uint8_t *to = call->output;
    memmove(to, source, header.main_header_byte_count);
    to += header.main_header_byte_count;
    // Eight bits for a tile's index and 32 for a length.
    put(to, 0xFF55, 2), put(to, uint32_t(tlmSize(count) - 2), 2), put(to, 0, 1), put(to, 0x50, 1);
    start = parts.all[0].data;
    for (size_t end : ends) {
        put(to, 0, 1), put(to, uint32_t(end - start + sotSize + sodSize), 4);
        start = end;
    }
    start = parts.all[0].data;
    for (ojph::ui32 part = 0; part < count; part++) {
        const size_t length = ends[part] - start;
        put(to, 0xFF90, 2), put(to, 10, 2), put(to, 0, 2), put(to, uint32_t(length + sotSize + sodSize), 4);
        put(to, part, 1), put(to, count, 1), put(to, 0xFF93, 2);
        memmove(to, source + start, length);
        to += length;
        start = ends[part];
    }
    put(to, 0xFFD9, 2);
    byteCount = size_t(to - call->output);
    return true;
}

/// Five, or more until the smallest level fits into a thumbnail (PS3.5 10.18), but none that halves a single sample.
ojph::ui32 levelCount(const struct codec_frame &frame) {
    uint32_t shorter = std::min(frame.columns, frame.rows), longer = std::max(frame.columns, frame.rows);
    ojph::ui32 count = 0;
    while (shorter >> (count + 1) > 0 && (count < LEAST_LEVEL_COUNT || longer >> count > THUMBNAIL_SIDE)) count++;
    return count;
}

void setParameters(ojph::codestream &stream, const struct codec_frame &frame, bool hasColourTransform) {
    ojph::param_siz siz = stream.access_siz();
    siz.set_image_extent(ojph::point(frame.columns, frame.rows));
    siz.set_num_components(frame.components);
    for (uint32_t i = 0; i < frame.components; i++)
        siz.set_component(i, ojph::point(1, 1), frame.precision, frame.is_signed);
    siz.set_image_offset(ojph::point(0, 0));
    siz.set_tile_size(ojph::size(0, 0));
    siz.set_tile_offset(ojph::point(0, 0));
    ojph::param_cod cod = stream.access_cod();
    cod.set_num_decomposition(levelCount(frame));
    cod.set_block_dims(64, 64);
    cod.set_progression_order("RPCL");
    cod.set_color_transform(hasColourTransform);
    cod.set_reversible(true);
    // Lines of all components together: the input is colour by pixel.
    stream.set_planar(false);
}

void pushLines(ojph::codestream &stream, const struct codec_call *call, struct codec_reply *reply) {
    const struct codec_frame &frame = call->request->frame;
    size_t sampleSize = frame.bytes_per_sample, lineSize = sampleSize * frame.columns * frame.components;
    uint32_t seen = 0;
    ojph::ui32 component;
    ojph::line_buf *line = stream.exchange(nullptr, component);
    for (uint32_t row = 0; row < frame.rows; row++) {
        for (uint32_t i = 0; i < frame.components; i++) {
            if (!line || component != i || line->size < frame.columns) throw std::runtime_error("lines");
            seen |= codec_load_line(
                call->input + row * lineSize + i * sampleSize, frame.components, frame.bytes_per_sample,
                frame.is_signed, line->i32, frame.columns);
            line = stream.exchange(line, component);
        }
    }
    if (!codec_bits_fit(seen, frame.precision, frame.is_signed)) codec_fail_wide(reply);
}

}  // namespace

extern "C" bool codec_openjph_decode(
    const struct codec_call *call, struct codec_reply *reply, const struct j2k_header *header) {
    TileParts parts;
    if (!header->is_plain || header->layer_count != 1 || reply->frame.components > MAX_COMPONENT_COUNT) return false;
    bool isPlain = true;
    guarded(reply, [&](Messages &messages) {
        isPlain = parts.read(*header);
        if (!isPlain) return;
        if (!parts.hasAllTiles || (!parts.isWhole && call->request->parameters[CODEC_REDUCE] == 0))
            return codec_fail(reply, CODEC_DAMAGED, "the code stream ends early");
        decode(call, reply, header, parts, messages);
    });
    return isPlain;
}

extern "C" void codec_openjph_level_lengths(const struct codec_call *call, struct codec_reply *reply) {
    struct j2k_header header;
    if (!codec_read_j2k_header(call, reply, &header)) return;
    reply->frame = header.frame;
    if (!header.is_high_throughput || !header.is_plain || header.layer_count != 1)
        return codec_fail(reply, CODEC_UNSUPPORTED, "not a code stream that OpenJPH knows");
    // The sizes are not those of a request: bound them by what its components could hold.
    size_t byteCount = (size_t(header.level_count) + 1) * sizeof(uint64_t);
    if (byteCount > call->output_capacity) return codec_fail(reply, CODEC_NO_ROOM, "numbers");
    guarded(reply, [&](Messages &) {
        TileParts parts;
        if (!parts.read(header)) return codec_fail(reply, CODEC_UNSUPPORTED, "tile-parts");
        if (!parts.hasAllTiles) return codec_fail(reply, CODEC_DAMAGED, "the code stream ends early");
        const uint64_t before = uint64_t(header.start - call->input);
        for (uint32_t level = 0; level <= header.level_count; level++) {
            bool isLast = level == header.level_count;
            uint64_t end = isLast ? parts.byteCount : levelEnd(&header, parts, header.level_count - level);
            end += before;
            memcpy(call->output + level * sizeof end, &end, sizeof end);
        }
        if (!parts.isWhole) return codec_fail(reply, CODEC_DAMAGED, "the code stream ends early");
        reply->output_byte_count = byteCount;
    });
}

extern "C" void codec_openjph_encode(const struct codec_call *call, struct codec_reply *reply) {
    const struct codec_frame &frame = call->request->frame;
    if (!codec_has_samples(call, reply, MAX_ENCODER_PRECISION)) return;
    if (frame.components > MAX_COMPONENT_COUNT) return codec_fail(reply, CODEC_UNSUPPORTED, "components");
    const bool hasColourTransform = call->request->parameters[CODEC_COLOUR_TRANSFORM] != 0 && frame.components == 3;
    const bool splits = call->request->parameters[CODEC_RPCL] != 0;
    // Splitting takes room in front.
    const size_t gap = splits ? splitByteCount(levelCount(frame)) : 0;
    if (gap >= call->output_capacity) return codec_fail(reply, CODEC_NO_ROOM, "code stream");
    guarded(reply, [&](Messages &messages) {
        Output output(call->output + gap, call->output_capacity - gap);
        ojph::codestream stream;
        setParameters(stream, frame, hasColourTransform);
        stream.write_headers(&output);
        pushLines(stream, call, reply);
        if (reply->status != CODEC_OK) return;
        stream.flush();
        stream.close();
        size_t byteCount = output.count;
        if (messages.hasText()) return codec_fail(reply, CODEC_UNSUPPORTED, messages.said());
        if (splits && !split(call, reply, gap, byteCount)) return;
        codec_encoded(call, reply, byteCount);
    });
    if (reply->status == CODEC_DAMAGED) reply->status = CODEC_UNSUPPORTED;
}

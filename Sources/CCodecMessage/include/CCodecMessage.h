// What a codec's user and a codec helper process say to each other. Both are built from this header, so the layout of
// the two structs is that of the machine; they never travel further than a socket pair.
#pragma once
#include <signal.h>
#include <stddef.h>
#include <stdint.h>

enum {
    CODEC_MESSAGE_VERSION = 1,
    CODEC_TEXT_BYTE_COUNT = 120,
    CODEC_PARAMETER_COUNT = 8,
};

/// What is to be done.
enum {
    /// Code stream in, samples out.
    CODEC_DECODE = 1,
    /// Samples in, code stream out.
    CODEC_ENCODE = 2,
    /// An HTJ2K code stream in; out one 64-bit number for each resolution level, the smallest first: how many bytes from
    /// the start of the code stream are enough to decode it.
    CODEC_LEVEL_LENGTHS = 3,
    /// RGB samples with an ICC profile in front (its length is CODEC_PROFILE_BYTE_COUNT) in, RGB samples out.
    CODEC_CONVERT_COLOURS = 4,
    /// Frames one behind another in, one animated picture out.
    CODEC_ANIMATE = 5,
};

/// How the code stream is coded.
enum {
    /// Any process of ITU-T T.81, of 8, 12 or 16 bits.
    CODEC_JPEG = 1,
    CODEC_JPEG_LS = 2,
    CODEC_JPEG_2000 = 3,
    CODEC_HTJ2K = 4,
    CODEC_JPEG_XL = 5,
    CODEC_PNG = 6,
    CODEC_WEBP = 7,
    CODEC_GIF = 8,
};

/// Indices into `parameters`. What isn't named by an operation is 0.
enum {
    /// CODEC_DECODE of JPEG 2000 and HTJ2K: how many of the highest resolution levels to leave out.
    CODEC_REDUCE = 0,
    /// CODEC_ENCODE of JPEG, WebP and JPEG XL, CODEC_ANIMATE of WebP: 1 to 100; 0 means lossless where the format can.
    CODEC_QUALITY = 1,
    /// CODEC_ENCODE of JPEG-LS: the largest difference; 0 is lossless.
    CODEC_NEAR = 2,
    /// CODEC_ENCODE of JPEG 2000 and HTJ2K: use the reversible colour transform on three components.
    CODEC_COLOUR_TRANSFORM = 3,
    /// CODEC_ENCODE of JPEG, three components: 0 keeps the chroma of each pixel, 1 that of each pair in a row (4:2:2).
    CODEC_CHROMA_PAIRS = 3,
    /// CODEC_ENCODE of HTJ2K: progression RPCL with TLM markers, as 1.2.840.10008.1.2.4.202 asks for.
    CODEC_RPCL = 4,
    /// CODEC_CONVERT_COLOURS: bytes of profile before the samples.
    CODEC_PROFILE_BYTE_COUNT = 5,
    /// CODEC_ANIMATE: frames in the input.
    CODEC_FRAME_COUNT = 6,
    /// CODEC_ANIMATE: microseconds that each frame is shown.
    CODEC_FRAME_TIME = 7,
};

/// Samples as both sides hold them: colour by pixel (PS3.3 C.7.6.3.1.3: planar configuration 0), little endian, rows
/// without padding, each sample in `bytes_per_sample` bytes, a signed one with its sign extended to all of them.
struct codec_frame {
    uint32_t columns;
    uint32_t rows;
    uint32_t components;
    /// Significant bits of a sample: 1 to 8 times `bytes_per_sample`.
    uint32_t precision;
    uint32_t is_signed;
    /// 1, 2 or 4.
    uint32_t bytes_per_sample;
};

struct codec_request {
    uint32_t version;
    uint32_t operation;
    uint32_t format;
    /// CODEC_DECODE: what the data set says; size and components must be those of the code stream (after reducing), the
    /// precision is a hint. CODEC_ENCODE: what the samples are.
    struct codec_frame frame;
    int32_t parameters[CODEC_PARAMETER_COUNT];
    /// The input lies at the start of the shared memory.
    uint64_t input_byte_count;
    uint64_t output_offset;
    uint64_t output_capacity;
};

enum {
    CODEC_OK = 0,
    /// The code stream is damaged or ends early. JPEG: when `output_byte_count` isn't 0, the output has the samples as far
    /// as they could be read.
    CODEC_DAMAGED = 1,
    /// The code stream is sound, but not of the size, components or precision that was asked for: the reply's frame tells.
    CODEC_DIFFERENT = 2,
    /// The output has no room. For an encoder: the samples don't get smaller.
    CODEC_NO_ROOM = 3,
    /// The library does not do this.
    CODEC_UNSUPPORTED = 4,
    /// No memory within the helper's bound.
    CODEC_NO_MEMORY = 5,
};

/// What a code stream says of its three components.
enum {
    CODEC_COLOURS_UNKNOWN = 0,
    CODEC_COLOURS_RGB = 1,
    CODEC_COLOURS_YCBCR = 2,
};

struct codec_reply {
    uint32_t status;
    /// CODEC_DECODE: what the code stream says of its samples; 1 where a colour transform of the code stream's own
    /// (JPEG 2000 Part 1 Annex G) was undone.
    uint32_t undid_colour_transform;
    struct codec_frame frame;
    uint64_t output_byte_count;
    /// What the library said of a failure; ends with 0.
    char text[CODEC_TEXT_BYTE_COUNT];
    /// CODEC_DECODE of three components: what they are in the output, as far as the code stream itself tells it. JPEG:
    /// by its JFIF or Adobe segment or its component identifiers; JPEG XL: always RGB.
    uint32_t colours;
};

/// The helper's descriptors.
enum {
    CODEC_SOCKET = 3,
    CODEC_MEMORY = 4,
};

#ifdef __cplusplus
extern "C" {
#endif

// System calls that Swift doesn't see, as they are Linux's own.

/// A file that is only memory, can grow and can't be cut: a descriptor, or -1.
int codec_shared_memory(void);

/// Gives pages of it back to the system; they read as zeros from then on.
int codec_give_back(void *start, size_t byte_count);

/// Starts a helper with `socket` and `memory` (both above CODEC_MEMORY) as its only descriptors beside /dev/null, and with
/// no environment. 0, or an errno.
int codec_spawn(pid_t *process, const char *path, char *const arguments[], int socket, int memory);

#ifdef __cplusplus
}
#endif

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/codec.h"

#include <zstd.h>

#include <algorithm>

namespace aufwind::protocol {
namespace {

// Level 1: pages are compressed once per receiver, so speed counts for more than the last few per cent.
constexpr int kLevel = 1;

struct FreeContext {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

}  // namespace

std::string compress(std::string_view bytes) {
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size = ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), kLevel);
    out.resize(ZSTD_isError(size) != 0 ? 0 : size);
    return out;
}

// A stream, so that what a frame claims about its own size is never believed: memory grows with what really comes out
// and stops at the maximum.
Result<std::string> decompress(std::string_view bytes, std::size_t maximum) {
    const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
    if (!context) {
        return Error{ErrorCode::internal, "no memory for decompression"};
    }
    // A window larger than any message would only be asked for by an attack.
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, 23);
    std::string out;
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    std::size_t left = 1;
    while (left != 0) {
        const std::size_t had = out.size();
        const std::size_t step = std::min(std::max<std::size_t>(had, 64 * 1024), maximum + 1 - had);
        out.resize(had + step);
        ZSTD_outBuffer chunk{out.data() + had, step, 0};
        left = ZSTD_decompressStream(context.get(), &chunk, &in);
        out.resize(had + chunk.pos);
        if (ZSTD_isError(left) != 0) {
            return Error{ErrorCode::damaged, "not a zstd frame"};
        }
        if (out.size() > maximum) {
            return Error{ErrorCode::tooLarge, "more than the limit after decompression"};
        }
        if (left != 0 && chunk.pos == 0 && in.pos == in.size) {
            return Error{ErrorCode::damaged, "the zstd frame is cut"};
        }
    }
    if (in.pos != in.size) {
        return Error{ErrorCode::damaged, "bytes behind the zstd frame"};
    }
    return out;
}

}  // namespace aufwind::protocol

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/text_pack.h"

#include <zstd.h>

#include <cstring>
#include <memory>

namespace aufwind::merge::text {

std::string pack(std::string_view raw, int level, std::string_view known) {
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_contentSizeFlag, 0);
    if (!known.empty()) ZSTD_CCtx_refPrefix(context.get(), known.data(), known.size());
    std::string packed(ZSTD_compressBound(raw.size()), '\0');
    const std::size_t size = ZSTD_compress2(context.get(), packed.data(), packed.size(), raw.data(), raw.size());
    if (ZSTD_isError(size) || size >= raw.size()) return std::string(raw);
    packed.resize(size);
    return packed;
}

std::optional<std::string> unpack(std::string_view packed, std::size_t rawSize, std::string_view known) {
    if (packed.size() == rawSize) return std::string(packed);
    if (packed.size() > rawSize) return std::nullopt;
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
    if (!known.empty()) ZSTD_DCtx_refPrefix(context.get(), known.data(), known.size());
    std::string raw(rawSize, '\0');
    const std::size_t size = ZSTD_decompressDCtx(context.get(), raw.data(), raw.size(), packed.data(), packed.size());
    if (ZSTD_isError(size) || size != rawSize) return std::nullopt;
    return raw;
}

std::uint32_t checksum(std::string_view bytes) {
    std::uint64_t sum = 0x9E37'79B9'7F4A'7C15 ^ bytes.size();
    while (!bytes.empty()) {
        std::uint64_t word = 0;
        const std::size_t taken = bytes.size() < 8 ? bytes.size() : 8;
        std::memcpy(&word, bytes.data(), taken);
        bytes.remove_prefix(taken);
        sum = (sum ^ word) * 0xFF51'AFD7'ED55'8CCD;
        sum ^= sum >> 32;
    }
    return static_cast<std::uint32_t>(sum);
}

}  // namespace aufwind::merge::text

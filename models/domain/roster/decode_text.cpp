// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/roster/table.h"

#include <iconv.h>

#include <array>
#include <cerrno>
#include <memory>

namespace aufwind::roster {

namespace {

constexpr std::string_view kMark8 = "\xEF\xBB\xBF";
constexpr std::string_view kMarkLittle = "\xFF\xFE";
constexpr std::string_view kMarkBig = "\xFE\xFF";

struct CloseConverter {
    void operator()(void* converter) const { iconv_close(converter); }
};

struct Converted {
    std::string text;
    bool clean = true;  ///< every byte had a meaning
};

/// What has no meaning in the encoding becomes U+FFFD, so that it is seen and not lost.
Result<Converted> convert(std::string_view bytes, const char* encoding) {
    const iconv_t opened = iconv_open("UTF-8", encoding);
    // NOLINTNEXTLINE(performance-no-int-to-ptr): iconv's own way to say that it failed
    if (opened == reinterpret_cast<iconv_t>(-1)) return Error{ErrorCode::internal, "an encoding is not known here"};
    const std::unique_ptr<void, CloseConverter> converter(opened);
    Converted converted;
    std::string& text = converted.text;
    std::array<char, 16 * 1024> piece{};
    // iconv does not write into what it reads.
    char* from = const_cast<char*>(bytes.data());
    std::size_t left = bytes.size();
    while (left > 0) {
        char* to = piece.data();
        std::size_t room = piece.size();
        const std::size_t done = iconv(converter.get(), &from, &left, &to, &room);
        const int why = errno;
        text.append(piece.data(), piece.size() - room);
        if (done != static_cast<std::size_t>(-1) || why == E2BIG) continue;
        converted.clean = false;
        if (why == EINVAL) break;  // cut off in the middle of a letter
        text += "\xEF\xBF\xBD";
        ++from;
        --left;
    }
    return converted;
}

}  // namespace

Result<DecodedText> decodeText(std::string_view bytes) {
    const auto as = [&](const char* encoding, std::size_t mark, std::string name) -> Result<DecodedText> {
        auto converted = convert(bytes.substr(mark), encoding);
        if (!converted) return converted.error();
        return DecodedText{std::move(converted->text), std::move(name)};
    };
    if (bytes.starts_with(kMark8)) bytes.remove_prefix(kMark8.size());
    if (bytes.starts_with(kMarkLittle)) return as("UTF-16LE", kMarkLittle.size(), "UTF-16");
    if (bytes.starts_with(kMarkBig)) return as("UTF-16BE", kMarkBig.size(), "UTF-16");
    auto plain = convert(bytes, "UTF-8");
    if (!plain) return plain.error();
    if (plain->clean) return DecodedText{std::move(plain->text), "UTF-8"};
    return as("WINDOWS-1252", 0, "Windows-1252");
}

std::string_view bounded(std::string_view text) {
    if (text.size() <= kCellMaximum) return text;
    std::size_t end = kCellMaximum;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::array<std::string_view, 9> kBlank{" ",        "\t",           "\r",           "\n",          "\v",
                                                     "\xC2\xA0", "\xE2\x80\x8B", "\xE2\x80\xAF", "\xEF\xBB\xBF"};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view blank : kBlank) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                again = true;
            }
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return text;
}

}  // namespace aufwind::roster

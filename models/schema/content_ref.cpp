// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/content_ref.h"

namespace aufwind {
namespace {

constexpr std::size_t kSizeBytes = 8;
constexpr std::size_t kHead = kContentHashBytes + kSizeBytes + 1;

Error invalid(const char* why) {
    return {ErrorCode::invalid, why};
}

// restricted-name of RFC 6838, section 4.2.
bool isRestrictedName(std::string_view text) {
    const auto isAlphanumeric = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return !text.empty() && isAlphanumeric(text.front()) && std::ranges::all_of(text, [&](char c) {
        return isAlphanumeric(c) || std::string_view("!#$&-^_.+").find(c) != std::string_view::npos;
    });
}

bool isMediaType(std::string_view text) {
    const std::size_t slash = text.find('/');
    return text.size() <= kLongestMediaType && slash != std::string_view::npos &&
           isRestrictedName(text.substr(0, slash)) && isRestrictedName(text.substr(slash + 1));
}

bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

// Whoever writes the content into a folder under its name must not end up elsewhere.
bool isName(std::string_view text) {
    return !text.empty() && text.size() <= kLongestContentName && text != "." && text != ".." &&
           std::ranges::none_of(text, [](char c) { return isControl(c) || c == '/' || c == '\\'; });
}

}  // namespace

std::string toBytes(const ContentRef& ref) {
    std::string bytes = ref.hash;
    for (unsigned shift = 8 * kSizeBytes; shift != 0;) {
        shift -= 8;
        bytes += static_cast<char>(ref.size >> shift);
    }
    bytes += static_cast<char>(ref.mediaType.size());
    return bytes + ref.mediaType + ref.name;
}

Result<ContentRef> contentRefFrom(std::string_view bytes) {
    if (bytes.size() < kHead) {
        return invalid("shorter than a reference to a content");
    }
    ContentRef ref;
    ref.hash = bytes.substr(0, kContentHashBytes);
    for (const char byte : bytes.substr(kContentHashBytes, kSizeBytes)) {
        ref.size = ref.size << 8 | static_cast<unsigned char>(byte);
    }
    const std::size_t media = static_cast<unsigned char>(bytes[kHead - 1]);
    if (media > bytes.size() - kHead) {
        return invalid("a media type that is cut");
    }
    ref.mediaType = bytes.substr(kHead, media);
    ref.name = bytes.substr(kHead + media);
    if (ref.size == 0 || ref.size > kLargestContent) {
        return invalid("a content is neither empty nor that large");
    }
    if (!isMediaType(ref.mediaType)) {
        return invalid("not a media type");
    }
    return isName(ref.name) ? Result<ContentRef>(std::move(ref)) : invalid("not the name of a file");
}

std::string_view contentHashIn(const Value& value) {
    const auto* bytes = std::get_if<std::string>(&value);
    return bytes != nullptr && bytes->size() >= kHead ? std::string_view(*bytes).substr(0, kContentHashBytes)
                                                      : std::string_view{};
}

std::string contentNameFrom(std::string_view path) {
    const std::size_t separator = path.find_last_of("/\\");
    std::string name(separator == std::string_view::npos ? path : path.substr(separator + 1));
    std::erase_if(name, isControl);
    if (name.size() > kLongestContentName) {
        // Not within a letter: bytes 10xxxxxx continue one.
        std::size_t end = kLongestContentName;
        while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) {
            --end;
        }
        name.resize(end);
    }
    return isName(name) ? name : std::string("file");
}

}  // namespace aufwind

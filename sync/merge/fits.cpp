// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/content_ref.h"
#include "sync/merge/apply.h"

#include <algorithm>

namespace aufwind::merge {
namespace {

using schema::Type;

Error invalid(const schema::Field& field, const char* why) {
    return {ErrorCode::invalid, std::string(field.name) + ": " + why};
}

int continuationBytes(unsigned char lead) {
    if (lead < 0x80) {
        return 0;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return 1;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        return 2;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 3 : -1;
}

// Well-formed UTF-8 (Unicode 15, table 3-7) without U+0000, which would end the text early in a C interface.
bool isText(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const int more = continuationBytes(lead);
        if (lead == 0 || more < 0 || i + static_cast<std::size_t>(more) >= text.size()) {
            return false;
        }
        for (int k = 1; k <= more; ++k) {
            if ((static_cast<unsigned char>(text[i + static_cast<std::size_t>(k)]) & 0xC0) != 0x80) {
                return false;
            }
        }
        const auto second = more > 0 ? static_cast<unsigned char>(text[i + 1]) : 0;
        const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
        const bool surrogate = lead == 0xED && second > 0x9F;
        const bool beyond = lead == 0xF4 && second > 0x8F;
        if (overlong || surrogate || beyond) {
            return false;
        }
        i += static_cast<std::size_t>(more) + 1;
    }
    return true;
}

Result<void> numberFits(const schema::Field& field, std::int64_t number) {
    // 10,000 years in either direction: what lies beyond is a mistake that date arithmetic would overflow on.
    constexpr std::int64_t kDays = 3'652'500;
    constexpr std::int64_t kMilliseconds = kDays * 86'400'000;
    if (field.type == Type::choice && (number < 0 || number >= static_cast<std::int64_t>(field.choices.size()))) {
        return invalid(field, "no such choice");
    }
    if (field.type == Type::date && (number < -kDays || number > kDays)) {
        return invalid(field, "date out of range");
    }
    if (field.type == Type::instant && (number < -kMilliseconds || number > kMilliseconds)) {
        return invalid(field, "instant out of range");
    }
    return {};
}

Result<void> contentFits(const schema::Field& field, const std::string& bytes) {
    const auto ref = contentRefFrom(bytes);
    if (!ref) {
        return invalid(field, ref.error().detail.c_str());
    }
    if (ref->size > field.limit) {
        return Error{ErrorCode::tooLarge, std::string(field.name) + ": a larger content than allowed"};
    }
    return isText(ref->name) ? Result<void>() : invalid(field, "not valid UTF-8");
}

Result<void> textFits(const schema::Field& field, const std::string& text) {
    if (field.type == Type::blobReference) {
        return contentFits(field, text);
    }
    if (text.size() > field.limit) {
        return Error{ErrorCode::tooLarge, std::string(field.name) + ": longer than allowed"};
    }
    if (field.type == Type::orderKey) {
        const bool sound = !text.empty() && text.back() != '\0';
        return sound ? Result<void>() : invalid(field, "not an order key");
    }
    if (field.required && text.empty()) {
        return invalid(field, "must not be empty");
    }
    return isText(text) ? Result<void>() : invalid(field, "not valid UTF-8");
}

Result<void> setFits(const schema::Field& field, const std::vector<Uuid>& ids) {
    if (ids.size() > field.limit) {
        return Error{ErrorCode::tooLarge, std::string(field.name) + ": too many members"};
    }
    const bool sorted = std::adjacent_find(ids.begin(), ids.end(), std::greater_equal<>()) == ids.end();
    return sorted ? Result<void>() : invalid(field, "members must be sorted and distinct");
}

}  // namespace

Result<void> fits(const schema::Field& field, const Value& value) {
    if (std::holds_alternative<std::monostate>(value)) {
        return field.required ? Result<void>(invalid(field, "must be given")) : Result<void>();
    }
    switch (field.type) {
        case Type::flag:
            return std::holds_alternative<bool>(value) ? Result<void>() : invalid(field, "not a flag");
        case Type::integer:
        case Type::decimal:
        case Type::instant:
        case Type::date:
        case Type::choice:
            if (const auto* number = std::get_if<std::int64_t>(&value)) {
                return numberFits(field, *number);
            }
            return invalid(field, "not a number");
        case Type::shortText:
        case Type::collaborativeText:
        case Type::secretOfOwner:
        case Type::orderKey:
        case Type::blobReference:
            if (const auto* text = std::get_if<std::string>(&value)) {
                return textFits(field, *text);
            }
            return invalid(field, "not a text");
        case Type::reference:
        case Type::treeParent: {
            const auto* id = std::get_if<Uuid>(&value);
            return id != nullptr && !id->isNil() ? Result<void>() : invalid(field, "not a reference");
        }
        case Type::referenceSet:
            if (const auto* ids = std::get_if<std::vector<Uuid>>(&value)) {
                return setFits(field, *ids);
            }
            return invalid(field, "not a set of references");
    }
    return invalid(field, "unknown type");
}

}  // namespace aufwind::merge

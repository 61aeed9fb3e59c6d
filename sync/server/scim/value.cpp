// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/scim/value.h"

#include <algorithm>

namespace aufwind::server::scim {

namespace json = boost::json;

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isNothing(const json::value& value) {
    return value.is_null() || (value.is_array() && value.get_array().empty());
}

}  // namespace

std::string lowered(std::string_view text) {
    std::string low(text);
    std::ranges::transform(low, low.begin(), lower);
    return low;
}

bool same(std::string_view one, std::string_view other) {
    return std::ranges::equal(one, other, {}, lower, lower);
}

const json::value* stated(const json::object& object, std::string_view name) {
    for (const auto& entry : object) {
        if (same(viewOf(entry.key()), name)) return &entry.value();
    }
    return nullptr;
}

json::value* stated(json::object& object, std::string_view name) {
    return const_cast<json::value*>(stated(std::as_const(object), name));
}

const json::value* member(const json::object& object, std::string_view name) {
    const json::value* found = stated(object, name);
    return found == nullptr || isNothing(*found) ? nullptr : found;
}

void erase(json::object& object, std::string_view name) {
    for (auto at = object.begin(); at != object.end(); ++at) {
        if (same(viewOf(at->key()), name)) {
            object.erase(at);
            return;
        }
    }
}

std::optional<bool> truthOf(const json::value& value) {
    if (value.is_bool()) return value.get_bool();
    if (!value.is_string()) return std::nullopt;
    const auto word = viewOf(value.get_string());
    if (same(word, "true")) return true;
    return same(word, "false") ? std::optional(false) : std::nullopt;
}

std::optional<std::string> textOf(const json::value& value) {
    if (value.is_string()) return std::string(viewOf(value.get_string()));
    if (value.is_int64()) return std::to_string(value.get_int64());
    if (value.is_uint64()) return std::to_string(value.get_uint64());
    return std::nullopt;
}

}  // namespace aufwind::server::scim

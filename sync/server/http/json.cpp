// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/json.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse.hpp>

#include <algorithm>
#include <set>
#include <vector>

namespace aufwind::server {
namespace {

/// Looks at the document's events only to find a key that an object has twice.
struct KeyWatcher {
    static constexpr std::size_t max_object_size = 1000;
    static constexpr std::size_t max_array_size = 20'000;
    static constexpr std::size_t max_key_size = 1000;
    static constexpr std::size_t max_string_size = 64 * 1024;

    using error_code = boost::system::error_code;
    using text = boost::json::string_view;

    std::vector<std::set<std::string>> open;
    std::string key;

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code&) { return open.emplace_back(), true; }
    bool on_object_end(std::size_t, error_code&) { return open.pop_back(), true; }
    bool on_array_begin(error_code&) { return true; }
    bool on_array_end(std::size_t, error_code&) { return true; }
    bool on_key_part(text part, std::size_t, error_code&) { return key.append(part), true; }
    bool on_key(text part, std::size_t, error_code& failure) {
        key.append(part);
        const bool isNew = open.back().insert(std::move(key)).second;
        key.clear();
        if (!isNew) failure = boost::json::error::syntax;
        return isNew;
    }
    bool on_string_part(text, std::size_t, error_code&) { return true; }
    bool on_string(text, std::size_t, error_code&) { return true; }
    bool on_number_part(text, error_code&) { return true; }
    bool on_int64(std::int64_t, text, error_code&) { return true; }
    bool on_uint64(std::uint64_t, text, error_code&) { return true; }
    bool on_double(double, text, error_code&) { return true; }
    bool on_bool(bool, error_code&) { return true; }
    bool on_null(error_code&) { return true; }
    bool on_comment_part(text, error_code&) { return true; }
    bool on_comment(text, error_code&) { return true; }
};

}  // namespace

Result<boost::json::object> parseObject(std::string_view text, int maximumDepth) {
    const Error malformed{ErrorCode::invalid, "not a JSON object"};
    boost::json::parse_options options;
    options.max_depth = static_cast<std::size_t>(maximumDepth);
    boost::json::basic_parser<KeyWatcher> watcher(options);
    boost::system::error_code failure;
    const std::size_t used = watcher.write_some(false, text.data(), text.size(), failure);
    if (failure || used != text.size()) return malformed;
    auto value = boost::json::parse({text.data(), text.size()}, failure, {}, options);
    if (failure || !value.is_object()) return malformed;
    return std::move(value.get_object());
}

std::optional<std::string> textMember(const boost::json::object& object, std::string_view key, std::size_t maximum) {
    const auto* value = object.if_contains({key.data(), key.size()});
    if (value == nullptr || !value->is_string()) return std::nullopt;
    const auto& text = value->get_string();
    const bool hasControls = std::ranges::any_of(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7F; });
    if (text.empty() || text.size() > maximum || hasControls) return std::nullopt;
    return std::string(text.data(), text.size());
}

}  // namespace aufwind::server

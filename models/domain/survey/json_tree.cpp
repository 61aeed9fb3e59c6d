// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/json_tree.h"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <limits>

namespace aufwind::survey {

namespace {

/// Builds the tree from what the parser meets.
struct Builder {
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_key_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_string_size = std::numeric_limits<std::size_t>::max();

    using error_code = boost::system::error_code;
    using piece = boost::json::string_view;

    JsonLimits limits;
    std::vector<Json> open;
    std::vector<std::string> names;  ///< of the members that are being read
    std::string part;
    Json root;
    std::size_t values = 0;
    bool hasTwins = false;
    bool isTooMany = false;

    bool add(Json value, error_code& failure) {
        if (++values > limits.values) {
            isTooMany = true;
            failure = boost::json::error::array_too_large;
            return false;
        }
        if (open.empty()) {
            root = std::move(value);
        } else if (open.back().is(Json::Kind::list)) {
            open.back().items.push_back(std::move(value));
        } else {
            open.back().members.push_back({std::move(names.back()), std::move(value)});
            names.pop_back();
        }
        return true;
    }
    bool addText(Json::Kind kind, piece last, error_code& failure) {
        part.append(last.data(), last.size());
        Json value{.kind = kind, .text = std::move(part)};
        part.clear();
        return add(std::move(value), failure);
    }
    bool begin(Json::Kind kind) {
        open.push_back({.kind = kind});
        return true;
    }
    bool end(error_code& failure) {
        Json done = std::move(open.back());
        open.pop_back();
        return settleTwins(done, failure) && add(std::move(done), failure);
    }

    /// Sorted, because an object of a document from outside may have very many.
    bool settleTwins(Json& object, error_code& failure) {
        auto& members = object.members;
        std::vector<std::size_t> order(members.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::stable_sort(order, {}, [&](std::size_t i) -> std::string_view { return members[i].name; });
        std::vector<bool> isOver(members.size());
        hasTwins = false;
        for (std::size_t i = 1; i < order.size(); ++i) {
            if (members[order[i - 1]].name != members[order[i]].name) continue;
            isOver[order[i - 1]] = true;
            hasTwins = true;
        }
        if (!hasTwins) return true;
        if (!limits.lastOfTwins) {
            failure = boost::json::error::syntax;
            return false;
        }
        hasTwins = false;
        std::vector<JsonMember> kept;
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (!isOver[i]) kept.push_back(std::move(members[i]));
        }
        members = std::move(kept);
        return true;
    }

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code&) { return begin(Json::Kind::object); }
    bool on_object_end(std::size_t, error_code& failure) { return end(failure); }
    bool on_array_begin(error_code&) { return begin(Json::Kind::list); }
    bool on_array_end(std::size_t, error_code& failure) { return end(failure); }
    bool on_key_part(piece more, std::size_t, error_code&) { return part.append(more.data(), more.size()), true; }
    bool on_key(piece last, std::size_t, error_code&) {
        part.append(last.data(), last.size());
        names.push_back(std::move(part));
        part.clear();
        return true;
    }
    bool on_string_part(piece more, std::size_t, error_code&) { return part.append(more.data(), more.size()), true; }
    bool on_string(piece last, std::size_t, error_code& failure) { return addText(Json::Kind::text, last, failure); }
    bool on_number_part(piece more, error_code&) { return part.append(more.data(), more.size()), true; }
    bool on_int64(std::int64_t, piece last, error_code& failure) { return addText(Json::Kind::number, last, failure); }
    bool on_uint64(std::uint64_t, piece last, error_code& failure) {
        return addText(Json::Kind::number, last, failure);
    }
    bool on_double(double, piece last, error_code& failure) { return addText(Json::Kind::number, last, failure); }
    bool on_bool(bool truth, error_code& failure) {
        return add({.kind = Json::Kind::boolean, .truth = truth}, failure);
    }
    bool on_null(error_code& failure) { return add({}, failure); }
    bool on_comment_part(piece, error_code&) { return true; }
    bool on_comment(piece, error_code&) { return true; }
};

std::string lineOf(std::string_view document, std::size_t at) {
    const auto before = document.substr(0, at);
    return "line " + std::to_string(1 + std::ranges::count(before, '\n'));
}

}  // namespace

const Json* Json::find(std::string_view name) const {
    const auto found = std::ranges::find(members, name, &JsonMember::name);
    return found == members.end() ? nullptr : &found->value;
}

Result<Json> readJson(std::string_view document, const JsonLimits& limits) {
    if (document.size() > limits.bytes) {
        return Error{ErrorCode::tooLarge, "the document has more than " + std::to_string(limits.bytes) + " bytes"};
    }
    if (document.starts_with("\xEF\xBB\xBF")) document.remove_prefix(3);
    boost::json::parse_options options;
    options.max_depth = limits.depth;
    boost::json::basic_parser<Builder> parser(options);
    parser.handler().limits = limits;
    boost::system::error_code failure;
    const std::size_t used = parser.write_some(false, document.data(), document.size(), failure);
    Builder& builder = parser.handler();
    const std::string where = lineOf(document, used) + ": ";
    if (builder.isTooMany) {
        return Error{ErrorCode::tooLarge, where + "more than " + std::to_string(limits.values) + " values"};
    }
    if (failure == boost::json::error::too_deep) {
        return Error{ErrorCode::tooLarge, where + "nested more than " + std::to_string(limits.depth) + " deep"};
    }
    if (builder.hasTwins) {
        return Error{ErrorCode::invalid, where + "a member stands twice in the object that ends here"};
    }
    if (failure) return Error{ErrorCode::invalid, where + "not JSON in UTF-8"};
    if (used != document.size()) return Error{ErrorCode::invalid, where + "something stands behind the document"};
    return std::move(builder.root);
}

std::string jsonText(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string written = "\"";
    written.reserve(text.size() + 2);
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            written += {'\\', c};
        } else if (c == '\n') {
            written += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            written += "\\u00";
            written += {kDigits[static_cast<unsigned char>(c) >> 4U], kDigits[static_cast<unsigned char>(c) & 15U]};
        } else {
            written += c;
        }
    }
    return written += '"';
}

std::optional<std::int64_t> millionthsOf(std::string_view decimal) {
    constexpr std::size_t kDigits = 6;
    const bool isNegative = decimal.starts_with('-');
    if (isNegative) decimal.remove_prefix(1);
    const std::size_t point = std::min(decimal.find('.'), decimal.size());
    const std::string_view whole = decimal.substr(0, point);
    const std::string_view behind = point == decimal.size() ? std::string_view{} : decimal.substr(point + 1);
    if (whole.empty() || behind.size() > kDigits || (point != decimal.size() && behind.empty())) return std::nullopt;
    std::string digits(whole);
    digits.append(behind).append(kDigits - behind.size(), '0');
    std::int64_t sum = 0;
    for (const char c : digits) {
        // Below zero, because there is one number more there.
        if (c < '0' || c > '9' || __builtin_mul_overflow(sum, 10, &sum) || __builtin_sub_overflow(sum, c - '0', &sum)) {
            return std::nullopt;
        }
    }
    if (isNegative) return sum;
    if (sum == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
    return -sum;
}

std::string decimalOf(std::int64_t millionths) {
    constexpr std::uint64_t kOne = 1'000'000;
    const auto bits = static_cast<std::uint64_t>(millionths);
    const std::uint64_t size = millionths < 0 ? std::uint64_t{0} - bits : bits;
    std::string written = (millionths < 0 ? "-" : "") + std::to_string(size / kOne);
    if (size % kOne == 0) return written;
    std::string behind = std::to_string(kOne + size % kOne).substr(1);
    behind.erase(behind.find_last_not_of('0') + 1);
    return written + "." + behind;
}

}  // namespace aufwind::survey

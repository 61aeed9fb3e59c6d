// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/scim/filter.h"

#include "sync/server/scim/value.h"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <utility>

namespace aufwind::server::scim {
namespace {

using Compare = Filter::Compare;
using Kind = Filter::Kind;

constexpr std::pair<std::string_view, Compare> kWords[] = {
    {"eq", Compare::eq}, {"ne", Compare::ne}, {"co", Compare::co}, {"sw", Compare::sw}, {"ew", Compare::ew},
    {"gt", Compare::gt}, {"ge", Compare::ge}, {"lt", Compare::lt}, {"le", Compare::le}, {"pr", Compare::pr}};
constexpr std::string_view kSchemas[] = {kUserSchema, kGroupSchema, kEnterpriseSchema};

bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '$';
}

bool isName(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, isNameCharacter) && !(text.front() >= '0' && text.front() <= '9');
}

bool isOrder(Compare compare) {
    return compare >= Compare::gt && compare <= Compare::le;
}

bool isPartOfText(Compare compare) {
    return compare >= Compare::co && compare <= Compare::ew;
}

/// Reads from the front; the first fault ends it.
class Reader {
  public:
    explicit Reader(std::string_view text) : rest_(text) {}

    std::optional<Filter> either() {
        auto first = both();
        while (first && takeWord("or")) first = joined(Kind::either, std::move(*first), both());
        return first;
    }

    bool isAtEnd() {
        skipBlanks();
        return rest_.empty();
    }
    Fault fault() const { return isTooMuch_ ? kFilterTooLong : kBadFilter; }

    std::optional<AttributePath> attribute() {
        skipBlanks();
        std::size_t size = 0;
        while (size < rest_.size() && (isNameCharacter(rest_[size]) || rest_[size] == ':' || rest_[size] == '.'))
            ++size;
        const std::string_view word = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return parseAttribute(word);
    }
    /// Behind an attribute: what stands in brackets. Nothing where there are none; a fault where they do not end.
    bool takeOpening() { return take('['); }
    std::optional<Filter> bracketed() {
        if (!enter()) return std::nullopt;
        auto inner = either();
        --depth_;
        return inner && take(']') ? std::move(inner) : std::nullopt;
    }
    /// `.name` behind brackets.
    std::optional<std::string> sub() {
        if (rest_.empty() || rest_.front() != '.') return std::string();
        rest_.remove_prefix(1);
        std::size_t size = 0;
        while (size < rest_.size() && isNameCharacter(rest_[size])) ++size;
        std::string name(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return isName(name) ? std::optional(std::move(name)) : std::nullopt;
    }

  private:
    void skipBlanks() {
        while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
    }

    bool take(char wanted) {
        skipBlanks();
        if (rest_.empty() || rest_.front() != wanted) return false;
        rest_.remove_prefix(1);
        return true;
    }

    bool takeWord(std::string_view word) {
        skipBlanks();
        const bool isThere = rest_.size() >= word.size() && same(rest_.substr(0, word.size()), word) &&
                             (rest_.size() == word.size() || !isNameCharacter(rest_[word.size()]));
        if (isThere) rest_.remove_prefix(word.size());
        return isThere;
    }

    bool enter() {
        isTooMuch_ = isTooMuch_ || ++depth_ > kDeepestFilter;
        return !isTooMuch_;
    }

    static std::optional<Filter> joined(Kind kind, Filter first, std::optional<Filter> second) {
        if (!second) return std::nullopt;
        Filter filter;
        filter.kind = kind;
        // In one row, so that a long one is not a deep one.
        if (first.kind == kind) {
            filter = std::move(first);
        } else {
            filter.parts.push_back(std::move(first));
        }
        filter.parts.push_back(std::move(*second));
        return filter;
    }

    std::optional<Filter> both() {
        auto first = one();
        while (first && takeWord("and")) first = joined(Kind::both, std::move(*first), one());
        return first;
    }

    std::optional<Filter> one() {
        isTooMuch_ = isTooMuch_ || ++parts_ > kMostParts;
        if (isTooMuch_) return std::nullopt;
        skipBlanks();
        // An attribute may be called like this; what follows a negation is in parentheses.
        const std::string_view before = rest_;
        if (takeWord("not")) {
            if (take('(')) return negated();
            rest_ = before;
        }
        return take('(') ? parenthesis() : comparison();
    }

    std::optional<Filter> parenthesis() {
        if (!enter()) return std::nullopt;
        auto inner = either();
        --depth_;
        return inner && take(')') ? std::move(inner) : std::nullopt;
    }

    std::optional<Filter> negated() {
        auto inner = parenthesis();
        if (!inner) return std::nullopt;
        Filter filter;
        filter.kind = Kind::negation;
        filter.parts.push_back(std::move(*inner));
        return filter;
    }

    std::optional<Filter> comparison() {
        auto path = attribute();
        if (!path || path->name.empty()) return std::nullopt;
        if (!takeOpening()) return compared(std::move(*path));
        Filter filter;
        filter.kind = Kind::within;
        filter.path = std::move(*path);
        auto inner = bracketed();
        auto below = inner ? sub() : std::nullopt;
        if (!inner || !below || !filter.path.sub.empty()) return std::nullopt;
        filter.parts.push_back(std::move(*inner));
        if (below->empty()) return filter;
        auto more = compared({{}, std::move(*below), {}});
        if (!more) return std::nullopt;
        filter.parts.push_back(std::move(*more));
        return filter;
    }

    std::optional<Filter> compared(AttributePath path) {
        Filter filter;
        filter.path = std::move(path);
        skipBlanks();
        for (const auto& [word, compare] : kWords) {
            if (!takeWord(word)) continue;
            filter.compare = compare;
            if (compare == Compare::pr) return filter;
            auto value = literal();
            if (!value) return std::nullopt;
            const bool hasOrder = value->is_string() || value->is_number();
            if ((isOrder(compare) && !hasOrder) || (isPartOfText(compare) && !value->is_string())) return std::nullopt;
            filter.value = std::move(*value);
            return filter;
        }
        return std::nullopt;
    }

    std::optional<boost::json::value> literal() {
        skipBlanks();
        std::size_t size = 0;
        if (!rest_.empty() && rest_.front() == '"') {
            for (size = 1; size < rest_.size() && rest_[size] != '"'; ++size) size += rest_[size] == '\\' ? 1 : 0;
            size += 1;
        } else {
            while (size < rest_.size() && (isNameCharacter(rest_[size]) || rest_[size] == '.' || rest_[size] == '+')) {
                ++size;
            }
        }
        if (size == 0 || size > rest_.size()) return std::nullopt;
        const std::string_view text = rest_.substr(0, size);
        rest_.remove_prefix(size);
        if (same(text, "true") || same(text, "false")) return boost::json::value(same(text, "true"));
        boost::system::error_code failure;
        auto value = boost::json::parse({text.data(), text.size()}, failure);
        const bool isLiteral = !failure && (value.is_string() || value.is_number() || value.is_null());
        return isLiteral ? std::optional(std::move(value)) : std::nullopt;
    }

    std::string_view rest_;
    int depth_ = 0;
    std::size_t parts_ = 0;
    bool isTooMuch_ = false;
};

}  // namespace

std::optional<AttributePath> parseAttribute(std::string_view text) {
    AttributePath path;
    for (const std::string_view schema : kSchemas) {
        if (text.size() < schema.size() || !same(text.substr(0, schema.size()), schema)) continue;
        const std::string_view behind = text.substr(schema.size());
        if (!behind.empty() && behind.front() != ':' && behind.front() != '.') continue;
        path.schema = schema == kEnterpriseSchema ? std::string(schema) : std::string();
        if (behind.empty()) return path;
        text = behind.substr(1);
    }
    // A schema that is not known is taken for an object of its own.
    if (const std::size_t colon = text.rfind(':'); colon != std::string_view::npos) {
        path.schema = std::string(text.substr(0, colon));
        text.remove_prefix(colon + 1);
    }
    const std::size_t dot = text.find('.');
    path.name = std::string(text.substr(0, dot));
    if (dot != std::string_view::npos) path.sub = std::string(text.substr(dot + 1));
    const bool isGood = isName(path.name) && (dot == std::string_view::npos || isName(path.sub));
    return isGood ? std::optional(std::move(path)) : std::nullopt;
}

Outcome<Filter> parseFilter(std::string_view text) {
    if (text.size() > kLongestFilter) return kFilterTooLong;
    Reader reader(text);
    auto filter = reader.either();
    if (!filter || !reader.isAtEnd()) return reader.fault();
    return std::move(*filter);
}

Outcome<PatchPath> parsePath(std::string_view text) {
    if (text.size() > kLongestFilter) return kBadPath;
    Reader reader(text);
    auto attribute = reader.attribute();
    if (!attribute) return kBadPath;
    PatchPath path{std::move(*attribute)};
    if (reader.takeOpening()) {
        path.which = reader.bracketed();
        auto sub = path.which ? reader.sub() : std::nullopt;
        if (!sub || path.attribute.name.empty() || !path.attribute.sub.empty()) return kBadPath;
        path.sub = std::move(*sub);
    }
    return reader.isAtEnd() ? Outcome<PatchPath>(std::move(path)) : kBadPath;
}

}  // namespace aufwind::server::scim

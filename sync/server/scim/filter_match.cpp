// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/text_form.h"
#include "sync/server/scim/filter.h"
#include "sync/server/scim/value.h"

#include <algorithm>
#include <span>

/// Whether a resource is one that a filter looks for.
namespace aufwind::server::scim {

namespace json = boost::json;

namespace {

using Compare = Filter::Compare;
using Kind = Filter::Kind;

// RFC 7643 sections 3.1, 4.1 and 4.2: everything else that is a text is not.
constexpr std::string_view kCaseExact[] = {"id", "externalid", "version", "$ref", "location"};
constexpr std::string_view kInstants[] = {"created", "lastmodified"};

bool isOneOf(std::span<const std::string_view> words, const std::string& name) {
    return std::ranges::find(words, lowered(name)) != words.end();
}

bool isInstant(const AttributePath& path) {
    return isOneOf(kInstants, path.sub.empty() ? path.name : path.sub);
}

template <typename T>
bool inOrder(Compare compare, const T& one, const T& other) {
    switch (compare) {
        case Compare::gt:
            return one > other;
        case Compare::ge:
            return one >= other;
        case Compare::lt:
            return one < other;
        case Compare::le:
            return one <= other;
        default:
            return one == other;
    }
}

bool textFits(Compare compare, std::string_view text, std::string_view wanted) {
    switch (compare) {
        case Compare::co:
            return text.find(wanted) != std::string_view::npos;
        case Compare::sw:
            return text.starts_with(wanted);
        case Compare::ew:
            return text.ends_with(wanted);
        default:
            return inOrder(compare, text, wanted);
    }
}

/// Never `ne` and `pr`, which say something about all values together.
bool fits(const Filter& filter, const json::value& value) {
    if (value.is_bool()) {
        const auto wanted = truthOf(filter.value);
        return filter.compare == Compare::eq && wanted && value.get_bool() == *wanted;
    }
    if (value.is_number()) {
        return filter.value.is_number() &&
               inOrder(filter.compare, value.to_number<double>(), filter.value.to_number<double>());
    }
    if (!value.is_string() || !filter.value.is_string()) return false;
    const auto text = viewOf(value.get_string());
    const auto wanted = viewOf(filter.value.get_string());
    if (isInstant(filter.path) && (filter.compare == Compare::eq || filter.compare >= Compare::gt)) {
        const auto at = schema::parseInstant(text);
        const auto other = schema::parseInstant(wanted);
        return at && other && inOrder(filter.compare, *at, *other);
    }
    if (isCaseExact(filter.path)) return textFits(filter.compare, text, wanted);
    return textFits(filter.compare, lowered(text), lowered(wanted));
}

bool isSomething(const json::value* value) {
    if (value->is_string()) return !value->get_string().empty();
    return !value->is_object() || !value->get_object().empty();
}

bool compares(const Filter& filter, const json::object& resource) {
    const auto values = valuesAt(resource, filter.path);
    if (filter.compare == Compare::pr) return std::ranges::any_of(values, isSomething);
    // What is not there is equal to null, and to nothing else.
    const bool asksForNothing = filter.value.is_null();
    if (filter.compare == Compare::ne) {
        if (asksForNothing) return !values.empty();
        Filter equal = filter;
        equal.compare = Compare::eq;
        return std::ranges::none_of(values, [&](const json::value* value) { return fits(equal, *value); });
    }
    if (asksForNothing) return values.empty();
    return std::ranges::any_of(values, [&](const json::value* value) { return fits(filter, *value); });
}

/// An element that is no object is its own value.
json::object elementOf(const json::value& value) {
    return value.is_object() ? value.get_object() : json::object{{"value", value}};
}

const json::object* holderOf(const json::object& resource, const AttributePath& path) {
    if (path.schema.empty()) return &resource;
    const json::value* found = member(resource, path.schema);
    return found != nullptr ? found->if_object() : nullptr;
}

bool isWithin(const Filter& filter, const json::object& resource) {
    const json::object* holder = holderOf(resource, filter.path);
    const json::value* found = holder != nullptr ? member(*holder, filter.path.name) : nullptr;
    if (found == nullptr) return false;
    const auto isMeant = [&filter](const json::value& value) {
        const json::object element = elementOf(value);
        return std::ranges::all_of(filter.parts, [&](const Filter& part) { return matches(part, element); });
    };
    return found->is_array() ? std::ranges::any_of(found->get_array(), isMeant) : isMeant(*found);
}

void addValue(const json::value& value, const std::string& sub, bool isOneOfSeveral,
              std::vector<const json::value*>& all) {
    const json::object* object = value.if_object();
    if (object == nullptr) {
        if (sub.empty() || same(sub, "value")) all.push_back(&value);
        return;
    }
    if (sub.empty() && !isOneOfSeveral) return all.push_back(&value);
    const json::value* below = member(*object, sub.empty() ? "value" : std::string_view(sub));
    if (below != nullptr) all.push_back(below);
}

}  // namespace

bool isCaseExact(const AttributePath& path) {
    return isOneOf(kCaseExact, path.sub.empty() ? path.name : path.sub);
}

std::vector<const json::value*> valuesAt(const json::object& resource, const AttributePath& path) {
    std::vector<const json::value*> all;
    const json::object* holder = holderOf(resource, path);
    const json::value* found = holder != nullptr ? member(*holder, path.name) : nullptr;
    if (found == nullptr) return all;
    if (const json::array* several = found->if_array()) {
        for (const json::value& one : *several) addValue(one, path.sub, true, all);
    } else {
        addValue(*found, path.sub, false, all);
    }
    return all;
}

bool matches(const Filter& filter, const json::object& resource) {
    const auto isMet = [&resource](const Filter& part) {
        return matches(part, resource);
    };
    switch (filter.kind) {
        case Kind::both:
            return std::ranges::all_of(filter.parts, isMet);
        case Kind::either:
            return std::ranges::any_of(filter.parts, isMet);
        case Kind::negation:
            return !matches(filter.parts.front(), resource);
        case Kind::within:
            return isWithin(filter, resource);
        case Kind::compare:
            break;
    }
    return compares(filter, resource);
}

}  // namespace aufwind::server::scim

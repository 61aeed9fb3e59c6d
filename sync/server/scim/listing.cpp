// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/scim/listing.h"

#include "sync/server/auth/percent.h"
#include "sync/server/scim/value.h"

#include <algorithm>
#include <charconv>

namespace aufwind::server::scim {

namespace json = boost::json;

namespace {

constexpr std::string_view kListSchema = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
constexpr std::string_view kAlways[] = {"id", "schemas"};
constexpr std::size_t kMostAttributes = 100;

/// Less than one is one where it is where to begin, and none where it is how many.
std::optional<std::int64_t> numberIn(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failed == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

Verdict setNumber(Question& question, std::string_view name, std::optional<std::int64_t> number) {
    if (!number) return kBadValue;
    if (same(name, "startIndex")) {
        question.start = static_cast<std::size_t>(std::max<std::int64_t>(1, *number));
    } else {
        const auto most = static_cast<std::int64_t>(Question::kLargestPage);
        question.count = static_cast<std::size_t>(std::clamp<std::int64_t>(*number, 0, most));
    }
    return {};
}

Verdict setFilter(Question& question, std::string_view text) {
    auto filter = parseFilter(text);
    if (const Fault* fault = faultIn(filter)) return *fault;
    question.filter = std::move(std::get<Filter>(filter));
    return {};
}

Verdict setSort(Question& question, std::string_view text) {
    question.sortBy = parseAttribute(text);
    return question.sortBy ? Verdict() : Verdict(kBadValue);
}

Verdict addAttribute(Question& question, std::string_view name, std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    if (text.empty()) return {};
    auto path = parseAttribute(text);
    auto& all = same(name, "attributes") ? question.projection.only : question.projection.except;
    if (!path || all.size() >= kMostAttributes) return kBadValue;
    all.push_back(std::move(*path));
    return {};
}

Verdict take(Question& question, std::string_view name, std::string_view value) {
    if (same(name, "filter")) return setFilter(question, value);
    if (same(name, "startIndex") || same(name, "count")) return setNumber(question, name, numberIn(value));
    if (same(name, "sortBy")) return setSort(question, value);
    if (same(name, "sortOrder")) question.isDescending = same(value, "descending");
    if (!same(name, "attributes") && !same(name, "excludedAttributes")) return {};
    while (!value.empty()) {
        const std::string_view one = value.substr(0, value.find(','));
        if (auto fault = addAttribute(question, name, one)) return fault;
        value.remove_prefix(std::min(one.size() + 1, value.size()));
    }
    return {};
}

std::optional<std::string> decoded(std::string_view text) {
    std::string plain(text);
    std::ranges::replace(plain, '+', ' ');
    return percentDecoded(plain);
}

bool names(const Filter& filter, std::string_view name) {
    const bool isHere = (filter.kind == Filter::Kind::compare || filter.kind == Filter::Kind::within) &&
                        filter.path.schema.empty() && same(filter.path.name, name);
    return isHere || std::ranges::any_of(filter.parts, [&](const Filter& part) { return names(part, name); });
}

std::optional<std::string> wantedIn(const Filter& filter, std::string_view name) {
    if (filter.kind == Filter::Kind::both) {
        for (const Filter& part : filter.parts) {
            if (auto text = wantedIn(part, name)) return text;
        }
        return std::nullopt;
    }
    const bool isIt = filter.kind == Filter::Kind::compare && filter.compare == Filter::Compare::eq &&
                      filter.path.schema.empty() && filter.path.sub.empty() && same(filter.path.name, name) &&
                      filter.value.is_string();
    return isIt ? std::optional(std::string(viewOf(filter.value.get_string()))) : std::nullopt;
}

json::object* holderOf(json::object& resource, const AttributePath& path) {
    if (path.schema.empty()) return &resource;
    json::value* found = stated(resource, path.schema);
    return found != nullptr ? found->if_object() : nullptr;
}

void copy(const json::object& from, const AttributePath& path, json::object& into) {
    const json::object* source = &from;
    json::object* target = &into;
    if (!path.schema.empty()) {
        const json::value* found = member(from, path.schema);
        if (found == nullptr || !found->is_object()) return;
        source = &found->get_object();
        if (path.name.empty()) {
            into[path.schema] = *source;
            return;
        }
        json::value& place = into[path.schema];
        if (!place.is_object()) place = json::object();
        target = &place.get_object();
    }
    for (const auto& entry : *source) {
        if (!same(viewOf(entry.key()), path.name)) continue;
        if (path.sub.empty()) {
            (*target)[entry.key()] = entry.value();
            return;
        }
        const auto part = [&](const json::value& whole, json::value& made) {
            const json::value* below = whole.is_object() ? member(whole.get_object(), path.sub) : nullptr;
            if (!made.is_object()) made = json::object();
            if (below != nullptr) made.get_object()[path.sub] = *below;
        };
        json::value& place = (*target)[entry.key()];
        if (!entry.value().is_array()) return part(entry.value(), place);
        const json::array& several = entry.value().get_array();
        if (!place.is_array()) place = json::array(several.size());
        for (std::size_t i = 0; i < several.size(); ++i) part(several[i], place.get_array()[i]);
        return;
    }
}

void leaveOut(json::object& resource, const AttributePath& path) {
    json::object* holder = holderOf(resource, path);
    if (holder == nullptr) return;
    if (path.name.empty()) return erase(resource, path.schema);
    if (path.sub.empty()) return erase(*holder, path.name);
    json::value* found = stated(*holder, path.name);
    if (found == nullptr) return;
    if (found->is_object()) erase(found->get_object(), path.sub);
    if (!found->is_array()) return;
    for (json::value& element : found->get_array()) {
        if (element.is_object()) erase(element.get_object(), path.sub);
    }
}

/// In the order that is asked for; what has no such attribute comes last (RFC 7644 section 3.4.2.3).
struct Place {
    std::size_t row = 0;
    bool hasKey = false;
    std::string key{};
};

void sort(std::vector<Place>& places, bool isDescending) {
    std::ranges::stable_sort(places, [isDescending](const Place& one, const Place& other) {
        if (one.hasKey != other.hasKey) return one.hasKey;
        return isDescending ? other.key < one.key : one.key < other.key;
    });
}

Place placeOf(std::size_t row, const json::object& resource, const AttributePath& path) {
    Place place{row};
    const auto values = valuesAt(resource, path);
    if (values.empty()) return place;
    place.hasKey = true;
    const json::value& value = *values.front();
    if (value.is_bool()) place.key = value.get_bool() ? "true" : "false";
    if (value.is_string()) place.key = std::string(viewOf(value.get_string()));
    if (!isCaseExact(path)) place.key = lowered(place.key);
    return place;
}

}  // namespace

bool Projection::shows(std::string_view name) const {
    const auto isIt = [name](const AttributePath& path) {
        return path.schema.empty() && same(path.name, name);
    };
    if (!only.empty()) return std::ranges::any_of(only, isIt);
    return std::ranges::none_of(except, [&](const AttributePath& path) { return isIt(path) && path.sub.empty(); });
}

void Projection::apply(json::object& resource) const {
    if (only.empty()) {
        for (const AttributePath& path : except) {
            const bool isAlways = path.schema.empty() && std::ranges::any_of(kAlways, [&](std::string_view name) {
                                      return same(name, path.name);
                                  });
            if (!isAlways) leaveOut(resource, path);
        }
        return;
    }
    json::object shown;
    for (const std::string_view name : kAlways) copy(resource, {{}, std::string(name), {}}, shown);
    for (const AttributePath& path : only) copy(resource, path, shown);
    resource = std::move(shown);
}

bool Question::asksFor(std::string_view name) const {
    return (filter && names(*filter, name)) || (sortBy && sortBy->schema.empty() && same(sortBy->name, name));
}

Outcome<Question> questionOf(std::string_view query) {
    Question question;
    while (!query.empty()) {
        const std::string_view one = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(one.size() + 1, query.size()));
        const std::size_t between = one.find('=');
        if (between == std::string_view::npos) continue;
        const auto name = decoded(one.substr(0, between));
        const auto value = decoded(one.substr(between + 1));
        if (!name || !value) return kBadSyntax;
        if (auto fault = take(question, *name, *value)) return *fault;
    }
    return question;
}

Outcome<Question> questionIn(const json::object& search) {
    Question question;
    for (const auto& entry : search) {
        const std::string_view name = viewOf(entry.key());
        const json::value& value = entry.value();
        const bool isNumber = same(name, "startIndex") || same(name, "count");
        const bool isList = same(name, "attributes") || same(name, "excludedAttributes");
        if (isList && value.is_array()) {
            for (const json::value& one : value.get_array()) {
                if (!one.is_string()) return kBadValue;
                if (auto fault = addAttribute(question, name, viewOf(one.get_string()))) return *fault;
            }
        } else if (isNumber && value.is_int64()) {
            if (auto fault = setNumber(question, name, value.get_int64())) return *fault;
        } else if (value.is_string()) {
            if (auto fault = take(question, name, viewOf(value.get_string()))) return *fault;
        } else if (!value.is_null() && !same(name, "schemas")) {
            return kBadValue;
        }
    }
    return question;
}

std::optional<std::string> wantedText(const Question& question, std::string_view name) {
    return question.filter ? wantedIn(*question.filter, name) : std::nullopt;
}

json::object listOf(const Question& question, std::size_t rows, const Make& make) {
    std::vector<Place> places;
    for (std::size_t row = 0; row < rows; ++row) {
        if (!question.filter && !question.sortBy) {
            places.push_back({row});
            continue;
        }
        const json::object resource = make(row, false);
        if (question.filter && !matches(*question.filter, resource)) continue;
        places.push_back(question.sortBy ? placeOf(row, resource, *question.sortBy) : Place{row});
    }
    if (question.sortBy) sort(places, question.isDescending);
    json::array resources;
    const std::size_t from = std::min(question.start - 1, places.size());
    const std::size_t end = from + std::min(question.count, places.size() - from);
    for (std::size_t i = from; i < end; ++i) {
        json::object resource = make(places[i].row, true);
        question.projection.apply(resource);
        resources.push_back(std::move(resource));
    }
    return {{"schemas", json::array{jsonText(kListSchema)}},
            {"totalResults", places.size()},
            {"startIndex", question.start},
            {"itemsPerPage", resources.size()},
            {"Resources", std::move(resources)}};
}

}  // namespace aufwind::server::scim

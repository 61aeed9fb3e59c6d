// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/scim/patch.h"

#include "sync/server/scim/value.h"

#include <boost/json/array.hpp>

#include <algorithm>

namespace aufwind::server::scim {

namespace json = boost::json;

namespace {

enum class Change : std::uint8_t { add, replace, remove };

// RFC 7643 sections 4.1.2 and 4.2.
constexpr std::string_view kSeveral[] = {"emails", "phonenumbers", "ims",   "photos",           "addresses",
                                         "groups", "entitlements", "roles", "x509certificates", "members"};
constexpr std::size_t kMostElements = 20'000;

bool hasSeveral(const PatchPath& path) {
    return path.attribute.schema.empty() &&
           std::ranges::find(kSeveral, lowered(path.attribute.name)) != std::end(kSeveral);
}

std::optional<Change> changeNamed(const json::value* word) {
    if (word == nullptr || !word->is_string()) return std::nullopt;
    const auto text = viewOf(word->get_string());
    if (same(text, "add")) return Change::add;
    if (same(text, "replace")) return Change::replace;
    return same(text, "remove") ? std::optional(Change::remove) : std::nullopt;
}

/// The place of a member, made where there is none.
json::value& placeIn(json::object& object, std::string_view name) {
    json::value* found = stated(object, name);
    return found != nullptr ? *found : object[{name.data(), name.size()}];
}

json::object& objectAt(json::value& value) {
    if (!value.is_object()) value = json::object();
    return value.get_object();
}

void merge(json::object& into, const json::object& from) {
    for (const auto& entry : from) placeIn(into, viewOf(entry.key())) = entry.value();
}

/// What an element is known by: its value where it has one.
bool isSameElement(const json::value& one, const json::value& other) {
    if (!one.is_object() || !other.is_object()) return one == other;
    const json::value* mine = member(one.get_object(), "value");
    const json::value* theirs = member(other.get_object(), "value");
    if (mine == nullptr || theirs == nullptr) return one == other;
    const bool areTexts = mine->is_string() && theirs->is_string();
    return areTexts ? same(viewOf(mine->get_string()), viewOf(theirs->get_string())) : *mine == *theirs;
}

/// Of several at most one is the primary one (RFC 7643 section 2.4): the newest.
void keepOnePrimary(json::array& elements, const json::value& newest) {
    const auto isPrimary = [](const json::value& value) {
        const json::value* flag = value.is_object() ? member(value.get_object(), "primary") : nullptr;
        return flag != nullptr && truthOf(*flag).value_or(false);
    };
    if (!isPrimary(newest)) return;
    for (json::value& element : elements) {
        if (element.is_object() && !isSameElement(element, newest)) erase(element.get_object(), "primary");
    }
}

json::array asSeveral(const json::value& value) {
    if (value.is_array()) return value.get_array();
    return value.is_null() ? json::array() : json::array{value};
}

Verdict addElements(json::value& place, const json::value& value) {
    json::array all = asSeveral(place);
    // Members by the thousand: what is there already is found in one pass, by what it is known by.
    const auto several = asSeveral(value);
    if (all.size() + several.size() > kMostElements) return kBadValue;
    const std::size_t before = all.size();
    for (const json::value& added : several) {
        const auto end = all.begin() + static_cast<std::ptrdiff_t>(before);
        const auto at =
            std::find_if(all.begin(), end, [&](const json::value& one) { return isSameElement(one, added); });
        if (at == end) {
            all.push_back(added);
        } else if (at->is_object() && added.is_object()) {
            merge(at->get_object(), added.get_object());
        }
    }
    for (const json::value& added : several) keepOnePrimary(all, added);
    place = std::move(all);
    return {};
}

void removeElements(json::value& place, const json::value& value) {
    json::array kept;
    const auto gone = asSeveral(value);
    const auto there = asSeveral(place);
    for (const json::value& one : there) {
        const bool goes =
            std::ranges::any_of(gone, [&](const json::value& other) { return isSameElement(one, other); });
        if (!goes) kept.push_back(one);
    }
    place = std::move(kept);
}

/// The attribute itself.
Verdict changeWhole(json::object& holder, const PatchPath& path, Change change, const json::value* value) {
    const std::string_view name = path.attribute.name;
    const bool several = hasSeveral(path);
    if (change == Change::remove) {
        json::value* place = stated(holder, name);
        if (place != nullptr && several && value != nullptr && !value->is_null()) {
            removeElements(*place, *value);
        } else {
            erase(holder, name);
        }
        return {};
    }
    json::value& place = placeIn(holder, name);
    if (several) {
        if (change == Change::add) return addElements(place, *value);
        json::value fresh;
        if (auto fault = addElements(fresh, *value)) return fault;
        place = std::move(fresh);
    } else if (value->is_object() && place.is_object()) {
        merge(place.get_object(), value->get_object());
    } else {
        place = *value;
    }
    return {};
}

/// An attribute of the attribute, of each of its elements where it has several.
Verdict changeBelow(json::object& holder, const PatchPath& path, Change change, const json::value* value) {
    const std::string_view sub = path.attribute.sub;
    json::value* found = stated(holder, path.attribute.name);
    if (change == Change::remove) {
        if (found == nullptr) return {};
        if (found->is_object()) erase(found->get_object(), sub);
        if (!found->is_array()) return {};
        for (json::value& element : found->get_array()) {
            if (element.is_object()) erase(element.get_object(), sub);
        }
        return {};
    }
    json::value& place = found != nullptr ? *found : placeIn(holder, path.attribute.name);
    if (!hasSeveral(path)) {
        // A manager may have been sent as a text.
        placeIn(objectAt(place), sub) = *value;
        return {};
    }
    if (!place.is_array() || place.get_array().empty()) place = json::array{json::object()};
    for (json::value& element : place.get_array()) placeIn(objectAt(element), sub) = *value;
    return {};
}

/// What an element is that a filter describes; false where that does not follow from it.
bool describe(const Filter& filter, json::object& element) {
    if (filter.kind == Filter::Kind::both) {
        return std::ranges::all_of(filter.parts, [&](const Filter& part) { return describe(part, element); });
    }
    const bool isPlain = filter.kind == Filter::Kind::compare && filter.compare == Filter::Compare::eq &&
                         filter.path.schema.empty() && filter.path.sub.empty();
    if (isPlain) element[filter.path.name] = filter.value;
    return isPlain;
}

Verdict changeFound(json::object& holder, const PatchPath& path, Change change, const json::value* value) {
    json::value* found = stated(holder, path.attribute.name);
    json::array all = found != nullptr ? asSeveral(*found) : json::array();
    const auto isMeant = [&](const json::value& element) {
        return element.is_object() && matches(*path.which, element.get_object());
    };
    if (change == Change::remove) {
        if (path.sub.empty()) {
            all.erase(std::remove_if(all.begin(), all.end(), isMeant), all.end());
        }
        for (json::value& element : all) {
            if (!path.sub.empty() && isMeant(element)) erase(element.get_object(), path.sub);
        }
    } else {
        if (std::ranges::none_of(all, isMeant)) {
            json::object made;
            if (!describe(*path.which, made)) return kNoTarget;
            all.push_back(std::move(made));
        }
        for (json::value& element : all) {
            if (!isMeant(element)) continue;
            if (!path.sub.empty()) {
                placeIn(element.get_object(), path.sub) = *value;
            } else if (value->is_object()) {
                merge(element.get_object(), value->get_object());
            } else {
                return kBadValue;
            }
            const json::value newest = element;
            keepOnePrimary(all, newest);
        }
    }
    placeIn(holder, path.attribute.name) = std::move(all);
    return {};
}

Verdict changeAt(json::object& resource, const PatchPath& path, Change change, const json::value* value) {
    const AttributePath& attribute = path.attribute;
    if (attribute.schema.empty() && attribute.name.empty()) return kNoTarget;
    if (attribute.name.empty()) {
        if (change == Change::remove) {
            erase(resource, attribute.schema);
            return {};
        }
        if (!value->is_object()) return kBadValue;
        json::object& holder = objectAt(placeIn(resource, attribute.schema));
        for (const auto& entry : value->get_object()) {
            auto below = parsePath(viewOf(entry.key()));
            if (const Fault* fault = faultIn(below)) return *fault;
            auto& inner = std::get<PatchPath>(below);
            if (!inner.attribute.schema.empty() || inner.which) return kBadPath;
            const auto& way = inner.attribute.sub.empty() ? changeWhole : changeBelow;
            if (auto fault = way(holder, inner, change, &entry.value())) return fault;
        }
        return {};
    }
    if (change == Change::remove && !attribute.schema.empty() && stated(resource, attribute.schema) == nullptr)
        return {};
    json::object& holder = attribute.schema.empty() ? resource : objectAt(placeIn(resource, attribute.schema));
    if (path.which) return changeFound(holder, path, change, value);
    return attribute.sub.empty() ? changeWhole(holder, path, change, value) : changeBelow(holder, path, change, value);
}

Verdict applyOne(json::object& resource, const json::object& operation) {
    const auto change = changeNamed(member(operation, "op"));
    if (!change) return kBadSyntax;
    const json::value* path = member(operation, "path");
    const json::value* value = stated(operation, "value");
    if (*change != Change::remove && value == nullptr) return kBadValue;
    if (path != nullptr && !path->is_string()) return kBadPath;
    if (path != nullptr && !path->get_string().empty()) {
        auto where = parsePath(viewOf(path->get_string()));
        if (const Fault* fault = faultIn(where)) return *fault;
        return changeAt(resource, std::get<PatchPath>(where), *change, value);
    }
    if (*change == Change::remove) return kNoTarget;
    if (!value->is_object()) return kBadValue;
    for (const auto& entry : value->get_object()) {
        if (same(viewOf(entry.key()), "schemas")) continue;
        auto where = parsePath(viewOf(entry.key()));
        if (const Fault* fault = faultIn(where)) return *fault;
        if (auto fault = changeAt(resource, std::get<PatchPath>(where), *change, &entry.value())) return fault;
    }
    return {};
}

}  // namespace

Verdict applyPatch(json::object& resource, const json::object& request) {
    const json::value* operations = member(request, "Operations");
    if (operations == nullptr || !operations->is_array()) return kBadSyntax;
    if (operations->get_array().size() > kMostOperations) return kTooMany;
    for (const json::value& operation : operations->get_array()) {
        if (!operation.is_object()) return kBadSyntax;
        if (auto fault = applyOne(resource, operation.get_object())) return fault;
    }
    return {};
}

}  // namespace aufwind::server::scim

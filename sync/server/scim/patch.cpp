// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/scim/patch.h"

#include "sync/server/scim/value.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace aufwind::server::scim {

namespace json = boost::json;

namespace {

enum class Change : std::uint8_t { add, replace, remove };

// RFC 7643 sections 4.1.2 and 4.2.
constexpr std::string_view kSeveral[] = {"emails", "phonenumbers", "ims",   "photos",           "addresses",
                                         "groups", "entitlements", "roles", "x509certificates", "members"};
constexpr std::size_t kMostMembers = 20'000;
constexpr std::size_t kMostValues = 100;  ///< of anything else
/// Members of objects: all of a team of twenty thousand a hundred and fifty times, which takes less than a second.
constexpr std::size_t kMostLooks = 20'000'000;

/// What one request may make the server look at and copy, for the company waits meanwhile.
class Effort {
  public:
    /// False where it is more than that; then everything after it is, too.
    bool spend(std::size_t looks) {
        left_ -= std::min(looks, left_);
        return left_ > 0;
    }
    bool spend(const json::array& elements, std::size_t each) {
        std::size_t looks = 0;
        for (const json::value& one : elements) looks += 1 + (one.is_object() ? one.get_object().size() : 0);
        return spend(looks * each);
    }

  private:
    std::size_t left_ = kMostLooks;
};

std::size_t partsOf(const Filter& filter) {
    std::size_t parts = 1;
    for (const Filter& part : filter.parts) parts += partsOf(part);
    return parts;
}

std::size_t mostOf(const PatchPath& path) {
    // Teams of a person are as many as they are; writing them changes nothing.
    const bool isMany = same(path.attribute.name, "members") || same(path.attribute.name, "groups");
    return isMany ? kMostMembers : kMostValues;
}

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

bool merge(json::object& into, const json::object& from, Effort& effort) {
    if (!effort.spend((into.size() + from.size()) * from.size())) return false;
    for (const auto& entry : from) placeIn(into, viewOf(entry.key())) = entry.value();
    return true;
}

/// What an element is known by: its value where it has one.
std::string keyOf(const json::value& element) {
    const json::value* value = element.is_object() ? member(element.get_object(), "value") : nullptr;
    if (value == nullptr) return "whole " + std::string(json::serialize(element));
    return value->is_string() ? "text " + lowered(viewOf(value->get_string()))
                              : "value " + std::string(json::serialize(*value));
}

bool isPrimary(const json::value& element) {
    const json::value* flag = element.is_object() ? member(element.get_object(), "primary") : nullptr;
    return flag != nullptr && truthOf(*flag).value_or(false);
}

/// Of several at most one is the primary one (RFC 7643 section 2.4): the newest.
void keepOnePrimary(json::array& elements, const std::optional<std::size_t>& newest) {
    if (!newest) return;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (i != *newest && elements[i].is_object()) erase(elements[i].get_object(), "primary");
    }
}

json::array asSeveral(json::value value) {
    if (value.is_array()) return std::move(value.get_array());
    return value.is_null() ? json::array() : json::array{std::move(value)};
}

// Members by the thousand: what is there already is found in one pass, by what it is known by.
Verdict addElements(json::value& place, const json::value& value, std::size_t most, Effort& effort) {
    json::array all = asSeveral(std::move(place));
    const json::array several = asSeveral(value);
    if (!effort.spend(all, 1) || !effort.spend(several, 1)) return kTooMuch;
    constexpr std::size_t kNowhere = SIZE_MAX;
    std::unordered_map<std::string, std::size_t> places;
    for (const json::value& added : several) places.emplace(keyOf(added), kNowhere);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto at = places.find(keyOf(all[i]));
        if (at != places.end() && at->second == kNowhere) at->second = i;
    }
    std::optional<std::size_t> newest;
    for (const json::value& added : several) {
        std::size_t at = places.at(keyOf(added));
        if (at == kNowhere) {
            if (all.size() >= most) return kTooManyValues;
            at = all.size();
            all.push_back(added);
        } else if (all[at].is_object() && added.is_object()) {
            if (!merge(all[at].get_object(), added.get_object(), effort)) return kTooMuch;
        }
        if (isPrimary(added)) newest = at;
    }
    keepOnePrimary(all, newest);
    place = std::move(all);
    return {};
}

Verdict removeElements(json::value& place, const json::value& value, Effort& effort) {
    json::array all = asSeveral(std::move(place));
    const json::array several = asSeveral(value);
    if (!effort.spend(all, 1) || !effort.spend(several, 1)) return kTooMuch;
    std::unordered_set<std::string> gone;
    for (const json::value& one : several) gone.insert(keyOf(one));
    const auto goes = [&](const json::value& one) {
        return gone.contains(keyOf(one));
    };
    all.erase(std::remove_if(all.begin(), all.end(), goes), all.end());
    place = std::move(all);
    return {};
}

/// The attribute itself.
Verdict changeWhole(json::object& holder, const PatchPath& path, Change change, const json::value* value,
                    Effort& effort) {
    if (!effort.spend(holder.size())) return kTooMuch;
    const std::string_view name = path.attribute.name;
    const bool several = hasSeveral(path);
    if (change == Change::remove) {
        json::value* place = stated(holder, name);
        if (place != nullptr && several && value != nullptr && !value->is_null()) {
            return removeElements(*place, *value, effort);
        }
        erase(holder, name);
        return {};
    }
    json::value& place = placeIn(holder, name);
    if (several) {
        if (change == Change::replace) place = nullptr;
        return addElements(place, *value, mostOf(path), effort);
    }
    if (value->is_object() && place.is_object()) {
        return merge(place.get_object(), value->get_object(), effort) ? Verdict() : kTooMuch;
    }
    place = *value;
    return {};
}

/// An attribute of the attribute, of each of its elements where it has several.
Verdict changeBelow(json::object& holder, const PatchPath& path, Change change, const json::value* value,
                    Effort& effort) {
    const std::string_view sub = path.attribute.sub;
    json::value* found = stated(holder, path.attribute.name);
    const std::size_t each = 1 + (value != nullptr ? json::serialize(*value).size() : 0);
    const bool isArray = found != nullptr && found->is_array();
    if (!effort.spend(holder.size() + each) || (isArray && !effort.spend(found->get_array(), each))) return kTooMuch;
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

/// Of the elements that are meant.
Verdict changeEach(json::array& all, const std::vector<std::size_t>& meant, const PatchPath& path,
                   const json::value& value, Effort& effort) {
    const std::size_t each = 1 + json::serialize(value).size();
    std::optional<std::size_t> newest;
    for (const std::size_t at : meant) {
        json::object& element = all[at].get_object();
        if (!effort.spend(element.size() + each)) return kTooMuch;
        if (!path.sub.empty()) {
            placeIn(element, path.sub) = value;
        } else if (!value.is_object()) {
            return kBadValue;
        } else if (!merge(element, value.get_object(), effort)) {
            return kTooMuch;
        }
        if (isPrimary(all[at])) newest = at;
    }
    keepOnePrimary(all, newest);
    return {};
}

Verdict changeFound(json::object& holder, const PatchPath& path, Change change, const json::value* value,
                    Effort& effort) {
    if (!effort.spend(holder.size())) return kTooMuch;
    json::value* found = stated(holder, path.attribute.name);
    json::array all = found != nullptr ? asSeveral(std::move(*found)) : json::array();
    if (!effort.spend(all, partsOf(*path.which))) return kTooMuch;
    const auto isMeant = [&](const json::value& element) {
        return element.is_object() && matches(*path.which, element.get_object());
    };
    if (change == Change::remove && path.sub.empty()) {
        all.erase(std::remove_if(all.begin(), all.end(), isMeant), all.end());
    } else if (change == Change::remove) {
        for (json::value& element : all) {
            if (isMeant(element)) erase(element.get_object(), path.sub);
        }
    } else {
        std::vector<std::size_t> meant;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (isMeant(all[i])) meant.push_back(i);
        }
        if (meant.empty()) {
            json::object made;
            if (!describe(*path.which, made)) return kNoTarget;
            if (all.size() >= mostOf(path)) return kTooManyValues;
            meant.push_back(all.size());
            all.push_back(std::move(made));
        }
        if (auto fault = changeEach(all, meant, path, *value, effort)) return fault;
    }
    placeIn(holder, path.attribute.name) = std::move(all);
    return {};
}

Verdict changeAt(json::object& resource, const PatchPath& path, Change change, const json::value* value,
                 Effort& effort) {
    if (!effort.spend(resource.size())) return kTooMuch;
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
            if (auto fault = way(holder, inner, change, &entry.value(), effort)) return fault;
        }
        return {};
    }
    if (change == Change::remove && !attribute.schema.empty() && stated(resource, attribute.schema) == nullptr)
        return {};
    json::object& holder = attribute.schema.empty() ? resource : objectAt(placeIn(resource, attribute.schema));
    if (path.which) return changeFound(holder, path, change, value, effort);
    const auto& way = attribute.sub.empty() ? changeWhole : changeBelow;
    return way(holder, path, change, value, effort);
}

Verdict applyOne(json::object& resource, const json::object& operation, Effort& effort) {
    const auto change = changeNamed(member(operation, "op"));
    if (!change) return kBadSyntax;
    const json::value* path = member(operation, "path");
    const json::value* value = stated(operation, "value");
    if (*change != Change::remove && value == nullptr) return kBadValue;
    if (path != nullptr && !path->is_string()) return kBadPath;
    if (path != nullptr && !path->get_string().empty()) {
        auto where = parsePath(viewOf(path->get_string()));
        if (const Fault* fault = faultIn(where)) return *fault;
        return changeAt(resource, std::get<PatchPath>(where), *change, value, effort);
    }
    if (*change == Change::remove) return kNoTarget;
    if (!value->is_object()) return kBadValue;
    for (const auto& entry : value->get_object()) {
        if (same(viewOf(entry.key()), "schemas")) continue;
        auto where = parsePath(viewOf(entry.key()));
        if (const Fault* fault = faultIn(where)) return *fault;
        if (auto fault = changeAt(resource, std::get<PatchPath>(where), *change, &entry.value(), effort)) return fault;
    }
    return {};
}

}  // namespace

Verdict applyPatch(json::object& resource, const json::object& request) {
    const json::value* operations = member(request, "Operations");
    if (operations == nullptr || !operations->is_array()) return kBadSyntax;
    if (operations->get_array().size() > kMostOperations) return kTooMany;
    Effort effort;
    for (const json::value& operation : operations->get_array()) {
        if (!operation.is_object()) return kBadSyntax;
        if (auto fault = applyOne(resource, operation.get_object(), effort)) return fault;
    }
    return {};
}

}  // namespace aufwind::server::scim

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/scim/user.h"
#include "sync/server/scim/value.h"

#include <boost/json/array.hpp>

#include <algorithm>

/// What the resource of a person says.
namespace aufwind::server::scim {

namespace json = boost::json;
namespace field = domain::field;

namespace {

constexpr std::size_t kLongestName = 254;
const json::object kNothing;

/// Reads members one after the other; the first fault stays.
class Reading {
  public:
    explicit Reading(Absent absent) : absent_(absent) {}

    std::optional<std::string> text(const json::object& object, std::string_view name) {
        const json::value* value = stated(object, name);
        if (value == nullptr) return absent_ == Absent::isCleared ? std::optional(std::string()) : std::nullopt;
        if (value->is_null()) return std::string();
        auto text = textOf(*value);
        if (!text) fault(kBadValue);
        return text;
    }

    void fault(const Fault& why) {
        if (!fault_) fault_ = why;
    }
    const Verdict& verdict() const { return fault_; }
    Absent absent() const { return absent_; }

  private:
    Absent absent_;
    Verdict fault_;
};

void readText(Reading& reading, const json::object& object, std::string_view name, FieldNumber number, UserSaid& said) {
    if (auto text = reading.text(object, name)) said.texts.emplace_back(number, std::move(*text));
}

const json::object& objectIn(const json::object& object, std::string_view name) {
    const json::value* value = member(object, name);
    return value != nullptr && value->is_object() ? value->get_object() : kNothing;
}

/// The work one of several, else the primary one, else the first; null where there is none.
const json::object* chosen(const json::array& several, bool onlyWork) {
    const json::object* best = nullptr;
    int rank = 0;
    for (const json::value& one : several) {
        if (!one.is_object()) continue;
        const json::value* type = member(one.get_object(), "type");
        const json::value* primary = member(one.get_object(), "primary");
        const bool isWork = type != nullptr && type->is_string() && same(viewOf(type->get_string()), "work");
        const bool isPrimary = primary != nullptr && truthOf(*primary).value_or(false);
        const int own = isWork ? 3 : isPrimary ? 2 : 1;
        if (own > rank && (isWork || !onlyWork)) {
            best = &one.get_object();
            rank = own;
        }
    }
    return best;
}

void readEmail(Reading& reading, const json::object& resource, UserSaid& said) {
    const json::value* value = stated(resource, "emails");
    if (value == nullptr || value->is_null()) return;
    if (!value->is_array()) return reading.fault(kBadValue);
    const json::object* email = chosen(value->get_array(), false);
    if (email == nullptr) return;
    auto address = reading.text(*email, "value");
    if (address && !address->empty()) said.email = std::move(*address);
}

void readLocation(Reading& reading, const json::object& resource, UserSaid& said) {
    const json::value* value = stated(resource, "addresses");
    const bool isCleared = value == nullptr ? reading.absent() == Absent::isCleared : value->is_null();
    if (isCleared) said.texts.emplace_back(employee::kLocation, "");
    if (value == nullptr || value->is_null()) return;
    if (!value->is_array()) return reading.fault(kBadValue);
    const json::object* work = chosen(value->get_array(), true);
    if (work == nullptr) {
        if (reading.absent() == Absent::isCleared) said.texts.emplace_back(employee::kLocation, "");
        return;
    }
    // Where people work is what Okta writes as locality and Entra as the name of an office.
    for (const std::string_view name : {"formatted", "locality"}) {
        if (member(*work, name) != nullptr) return readText(reading, *work, name, employee::kLocation, said);
    }
}

// Entra sends the id itself, or an array with one object.
void readManager(Reading& reading, const json::object& enterprise, UserSaid& said) {
    const json::value* value = stated(enterprise, "manager");
    if (value == nullptr) {
        if (reading.absent() == Absent::isCleared) said.manager = Uuid{};
        return;
    }
    if (value->is_array() && value->get_array().size() == 1) value = &value->get_array().front();
    if (value->is_object()) {
        const json::value* id = stated(value->get_object(), "value");
        static const json::value kNobody;
        value = id != nullptr ? id : &kNobody;
    }
    const bool isNobody = value->is_null() || (value->is_string() && value->get_string().empty()) ||
                          (value->is_array() && value->get_array().empty());
    if (isNobody) {
        said.manager = Uuid{};
        return;
    }
    const auto id = value->is_string() ? Uuid::parse(viewOf(value->get_string())) : std::nullopt;
    if (!id) return reading.fault(kNoManager);
    said.manager = *id;
}

UserSaid readAll(Reading& reading, const json::object& resource) {
    UserSaid said;
    said.userName = reading.text(resource, "userName");
    said.externalId = reading.text(resource, "externalId");
    said.displayName = reading.text(resource, "displayName");
    readEmail(reading, resource, said);
    const json::object& name = objectIn(resource, "name");
    readText(reading, name, "givenName", field::kEmployeeFirst, said);
    readText(reading, name, "familyName", field::kEmployeeLast, said);
    readText(reading, resource, "nickName", field::kEmployeePreferred, said);
    readText(reading, resource, "title", field::kEmployeeTitle, said);
    readLocation(reading, resource, said);
    const json::object& enterprise = objectIn(resource, kEnterpriseSchema);
    readText(reading, enterprise, "employeeNumber", employee::kNumber, said);
    readText(reading, enterprise, "department", field::kEmployeeDepartment, said);
    readText(reading, enterprise, "costCenter", employee::kCostCentre, said);
    readManager(reading, enterprise, said);
    if (const json::value* active = member(resource, "active")) {
        said.active = truthOf(*active);
        if (!said.active) reading.fault(kBadValue);
    }
    // It is required: taking it out is no way to have none.
    if (said.userName && said.userName->empty()) {
        if (stated(resource, "userName") != nullptr) reading.fault(kBadValue);
        said.userName.reset();
    }
    return said;
}

// A manager who is not shown is not taken away by whoever sends back what they saw.
void leaveOut(UserSaid& said, const UserSaid& shown) {
    if (said.userName == shown.userName) said.userName.reset();
    if (said.externalId == shown.externalId) said.externalId.reset();
    if (said.displayName == shown.displayName) said.displayName.reset();
    if (said.email == shown.email) said.email.reset();
    if (said.manager == shown.manager) said.manager.reset();
    std::erase_if(said.texts,
                  [&](const auto& text) { return std::ranges::find(shown.texts, text) != shown.texts.end(); });
}

bool fits(std::string_view text, std::size_t most) {
    return text.size() <= most &&
           std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; });
}

bool fits(const UserSaid& said) {
    const auto& entity = *schema::kSchema.entity(schema::kEmployee);
    const bool areNames =
        fits(said.userName.value_or(""), kLongestName) && fits(said.externalId.value_or(""), kLongestName) &&
        fits(said.displayName.value_or(""), kLongestName) && fits(said.email.value_or(""), kLongestName);
    return areNames && std::ranges::all_of(said.texts, [&](const auto& text) {
               return fits(text.second, entity.field(text.first)->limit);
           });
}

}  // namespace

Outcome<UserSaid> readUser(const json::object& resource, Absent absent, const json::object* shown) {
    Reading reading(absent);
    UserSaid said = readAll(reading, resource);
    if (reading.verdict()) return *reading.verdict();
    if (shown != nullptr) {
        Reading before(Absent::isCleared);
        leaveOut(said, readAll(before, *shown));
    }
    return fits(said) ? Outcome<UserSaid>(std::move(said)) : kTooLong;
}

}  // namespace aufwind::server::scim

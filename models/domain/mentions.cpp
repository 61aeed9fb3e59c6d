// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/mentions.h"

#include <algorithm>

namespace aufwind::domain {

namespace {

/// Letters, digits, and every byte of a letter beyond ASCII.
bool goesOn(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80U || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z') || byte == '_';
}

bool namesAt(std::string_view rest, std::string_view name) {
    return !name.empty() && rest.starts_with(name) && (rest.size() == name.size() || !goesOn(rest[name.size()]));
}

std::string wholeName(const Mentionable& person) {
    return person.lastName.empty() ? person.firstName : person.firstName + " " + person.lastName;
}

bool isAlone(const Mentionable& person, const std::vector<Mentionable>& people) {
    return std::ranges::count(people, person.firstName, &Mentionable::firstName) == 1;
}

/// The longest name counts, so that "@Ann Lee" is Ann Lee where Ann Berg takes part, too.
const Mentionable* namedAt(std::string_view rest, const std::vector<Mentionable>& people) {
    const Mentionable* found = nullptr;
    std::size_t longest = 0;
    for (const Mentionable& person : people) {
        const std::string whole = wholeName(person);
        std::size_t length = 0;
        if (namesAt(rest, whole)) {
            length = whole.size();
        } else if (namesAt(rest, person.firstName) && isAlone(person, people)) {
            length = person.firstName.size();
        }
        if (length > longest) {
            longest = length;
            found = &person;
        }
    }
    return found;
}

/// Calls `each` with what stands behind every @ that can begin a name.
template <typename Each>
void eachNamed(std::string_view text, const Each& each) {
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        // Within a word it belongs to an address.
        if (at == 0 || !goesOn(text[at - 1])) each(text.substr(at + 1));
    }
}

}  // namespace

std::vector<Uuid> mentionsIn(std::string_view text, const std::vector<Mentionable>& people) {
    std::vector<Uuid> mentioned;
    eachNamed(text, [&](std::string_view rest) {
        const Mentionable* person = namedAt(rest, people);
        if (person != nullptr && std::ranges::find(mentioned, person->id) == mentioned.end()) {
            mentioned.push_back(person->id);
        }
    });
    return mentioned;
}

bool namesAllInFull(std::string_view text, const std::vector<Mentionable>& people) {
    bool all = true;
    eachNamed(text, [&](std::string_view rest) {
        all = all && std::ranges::any_of(people, [&](const Mentionable& person) {
                  return !person.lastName.empty() && namesAt(rest, wholeName(person));
              });
    });
    return all;
}

std::string mentionName(const Mentionable& person, const std::vector<Mentionable>& people) {
    return isAlone(person, people) ? person.firstName : wholeName(person);
}

}  // namespace aufwind::domain

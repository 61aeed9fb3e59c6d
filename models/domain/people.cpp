// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/people.h"

#include "models/domain/fields.h"

namespace aufwind::domain {

namespace {

/// The bytes of the code point that starts the word; damaged UTF-8 gives one byte less than nothing to show.
std::string firstLetter(std::string_view word) {
    const auto lead = static_cast<unsigned char>(word.front());
    std::size_t length = 1;
    if (lead >= 0xF0) {
        length = 4;
    } else if (lead >= 0xE0) {
        length = 3;
    } else if (lead >= 0xC0) {
        length = 2;
    }
    if (length > word.size()) return {};
    std::string letter{word.substr(0, length)};
    if (letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z') {
        letter[0] = static_cast<char>(letter[0] - 'a' + 'A');
    }
    return letter;
}

}  // namespace

bool isPerson(EntityNumber entity) {
    return entity == schema::kEmployee;
}

std::string firstName(const Record& employee) {
    std::string preferred = employee.text(field::kEmployeePreferred);
    return preferred.empty() ? employee.text(field::kEmployeeFirst) : preferred;
}

std::string fullName(const Record& employee) {
    std::string name = firstName(employee);
    const std::string last = employee.text(field::kEmployeeLast);
    if (!name.empty() && !last.empty()) name += ' ';
    return name + last;
}

std::string initials(std::string_view name) {
    constexpr std::string_view kBlank = " \t\n\r";
    const std::size_t begin = name.find_first_not_of(kBlank);
    if (begin == std::string_view::npos) return "?";
    const std::size_t end = name.find_last_not_of(kBlank) + 1;
    name = name.substr(begin, end - begin);
    std::string result = firstLetter(name);
    const std::size_t gap = name.find_last_of(kBlank);
    if (gap != std::string_view::npos) result += firstLetter(name.substr(gap + 1));
    return result.empty() ? "?" : result;
}

}  // namespace aufwind::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/vat_id.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

namespace aufwind::domain {
namespace {

// Longer than any of them as people write it.
constexpr std::size_t kMostBytes = 64;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLetter(char c) {
    return c >= 'A' && c <= 'Z';
}

int digitAt(std::string_view text, std::size_t at) {
    return text[at] - '0';
}

std::int64_t numberOf(std::string_view digits) {
    std::int64_t number = 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    return number;
}

int weighed(std::string_view digits, std::initializer_list<int> weights) {
    int sum = 0;
    std::size_t at = 0;
    for (const int weight : weights) sum += weight * digitAt(digits, at++);
    return sum;
}

/// ISO 7064, Mod 11,10.
bool isMod1110(std::string_view digits) {
    int rest = 10;
    for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
        const int sum = (rest + digitAt(digits, i)) % 10;
        rest = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    return (rest + digitAt(digits, digits.size() - 1)) % 10 == 1;
}

bool isLuhn(std::string_view digits) {
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const int digit = digitAt(digits, digits.size() - 1 - i);
        sum += i % 2 == 0 ? digit : digit / 5 + digit * 2 % 10;
    }
    return sum % 10 == 0;
}

// Each is given the number without the country, in one of its forms.

bool austria(std::string_view id) {
    const std::string_view digits = id.substr(1);
    int sum = 4;
    for (std::size_t i = 0; i < 7; ++i) {
        const int digit = digitAt(digits, i);
        sum += i % 2 == 0 ? digit : digit / 5 + digit * 2 % 10;
    }
    return (10 - sum % 10) % 10 == digitAt(digits, 7);
}

bool belgium(std::string_view id) {
    return 97 - numberOf(id.substr(0, 8)) % 97 == numberOf(id.substr(8));
}

bool cyprus(std::string_view id) {
    constexpr std::array kOdd{1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
    int sum = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        const int digit = digitAt(id, i);
        sum += i % 2 == 0 ? kOdd[static_cast<std::size_t>(digit)] : digit;
    }
    return id[8] == 'A' + sum % 26;
}

// Of companies; those of people are told apart by their length.
bool czechia(std::string_view id) {
    if (id.size() != 8) return true;
    return (11 - weighed(id, {8, 7, 6, 5, 4, 3, 2}) % 11) % 10 == digitAt(id, 7);
}

bool denmark(std::string_view id) {
    return weighed(id, {2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0;
}

bool estonia(std::string_view id) {
    return weighed(id, {3, 7, 1, 3, 7, 1, 3, 7, 1}) % 10 == 0;
}

bool greece(std::string_view id) {
    return weighed(id, {256, 128, 64, 32, 16, 8, 4, 2}) % 11 % 10 == digitAt(id, 8);
}

bool spain(std::string_view id) {
    constexpr std::string_view kPerson = "TRWAGMYFPDXBNJZSQVHLCKE";
    constexpr std::string_view kCompany = "JABCDEFGHI";
    const std::string_view body = id.substr(1, 7);
    const auto personal = [&](std::string_view digits) {
        return id[8] == kPerson[static_cast<std::size_t>(numberOf(digits) % 23)];
    };
    if (isDigit(id[0])) return personal(id.substr(0, 8));
    const std::size_t foreigner = std::string_view("XYZ").find(id[0]);
    if (foreigner != std::string_view::npos) return personal(std::to_string(foreigner) + std::string(body));
    int sum = 0;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const int digit = digitAt(body, i);
        sum += i % 2 == 0 ? digit / 5 + digit * 2 % 10 : digit;
    }
    const int check = (10 - sum % 10) % 10;
    const char letter = kCompany[static_cast<std::size_t>(check)];
    // Some people's begin with a letter, too, and end as theirs do.
    if (std::string_view("KLM").find(id[0]) != std::string_view::npos && personal(body)) return true;
    return id[8] == '0' + check || id[8] == letter;
}

bool finland(std::string_view id) {
    return weighed(id, {7, 9, 10, 5, 8, 4, 2, 1}) % 11 == 0;
}

// A key with a letter in it follows from nothing published.
bool france(std::string_view id) {
    if (!isDigit(id[0]) || !isDigit(id[1])) return true;
    return (12 + 3 * (numberOf(id.substr(2)) % 97)) % 97 == numberOf(id.substr(0, 2));
}

bool britain(std::string_view id) {
    if (!isDigit(id[0])) return true;  // of a department of the government
    const std::int64_t sum = weighed(id, {8, 7, 6, 5, 4, 3, 2}) + numberOf(id.substr(7, 2));
    return sum % 97 == 0 || (sum + 55) % 97 == 0;
}

bool hungary(std::string_view id) {
    return weighed(id, {9, 7, 3, 1, 9, 7, 3, 1}) % 10 == 0;
}

bool ireland(std::string_view id) {
    constexpr std::string_view kLetters = "WABCDEFGHIJKLMNOPQRSTUV";
    const bool isOld = !isDigit(id[1]);
    const std::string digits = isOld ? "0" + std::string(id.substr(2, 5)) + id[0] : std::string(id.substr(0, 7));
    int sum = weighed(digits, {8, 7, 6, 5, 4, 3, 2});
    if (id.size() == 9) sum += 9 * (id[8] == 'W' ? 0 : id[8] - 'A' + 1);
    return id[7] == kLetters[static_cast<std::size_t>(sum % 23)];
}

bool lithuania(std::string_view id) {
    const auto sumFrom = [&](std::size_t first) {
        int sum = 0;
        for (std::size_t i = 0; i + 1 < id.size(); ++i) {
            sum += (1 + static_cast<int>((i + first) % 9)) * digitAt(id, i);
        }
        return sum % 11;
    };
    const int check = sumFrom(0) == 10 ? sumFrom(2) % 10 : sumFrom(0);
    return id[id.size() - 2] == '1' && check == digitAt(id, id.size() - 1);
}

bool luxembourg(std::string_view id) {
    return numberOf(id.substr(0, 6)) % 89 == numberOf(id.substr(6));
}

// Of companies, which begin with 4 and more.
bool latvia(std::string_view id) {
    return id[0] < '4' || weighed(id, {9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1}) % 11 == 3;
}

bool malta(std::string_view id) {
    return weighed(id, {3, 4, 6, 7, 8, 9, 10, 1}) % 37 == 0;
}

// Until 2020 by the number of the company, since then by ISO 7064, Mod 97,10, over all of it.
bool netherlands(std::string_view id) {
    if (weighed(id, {9, 8, 7, 6, 5, 4, 3, 2, -1}) % 11 == 0) return true;
    const std::string whole = "2321" + std::string(id.substr(0, 9)) + "11" + std::string(id.substr(10));
    std::int64_t rest = 0;
    for (const char c : whole) rest = (rest * 10 + (c - '0')) % 97;
    return rest == 1;
}

bool norway(std::string_view id) {
    return (11 - weighed(id, {3, 2, 7, 6, 5, 4, 3, 2}) % 11) % 11 == digitAt(id, 8);
}

bool poland(std::string_view id) {
    return weighed(id, {6, 5, 7, 2, 3, 4, 5, 6, 7}) % 11 == digitAt(id, 9);
}

bool portugal(std::string_view id) {
    const int check = 11 - weighed(id, {9, 8, 7, 6, 5, 4, 3, 2}) % 11;
    return (check > 9 ? 0 : check) == digitAt(id, 8);
}

bool romania(std::string_view id) {
    const std::string whole = std::string(10 - id.size(), '0') + std::string(id);
    return weighed(whole, {7, 5, 3, 2, 1, 7, 5, 3, 2}) * 10 % 11 % 10 == digitAt(whole, 9);
}

bool sweden(std::string_view id) {
    return isLuhn(id.substr(0, 10));
}

bool slovenia(std::string_view id) {
    const int check = 11 - weighed(id, {8, 7, 6, 5, 4, 3, 2}) % 11;
    return check != 11 && check % 10 == digitAt(id, 7);
}

bool slovakia(std::string_view id) {
    return numberOf(id) % 11 == 0;
}

bool switzerland(std::string_view id) {
    return (11 - weighed(id, {5, 4, 3, 2, 7, 6, 5, 4}) % 11) % 11 == digitAt(id, 8);
}

struct Country {
    std::string_view letters;
    /// Between blanks: 9 a digit, A a letter, X either; small letters are themselves.
    std::string_view forms;
    bool (*isRight)(std::string_view id) = nullptr;  ///< none is published, or not for all of them
};

constexpr std::array kCountries{
    Country{"AT", "u99999999", austria},
    Country{"BE", "9999999999", belgium},
    Country{"BG", "999999999 9999999999"},
    Country{"CHE", "999999999 999999999mwst 999999999tva 999999999iva", switzerland},
    Country{"CY", "99999999A", cyprus},
    Country{"CZ", "99999999 999999999 9999999999", czechia},
    Country{"DE", "999999999", isMod1110},
    Country{"DK", "99999999", denmark},
    Country{"EE", "999999999", estonia},
    Country{"EL", "999999999", greece},
    Country{"ES", "X9999999X", spain},
    Country{"FI", "99999999", finland},
    Country{"FR", "XX999999999", france},
    Country{"GB", "999999999 999999999999 gd999 ha999", britain},
    Country{"HR", "99999999999", isMod1110},
    Country{"HU", "99999999", hungary},
    Country{"IE", "9999999A 9999999AA 9A99999A", ireland},
    Country{"IT", "99999999999", isLuhn},
    Country{"LT", "999999999 999999999999", lithuania},
    Country{"LU", "99999999", luxembourg},
    Country{"LV", "99999999999", latvia},
    Country{"MT", "99999999", malta},
    Country{"NL", "999999999b99", netherlands},
    Country{"NO", "999999999 999999999mva", norway},
    Country{"PL", "9999999999", poland},
    Country{"PT", "999999999", portugal},
    Country{"RO", "99 999 9999 99999 999999 9999999 99999999 999999999 9999999999", romania},
    Country{"SE", "999999999999", sweden},
    Country{"SI", "99999999", slovenia},
    Country{"SK", "9999999999", slovakia},
    Country{"XI", "999999999 999999999999 gd999 ha999", britain},
};

bool fits(std::string_view id, std::string_view form) {
    return std::ranges::equal(id, form, [](char c, char wanted) {
        switch (wanted) {
            case '9':
                return isDigit(c);
            case 'A':
                return isLetter(c);
            case 'X':
                return isDigit(c) || isLetter(c);
            default:
                return c == wanted - 'a' + 'A';
        }
    });
}

template <typename Each>
void eachForm(std::string_view forms, const Each& each) {
    while (!forms.empty()) {
        const std::size_t end = std::min(forms.find(' '), forms.size());
        each(forms.substr(0, end));
        forms.remove_prefix(std::min(end + 1, forms.size()));
    }
}

std::string shown(const Country& country) {
    std::string text;
    std::size_t count = 0;
    eachForm(country.forms, [&](std::string_view form) {
        if (++count > 3) return;  // enough to see what is meant
        if (!text.empty()) text += ", ";
        text += country.letters;
        for (const char c : form) text += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return text;
}

std::string plain(std::string_view written) {
    std::string id;
    for (char c : written.substr(0, kMostBytes)) {
        if (c == ' ' || c == '.' || c == '-' || c == '/' || c == '\t') continue;
        id += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return id;
}

}  // namespace

VatIdCheck checkVatId(std::string_view written) {
    VatIdCheck check{plain(written), VatIdFault::country, {}};
    for (const Country& country : kCountries) {
        if (!check.id.starts_with(country.letters)) continue;
        const std::string_view id = std::string_view(check.id).substr(country.letters.size());
        bool isOfForm = false;
        eachForm(country.forms, [&](std::string_view form) { isOfForm = isOfForm || fits(id, form); });
        check.form = shown(country);
        check.fault = !isOfForm                                            ? VatIdFault::form
                      : country.isRight != nullptr && !country.isRight(id) ? VatIdFault::digit
                                                                           : VatIdFault::none;
        break;
    }
    return check;
}

}  // namespace aufwind::domain

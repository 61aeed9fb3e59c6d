// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// VAT identification numbers of the European Union, Northern Ireland, Great Britain, Switzerland and Norway: their
/// form, and where the country has published one, their check digit. Whether somebody was given the number only the
/// country itself knows. Forms after the European Commission's VIES, "Structure of VAT identification numbers"; check
/// digits by the rules that the tax authorities have published. Pure; any thread.
namespace aufwind::domain {

enum class VatIdFault : std::uint8_t {
    none,
    country,  ///< it does not begin with the letters of one of these countries
    form,     ///< the country's numbers look otherwise
    digit,    ///< a digit is wrong, or two have changed places
};

struct VatIdCheck {
    std::string id;  ///< without blanks, dots and hyphens, in capitals
    VatIdFault fault = VatIdFault::none;
    std::string form;  ///< how the country's look: 9 is a digit, X a letter or a digit, A a letter; empty: country
};

/// `written` as people do, with blanks, dots and hyphens.
VatIdCheck checkVatId(std::string_view written);

}  // namespace aufwind::domain

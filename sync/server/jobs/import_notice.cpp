// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/import_notice.h"

#include "models/domain/notices.h"
#include "models/schema/entities.h"
#include "sync/merge/identity.h"
#include "sync/merge/text_utf8.h"

#include <algorithm>
#include <array>

namespace aufwind::server {

namespace {

constexpr std::size_t kLongestFileName = 100;

/// Invisible marks that change the direction of what follows, and the ends of lines that are no control characters.
constexpr std::array<std::string_view, 14> kTurning{"\u200B", "\u200E", "\u200F", "\u2028", "\u2029",
                                                    "\u202A", "\u202B", "\u202C", "\u202D", "\u202E",
                                                    "\u2066", "\u2067", "\u2068", "\u2069"};

}  // namespace

std::string plainFileName(std::string_view name) {
    const bool isText = merge::text::countValid(name).has_value();
    const auto byteAt = [&](std::size_t at) {
        return at < name.size() ? static_cast<unsigned char>(name[at]) : 0U;
    };
    std::string plain;
    std::size_t at = 0;
    while (at < name.size() && plain.size() < kLongestFileName) {
        const unsigned byte = byteAt(at);
        const auto turning =
            std::ranges::find_if(kTurning, [&](std::string_view one) { return name.substr(at).starts_with(one); });
        const bool isLateControl = isText && byte == 0xC2 && byteAt(at + 1) < 0xA0;
        const bool isPlain = byte >= 0x20 && byte != 0x7F && (isText || byte < 0x80) && !isLateControl;
        std::size_t length = turning != kTurning.end() ? turning->size() : 1;
        while (isText && turning == kTurning.end() && (byteAt(at + length) & 0xC0U) == 0x80U) ++length;
        plain += isPlain && turning == kTurning.end() ? name.substr(at, length) : std::string_view("?");
        at += length;
    }
    return at < name.size() ? plain + "\u2026" : plain;
}

Result<std::vector<Uuid>> adminsWhoWantMail(TenantService& service) {
    auto admins = service.holdersOf(schema::Role::admin);
    if (!admins) return admins;
    const auto companies = service.all(schema::kTenantSettings);
    if (!companies) return companies.error();
    const auto company = std::ranges::find_if(*companies, &Record::alive);
    const schema::Entity& personal = *schema::kSchema.entity(schema::kPersonalSettings);
    std::vector<std::pair<EntityNumber, Uuid>> names;
    for (const Uuid& admin : *admins) names.emplace_back(personal.number, merge::derivedId(personal, {}, admin));
    const auto settings = service.findAll(names);
    if (!settings) return settings.error();
    std::vector<Uuid> wanting;
    for (std::size_t i = 0; i < admins->size(); ++i) {
        const auto& own = (*settings)[i];
        const Record* chosen = own && own->alive() ? &*own : nullptr;
        if (domain::wantsMail(chosen, company != companies->end() ? &*company : nullptr)) {
            wanting.push_back((*admins)[i]);
        }
    }
    return wanting;
}

}  // namespace aufwind::server

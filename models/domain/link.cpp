// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/link.h"

#include <array>
#include <utility>

namespace aufwind::domain {

namespace {

constexpr std::string_view kScheme = "aufwind://";

constexpr std::array<std::pair<std::string_view, LinkKind>, 10> kWords{{{"meeting", LinkKind::meeting},
                                                                        {"person", LinkKind::person},
                                                                        {"home", LinkKind::home},
                                                                        {"meetings", LinkKind::meetings},
                                                                        {"people", LinkKind::people},
                                                                        {"settings", LinkKind::settings},
                                                                        {"security", LinkKind::security},
                                                                        {"sync", LinkKind::sync},
                                                                        {"goal", LinkKind::goal},
                                                                        {"goals", LinkKind::goals}}};

bool namesARow(LinkKind kind) {
    return kind == LinkKind::meeting || kind == LinkKind::person || kind == LinkKind::goal;
}

/// An id exactly as it is written into a link.
std::optional<Uuid> idOf(std::string_view text) {
    const auto id = Uuid::parse(text);
    return id && !id->isNil() && id->toString() == text ? id : std::nullopt;
}

/// What stands before the next slash; takes it and the slash off `rest`.
std::string_view nextPart(std::string_view& rest) {
    const std::size_t slash = rest.find('/');
    const std::string_view part = rest.substr(0, slash);
    rest = slash == std::string_view::npos ? std::string_view{} : rest.substr(slash + 1);
    return part;
}

}  // namespace

std::optional<LinkKind> linkKind(std::string_view word) {
    for (const auto& [known, kind] : kWords) {
        if (known == word) return kind;
    }
    return std::nullopt;
}

std::optional<Link> parseLink(std::string_view text) {
    if (text.size() > kLongestLink || !text.starts_with(kScheme)) return std::nullopt;
    std::string_view rest = text.substr(kScheme.size());
    const auto kind = linkKind(nextPart(rest));
    if (!kind) return std::nullopt;
    Link link{.kind = *kind};
    if (namesARow(link.kind)) {
        const auto id = idOf(nextPart(rest));
        if (!id) return std::nullopt;
        link.id = *id;
    }
    if (link.kind == LinkKind::meeting && !rest.empty()) {
        const auto occurrence = idOf(nextPart(rest));
        if (!occurrence) return std::nullopt;
        link.occurrence = *occurrence;
    }
    // Whatever was read over, such as a slash at the end, would be missing here.
    return linkText(link) == text ? std::optional{link} : std::nullopt;
}

std::string linkText(const Link& link) {
    std::string text{kScheme};
    for (const auto& [word, kind] : kWords) {
        if (kind == link.kind) text += word;
    }
    if (namesARow(link.kind)) text += "/" + link.id.toString();
    if (link.kind == LinkKind::meeting && !link.occurrence.isNil()) text += "/" + link.occurrence.toString();
    return text;
}

}  // namespace aufwind::domain

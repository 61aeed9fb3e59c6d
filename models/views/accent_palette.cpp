// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/accent_palette.h"

#include "models/domain/colour.h"
#include "models/views/values.h"

namespace aufwind::views {

namespace {

domain::Colour fromColour(const QColor& colour) {
    return {colour.red(), colour.green(), colour.blue()};
}

QColor toColour(const domain::Colour& colour) {
    return QColor{colour.red, colour.green, colour.blue};
}

std::vector<domain::Colour> fromColours(const QVariantList& list) {
    std::vector<domain::Colour> colours;
    for (const QVariant& one : list) colours.push_back(fromColour(one.value<QColor>()));
    return colours;
}

}  // namespace

QVariantMap AccentPalette::tones(const QString& accent, const QVariantMap& theme) {
    const auto chosen = domain::parseColour(fromText(accent));
    if (!chosen) return {};
    const auto one = [&theme](const char* name) {
        return fromColour(theme.value(QLatin1String(name)).value<QColor>());
    };
    const domain::AccentTones tones =
        domain::accentTones(*chosen, {.dark = theme.value(QStringLiteral("dark")).toBool(),
                                      .textOnFill = one("textOnAccent"),
                                      .surface = one("surface"),
                                      .grounds = fromColours(theme.value(QStringLiteral("grounds")).toList()),
                                      .raised = fromColours(theme.value(QStringLiteral("raised")).toList()),
                                      .track = one("track"),
                                      .inverse = one("inverse")});
    return {{QStringLiteral("accent"), toColour(tones.fill)},
            {QStringLiteral("accentHover"), toColour(tones.fillHovered)},
            {QStringLiteral("accentPressed"), toColour(tones.fillPressed)},
            {QStringLiteral("accentText"), toColour(tones.text)},
            {QStringLiteral("accentTint"), toColour(tones.tint)},
            {QStringLiteral("accentTintStrong"), toColour(tones.tintStrong)},
            {QStringLiteral("bar"), toColour(tones.bar)},
            {QStringLiteral("focus"), toColour(tones.focus)},
            {QStringLiteral("inverseAccent"), toColour(tones.textOnInverse)}};
}

QVariantMap AccentPalette::check(const QString& accent, const QColor& text) {
    const auto chosen = domain::parseColour(fromText(accent));
    if (!chosen) return {{QStringLiteral("known"), false}};
    const double ratio = domain::contrast(*chosen, fromColour(text));
    const auto nearest = domain::reaching(*chosen, {fromColour(text)}, domain::kTextContrast, domain::Towards::black);
    return {{QStringLiteral("known"), true},
            {QStringLiteral("contrast"), ratio},
            {QStringLiteral("readable"), ratio >= domain::kTextContrast},
            {QStringLiteral("nearest"), toText(domain::formatColour(nearest))}};
}

}  // namespace aufwind::views

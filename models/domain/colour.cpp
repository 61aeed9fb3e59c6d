// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/colour.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace aufwind::domain {

namespace {

constexpr int kChannelMaximum = 255;
constexpr int kSteps = 255;
constexpr double kTintShare = 0.09;
constexpr double kTintStrongShare = 0.18;
// A dark ground swallows more.
constexpr double kTintShareDark = 0.16;
constexpr double kTintStrongShareDark = 0.28;
constexpr double kHovered = 0.12;
constexpr double kPressed = 0.26;

int digit(char letter) {
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    return letter >= 'A' && letter <= 'F' ? letter - 'A' + 10 : -1;
}

double linear(int channel) {
    const double value = static_cast<double>(channel) / kChannelMaximum;
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

bool reaches(const Colour& colour, const std::vector<Colour>& grounds, double ratio) {
    return std::ranges::all_of(grounds, [&](const Colour& ground) { return contrast(colour, ground) >= ratio; });
}

}  // namespace

std::optional<Colour> parseColour(std::string_view text) {
    constexpr std::size_t kLength = 7;
    if (text.size() != kLength || text[0] != '#') return std::nullopt;
    std::array<int, 3> channels{};
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const int high = digit(text[1 + 2 * i]);
        const int low = digit(text[2 + 2 * i]);
        if (high < 0 || low < 0) return std::nullopt;
        channels.at(i) = high * 16 + low;
    }
    return Colour{channels[0], channels[1], channels[2]};
}

std::string formatColour(const Colour& colour) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text = "#";
    for (const int channel : {colour.red, colour.green, colour.blue}) {
        text += kDigits[static_cast<std::size_t>(channel / 16)];
        text += kDigits[static_cast<std::size_t>(channel % 16)];
    }
    return text;
}

double luminance(const Colour& colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(const Colour& a, const Colour& b) {
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

Colour mixed(const Colour& colour, const Colour& ground, double share) {
    const auto channel = [share](int over, int under) {
        return static_cast<int>(std::lround(over * share + under * (1 - share)));
    };
    return {channel(colour.red, ground.red), channel(colour.green, ground.green), channel(colour.blue, ground.blue)};
}

Colour reaching(const Colour& colour, const std::vector<Colour>& grounds, double ratio, Towards towards) {
    const Colour end = towards == Towards::black ? Colour{} : Colour{kChannelMaximum, kChannelMaximum, kChannelMaximum};
    for (int step = 0; step < kSteps; ++step) {
        const Colour one = mixed(end, colour, static_cast<double>(step) / kSteps);
        if (reaches(one, grounds, ratio)) return one;
    }
    return end;
}

AccentTones accentTones(const Colour& accent, const AccentGrounds& grounds) {
    const Towards away = grounds.dark ? Towards::white : Towards::black;
    const Towards inverseAway = grounds.dark ? Towards::black : Towards::white;
    AccentTones tones;
    tones.fill = reaching(accent, {grounds.textOnFill}, kTextContrast, Towards::black);
    // On a dark ground it may be too dark to be seen; what is light enough for that still bears white text.
    if (grounds.dark) tones.fill = reaching(tones.fill, grounds.raised, kPartContrast, Towards::white);
    tones.fillHovered = mixed(Colour{}, tones.fill, kHovered);
    tones.fillPressed = mixed(Colour{}, tones.fill, kPressed);
    tones.tint = mixed(tones.fill, grounds.surface, grounds.dark ? kTintShareDark : kTintShare);
    tones.tintStrong = mixed(tones.fill, grounds.surface, grounds.dark ? kTintStrongShareDark : kTintStrongShare);
    std::vector<Colour> behindText = grounds.grounds;
    behindText.insert(behindText.end(), {tones.tint, tones.tintStrong, grounds.track});
    tones.text = reaching(tones.fill, behindText, kTextContrast, away);
    std::vector<Colour> behindParts = grounds.grounds;
    behindParts.push_back(grounds.track);
    tones.bar = reaching(tones.fill, behindParts, kPartContrast, away);
    tones.focus = grounds.dark ? tones.text : tones.bar;
    tones.textOnInverse = reaching(accent, {grounds.inverse}, kTextContrast, inverseAway);
    return tones;
}

}  // namespace aufwind::domain

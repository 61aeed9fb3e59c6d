// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Colours as a company chooses them, and whether one can read on them. Luminance and contrast as WCAG 2.1 defines
/// them (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio); channels are sRGB. Pure; any thread.
namespace aufwind::domain {

inline constexpr double kTextContrast = 4.5;  ///< success criterion 1.4.3
inline constexpr double kPartContrast = 3.0;  ///< success criterion 1.4.11

struct Colour {
    int red = 0;  ///< 0 to 255, as the others
    int green = 0;
    int blue = 0;

    bool operator==(const Colour&) const = default;
};

/// "#rrggbb" in either case. Nothing where it is none.
std::optional<Colour> parseColour(std::string_view text);
/// In small letters.
std::string formatColour(const Colour& colour);

double luminance(const Colour& colour);
/// 1 to 21.
double contrast(const Colour& a, const Colour& b);

enum class Towards { black, white };

/// The nearest to `colour` on its way to black or white that has at least `ratio` to all of `grounds`; the end of the
/// way where none has.
Colour reaching(const Colour& colour, const std::vector<Colour>& grounds, double ratio, Towards towards);
/// `share` of `colour` over the rest of `ground`.
Colour mixed(const Colour& colour, const Colour& ground, double share);

/// What of a theme follows from the accent.
struct AccentTones {
    Colour fill;  ///< of buttons
    Colour fillHovered;
    Colour fillPressed;
    Colour text;
    Colour tint;
    Colour tintStrong;
    Colour bar;
    Colour focus;
    Colour textOnInverse;
};

/// What they have to be told from.
struct AccentGrounds {
    bool dark = false;
    Colour textOnFill;
    Colour surface;
    std::vector<Colour> grounds;  ///< all on which text or a fill may stand
    std::vector<Colour> raised;   ///< those on which a fill stands
    Colour track;
    Colour inverse;
};

/// All pairs keep their contrast, whatever the accent is; a fill that no text could be read on is darkened.
AccentTones accentTones(const Colour& accent, const AccentGrounds& grounds);

}  // namespace aufwind::domain

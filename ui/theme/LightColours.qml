// SPDX-License-Identifier: GPL-3.0-or-later
Colours {
    ownAccent: "#2B59C3"
    window: "#F7F7F5"
    sidebar: "#F0F0ED"
    surface: "#FFFFFF"
    sunken: "#F3F3F0"
    raised: "#FFFFFF"
    hover: "#EBEBE7"
    pressed: "#E0E0DB"
    border: "#E3E2DD"
    borderStrong: "#C9C8C2"
    control: "#85847E"
    text: "#1B1C1E"
    textMuted: "#55565A"
    textFaint: "#66676B"
    textDisabled: "#A3A29D"
    accent: tones.accent ?? ownAccent
    accentHover: tones.accentHover ?? "#244CA8"
    accentPressed: tones.accentPressed ?? "#1D3F8C"
    accentText: tones.accentText ?? "#2450B4"
    accentTint: tones.accentTint ?? "#EAF0FC"
    accentTintStrong: tones.accentTintStrong ?? "#D5E1F9"
    textOnAccent: "#FFFFFF"
    danger: "#B3261E"
    dangerHover: "#961E17"
    dangerText: "#A8231B"
    dangerTint: "#FBECEA"
    textOnDanger: "#FFFFFF"
    warning: "#B26A00"
    warningText: "#875000"
    warningTint: "#FCF2DF"
    success: "#1E7F4F"
    successText: "#1A6E44"
    successTint: "#E7F4ED"
    inverse: "#26282B"
    textOnInverse: "#F4F4F2"
    inverseAccent: tones.inverseAccent ?? "#A9C1FA"
    scrim: "#1B1C1E"
    bar: tones.bar ?? "#2B59C3"
    track: "#E6E5E0"
    presence: "#B2540A"
    textOnPresence: "#FFFFFF"
    segment: "#FFFFFF"
    focus: tones.focus ?? "#2B59C3"
    avatarFills: ["#DDE7FA", "#F8E4D1", "#DCEEE6", "#EBE2F5", "#F6E0E4", "#E6E7E2"]
    avatarTexts: ["#23468F", "#7F420E", "#175A3B", "#5A3A86", "#8A2B41", "#46484B"]
    carets: ["#23468F", "#B2540A", "#175A3B", "#5A3A86", "#8A2B41", "#0B6A78"]
    divergingFills: ["#B4530A", "#F4C59B", "#EFEEEA", "#B9D0F5", "#2B5DBB"]
    divergingTexts: ["#FFFFFF", "#1B1C1E", "#1B1C1E", "#1B1C1E", "#FFFFFF"]
    categorical: ["#1341BB", "#CF6C18", "#27978B", "#AA63E1", "#745400", "#3B3D40"]
}

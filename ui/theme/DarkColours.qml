// SPDX-License-Identifier: GPL-3.0-or-later
Colours {
    dark: true
    ownAccent: "#3F6CDB"
    window: "#151618"
    sidebar: "#111213"
    surface: "#1C1E21"
    sunken: "#17181A"
    raised: "#25282C"
    hover: "#26292D"
    pressed: "#2F3338"
    border: "#2C2F34"
    borderStrong: "#42464D"
    control: "#787D86"
    text: "#ECEDEE"
    textMuted: "#ADB1B7"
    textFaint: "#969BA2"
    textDisabled: "#5C6067"
    accent: tones.accent ?? ownAccent
    accentHover: tones.accentHover ?? "#3761CB"
    accentPressed: tones.accentPressed ?? "#2F55B5"
    accentText: tones.accentText ?? "#98B4FA"
    accentTint: tones.accentTint ?? "#1F2A44"
    accentTintStrong: tones.accentTintStrong ?? "#283860"
    textOnAccent: "#FFFFFF"
    danger: "#C93F35"
    dangerHover: "#B5362D"
    dangerText: "#F4948B"
    dangerTint: "#3A2220"
    textOnDanger: "#FFFFFF"
    warning: "#D9982F"
    warningText: "#E8B55F"
    warningTint: "#342918"
    success: "#3FA571"
    successText: "#73CB9C"
    successTint: "#183022"
    inverse: "#E9EAEB"
    textOnInverse: "#1B1C1E"
    inverseAccent: tones.inverseAccent ?? "#2450B4"
    scrim: "#000000"
    bar: tones.bar ?? "#7C9FF0"
    track: "#33373C"
    presence: "#F0A561"
    textOnPresence: "#1B1C1E"
    segment: "#4A4F57"
    focus: tones.focus ?? "#98B4FA"
    avatarFills: ["#263A66", "#4A3220", "#1E4030", "#3B2E52", "#4A2932", "#363A3F"]
    avatarTexts: ["#BFD0FB", "#F3C79F", "#A5DDC0", "#D6C3F0", "#F2BAC6", "#D3D6DA"]
    carets: ["#BFD0FB", "#F0A561", "#A5DDC0", "#D6C3F0", "#F2BAC6", "#8FD6E0"]
    divergingFills: ["#EE9C55", "#6E4321", "#34373C", "#29477F", "#82A9F8"]
    divergingTexts: ["#1B1C1E", "#FFFFFF", "#ECEDEE", "#FFFFFF", "#1B1C1E"]
    categorical: ["#5F97F7", "#D07E31", "#98EDF0", "#9364A0", "#EFD07E", "#AEB0B9"]
}

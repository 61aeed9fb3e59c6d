// SPDX-License-Identifier: GPL-3.0-or-later
// The names of every colour; what each is for stands in resources/theme/tokens.json, and a test holds the two together.
import QtQuick
import Aufwind.Models

QtObject {
    id: colours

    property bool dark: false
    // The program's own accent, and the company's where it has chosen one, "#rrggbb".
    required property string ownAccent
    property string chosenAccent: ""
    // What an accent has to be told from.
    readonly property var standing: ({ dark: dark, textOnAccent: textOnAccent, surface: surface, track: track, inverse: inverse,
                                       raised: [surface, window, raised, sunken], grounds: [surface, window, sunken, raised, hover, pressed, sidebar] })
    // What follows from another accent than the own; empty while there is none.
    readonly property var tones: chosenAccent === "" ? ({}) : AccentPalette.tones(chosenAccent, standing)

    required property color window
    required property color sidebar
    required property color surface
    required property color sunken
    required property color raised
    required property color hover
    required property color pressed
    required property color border
    required property color borderStrong
    required property color control
    required property color text
    required property color textMuted
    required property color textFaint
    required property color textDisabled
    required property color accent
    required property color accentHover
    required property color accentPressed
    required property color accentText
    required property color accentTint
    required property color accentTintStrong
    required property color textOnAccent
    required property color danger
    required property color dangerHover
    required property color dangerText
    required property color dangerTint
    required property color textOnDanger
    required property color warning
    required property color warningText
    required property color warningTint
    required property color success
    required property color successText
    required property color successTint
    required property color inverse
    required property color textOnInverse
    required property color inverseAccent
    required property color scrim
    required property color bar
    required property color track
    required property color presence
    required property color textOnPresence
    required property color segment
    required property color focus
    required property var avatarFills
    required property var avatarTexts
    // Of others in a text, each in the hue of the person's avatar; instead of grey, which is that of the own caret, teal.
    required property var carets
    // How much of it lies behind what they have selected.
    readonly property real selectionTint: 0.2
    required property var categorical
    // Of heat maps: the first is unfavourable, the third neutral, the fifth favourable; and what is written on each.
    required property var divergingFills
    required property var divergingTexts
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The steps between things, on a grid of four pixels.
import QtQuick

QtObject {
    // Between a title and its second line, and between navigation items, only.
    readonly property int half: 2
    readonly property int xs: 4
    readonly property int s: 8
    readonly property int m: 12
    readonly property int l: 16
    readonly property int xl: 24
    readonly property int xxl: 32
    readonly property int huge: 48
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes and line heights of letters.
import QtQuick

QtObject {
    required property real scale

    readonly property int caption: Math.round(12 * scale)
    readonly property int small: Math.round(13 * scale)
    readonly property int body: Math.round(14 * scale)
    readonly property int heading: Math.round(16 * scale)
    readonly property int title: Math.round(20 * scale)
    readonly property int display: Math.round(28 * scale)

    readonly property int captionLine: Math.round(16 * scale)
    readonly property int smallLine: Math.round(18 * scale)
    readonly property int bodyLine: Math.round(20 * scale)
    readonly property int headingLine: Math.round(24 * scale)
    readonly property int titleLine: Math.round(28 * scale)
    readonly property int displayLine: Math.round(36 * scale)

    readonly property real headingTracking: -0.1
    readonly property real titleTracking: -0.3
    readonly property real displayTracking: -0.6
}

// SPDX-License-Identifier: GPL-3.0-or-later
// How long things take, in milliseconds. Motion only tells where something went, so without it nothing is lost.
import QtQuick

QtObject {
    required property bool reduced

    readonly property int fast: reduced ? 0 : 120
    readonly property int normal: reduced ? 0 : 160
    readonly property int slow: reduced ? 0 : 180
    readonly property int loadingShownAfter: 400
    readonly property int undoToast: 10000
    readonly property int nameShown: 4000
}

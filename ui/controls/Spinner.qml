// SPDX-License-Identifier: GPL-3.0-or-later
// Something is under way and nobody knows how long it takes.
import QtQuick
import Aufwind.Ui

Icon {
    id: root

    glyph: "mark-spinner"
    extent: Theme.size.spinner
    color: Theme.colour.bar
    Accessible.ignored: false
    Accessible.role: Accessible.Animation
    Accessible.name: qsTr("Loading")

    RotationAnimator on rotation {
        from: 0
        to: 360
        duration: 900
        loops: Animation.Infinite
        running: root.visible && !Theme.reducedMotion
    }
}

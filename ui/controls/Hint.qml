// SPDX-License-Identifier: GPL-3.0-or-later
// A tool tip, made when it is shown for the first time: most of a page's are never seen.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Deferred {
    id: root

    property string text
    property string keys
    property bool shown: false
    property int delay: 500
    // "middle" and "start" are below what it belongs to, "beside" is at its end.
    property string place: "middle"

    onShownChanged: if (shown && text !== "") need()
    onTextChanged: if (shown && text !== "") need()
    Component.onCompleted: if (shown && text !== "") need()

    sourceComponent: HintTip {
        parent: root.parent
        x: !parent ? 0 : root.place === "start" ? (Theme.mirrored ? parent.width - width : 0)
            : root.place === "beside" ? (Theme.mirrored ? -width - Theme.space.xs : parent.width + Theme.space.xs) : Math.round((parent.width - width) / 2)
        y: !parent || root.place === "beside" ? 0 : parent.height + Theme.space.xs
        text: root.text
        keys: root.keys
        shown: root.shown
        delay: root.delay
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The quiet half of the sign-in page: lines that rise, and what Aufwind is.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    color: Theme.colour.sidebar

    BrandMark {
        id: logo
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.huge
        y: Theme.size.controlLarge
        extent: Theme.size.logoLarge
    }
    PlainText {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.huge + Theme.size.logoLarge + Theme.space.m
        y: Theme.size.controlLarge
        height: Theme.size.logoLarge
        kind: "title"
        text: "Aufwind"
    }

    Icon {
        anchors.left: parent.left
        glyph: "rising-lines"
        extent: root.width
        height: Math.round(extent * 0.7)
        sourceSize.height: height
        y: Math.round((words.y - height) * 0.72)
        color: Theme.colour.accentTintStrong
        clip: true
        // Where letters are large the words need all of it.
        visible: y > logo.y + logo.height
    }

    Column {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.huge
        width: parent.width - 2 * Theme.space.huge
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space.huge
        spacing: Theme.space.l

        PlainText {
            width: parent.width
            kind: "display"
            wrapMode: Text.Wrap
            text: qsTr("Meetings, goals and reviews.\nEven without a network.")
        }
        PlainText {
            anchors.left: parent.left
            width: Math.min(parent.width, Theme.size.formWidth)
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: qsTr("What you write is first kept encrypted on this device, and then goes to your company’s server.")
        }
    }

    Hairline {
        upright: true
        anchors.right: parent.right
        height: parent.height
    }
}

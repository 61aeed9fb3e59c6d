// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody called something, in one line that leads there. It is shortened where there is no room.
import QtQuick
import Aufwind.Ui

Pressable {
    id: link

    property string kind: "body"
    property bool strong: false

    implicitWidth: Math.ceil(words.implicitWidth)
    implicitHeight: words.implicitHeight + Theme.space.xs
    Accessible.role: Accessible.Link
    Accessible.name: text

    contentItem: PlainText {
        id: words
        kind: link.kind
        strong: link.strong
        medium: true
        elide: Text.ElideRight
        maximumLineCount: 1
        text: link.text
        font.underline: link.hovered
        Accessible.ignored: true
    }
    background: Item {
        FocusRing {
            shown: link.visualFocus
            around: Theme.radius.small
        }
    }
}

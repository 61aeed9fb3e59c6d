// SPDX-License-Identifier: GPL-3.0-or-later
// An editor for one line of plain text without a frame.
import QtQuick
import Aufwind.Ui

TextInput {
    id: root

    property string placeholder

    renderType: Text.NativeRendering
    selectByMouse: true
    activeFocusOnTab: true
    clip: true
    font.family: Theme.family
    font.pixelSize: Theme.type.small
    color: enabled ? Theme.colour.text : Theme.colour.textDisabled
    selectionColor: Theme.colour.accent
    selectedTextColor: Theme.colour.textOnAccent
    maximumLength: 500
    Accessible.role: Accessible.EditableText

    PlainText {
        width: parent.width
        kind: "small"
        text: root.placeholder
        color: root.enabled ? Theme.colour.textFaint : Theme.colour.textDisabled
        visible: root.length === 0 && root.preeditText === ""
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}

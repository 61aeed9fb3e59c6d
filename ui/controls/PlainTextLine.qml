// SPDX-License-Identifier: GPL-3.0-or-later
// An editor for one line of plain text without a frame.
import QtQuick
import Aufwind.Ui

TextInput {
    id: root

    property string placeholder
    // A function of a key event that may take it before the editor does.
    property var first: null

    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => {
        if (first)
            first(event)
    }

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
    // Beside the placeholder until a letter, which a figure is not, says where its language begins.
    horizontalAlignment: Format.hasLetters(text) ? undefined : TextInput.AlignLeft
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

// SPDX-License-Identifier: GPL-3.0-or-later
// An editor for plain text with the looks of the theme and without a frame.
import QtQuick
import Aufwind.Ui

TextEdit {
    id: root

    property string placeholder

    textFormat: TextEdit.PlainText
    renderType: Text.NativeRendering
    wrapMode: TextEdit.Wrap
    selectByMouse: true
    // Beside the placeholder until its first letter says where its language begins.
    horizontalAlignment: length === 0 ? TextEdit.AlignLeft : undefined
    activeFocusOnTab: true
    // A Tab in a note is rarer than the wish to leave it.
    KeyNavigation.priority: KeyNavigation.BeforeItem
    font.family: Theme.family
    font.pixelSize: Theme.type.body
    color: enabled ? Theme.colour.text : Theme.colour.textDisabled
    selectionColor: Theme.colour.accent
    selectedTextColor: Theme.colour.textOnAccent
    Accessible.role: Accessible.EditableText
    Accessible.multiLine: true

    // Whoever has a use of its own for Tab answers true.
    function takeTab(back: bool): bool { return false }

    Keys.onTabPressed: {
        if (root.takeTab(false))
            return
        const next = root.nextItemInFocusChain(true)
        if (next)
            next.forceActiveFocus(Qt.TabFocusReason)
    }
    Keys.onBacktabPressed: {
        if (root.takeTab(true))
            return
        const next = root.nextItemInFocusChain(false)
        if (next)
            next.forceActiveFocus(Qt.BacktabFocusReason)
    }

    PlainText {
        width: parent.width
        text: root.placeholder
        font.pixelSize: root.font.pixelSize
        color: root.enabled ? Theme.colour.textFaint : Theme.colour.textDisabled
        visible: root.length === 0 && root.preeditText === ""
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}

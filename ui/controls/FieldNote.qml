// SPDX-License-Identifier: GPL-3.0-or-later
// The line below a field: what is wrong, else what helps.
import QtQuick
import Aufwind.Ui

Row {
    id: root

    property string error
    property string hint

    spacing: Theme.space.xs
    visible: error !== "" || hint !== ""

    Icon {
        glyph: root.error !== "" ? "warning" : ""
        extent: Theme.size.iconTiny
        color: Theme.colour.dangerText
        y: Theme.space.half
    }
    PlainText {
        kind: "caption"
        width: root.width - (root.error !== "" ? Theme.size.iconTiny + root.spacing : 0)
        wrapMode: Text.Wrap
        text: root.error !== "" ? root.error : root.hint
        color: root.error !== "" ? Theme.colour.dangerText : Theme.colour.textMuted
        Accessible.role: root.error !== "" ? Accessible.AlertMessage : Accessible.StaticText
    }
}

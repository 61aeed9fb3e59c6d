// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps sync from going on until the person does something.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property string trouble

    height: visible ? banner.implicitHeight + Theme.space.m : 0
    visible: trouble !== ""

    Banner {
        id: banner
        width: parent.width
        kind: "danger"
        glyph: "warning"
        lead: qsTr("Sync needs you.")
        text: root.trouble
    }
}

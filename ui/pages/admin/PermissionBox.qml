// SPDX-License-Identifier: GPL-3.0-or-later
// One permission of a role, to tick.
import QtQuick
import Aufwind.Ui

CheckField {
    required property var modelData

    objectName: "may_" + modelData.flag
    width: parent ? parent.width : 0
    text: modelData.note !== "" ? modelData.text + " – " + modelData.note : modelData.text
    accessibleName: modelData.text
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Below the lines of the audit log: how many they are, whether there are older ones, and how far back one has looked.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var log
    property int count: 0
    readonly property bool loading: log.state === "loading"
    readonly property bool paused: Format.known(log.lookedBack)
    readonly property bool failed: !loading && log.state !== "ready"

    implicitHeight: Math.max(Theme.size.listRowCompact, words.implicitHeight + 2 * Theme.space.m)

    Hairline { width: parent.width }
    Flow {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * Theme.space.l
        spacing: Theme.space.s

        Spinner { visible: root.loading }
        PlainText {
            objectName: "auditFootText"
            width: Math.min(implicitWidth, words.width)
            kind: "small"
            wrapMode: Text.Wrap
            color: root.failed ? Theme.colour.dangerText : Theme.colour.textMuted
            text: root.loading ? qsTr("Looking further back …")
                : root.failed ? root.log.trouble
                : root.paused ? qsTr("%n line(s), looked back to %1.", "", root.count).arg(Format.dayMonthYear(root.log.lookedBack))
                : root.log.more ? qsTr("%n line(s) so far", "", root.count)
                : root.log.filtered ? qsTr("%n line(s) fit, and no older one.", "", root.count) : qsTr("%n line(s), back to the first.", "", root.count)
        }
        LinkButton {
            objectName: "auditFootMore"
            visible: root.failed || root.paused || (root.log.more && !root.loading)
            text: root.failed ? qsTr("Try again") : qsTr("Look further back")
            onClicked: root.log.loadMore()
        }
    }
}

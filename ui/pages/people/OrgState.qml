// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where there is no chart: it is being read, nobody is there, or it cannot be read.
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Item {
    id: root

    required property OrgChart chart
    required property Organisation organisation

    implicitHeight: empty.implicitHeight
    visible: chart.state !== "ready"

    Spinner {
        id: spinner
        anchors.centerIn: parent
        visible: false
    }
    Timer {
        interval: Theme.motion.loadingShownAfter
        running: root.chart.state === "loading"
        onTriggered: spinner.visible = Qt.binding(() => root.chart.state === "loading")
    }
    EmptyState {
        id: empty
        width: parent.width
        visible: root.chart.state === "empty"
        glyph: "people"
        title: qsTr("Nobody here yet")
        text: qsTr("The people of your company appear here once they have been loaded.")
    }
    EmptyState {
        objectName: "orgFailed"
        width: parent.width
        visible: root.chart.state === "failed"
        kind: "danger"
        glyph: "warning"
        title: qsTr("The org chart cannot be read")
        text: qsTr("Nothing was changed. Try again; if it stays so, start Aufwind once more.")

        PushButton {
            glyph: "refresh"
            text: qsTr("Try again")
            onClicked: root.organisation.refresh()
        }
    }
}

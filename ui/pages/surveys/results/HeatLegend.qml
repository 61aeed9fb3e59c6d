// SPDX-License-Identifier: GPL-3.0-or-later
// What the shades of a heat map stand for.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Flow {
    id: root

    // "score", "difference", "change"
    property string show: "score"
    readonly property var scores: [qsTr("under 45"), "45–54", "55–64", "65–77", qsTr("78 and more")]
    readonly property var differences: [qsTr("−10 and less"), "−9 … −4", "−3 … +3", "+4 … +9", qsTr("+10 and more")]

    spacing: Theme.space.l
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Legend")

    PlainText {
        kind: "caption"
        text: root.show === "score" ? qsTr("Percent favourable") : root.show === "change" ? qsTr("Change, in points") : qsTr("Difference to all, in points")
        color: Theme.colour.textMuted
    }
    Repeater {
        model: root.show === "score" ? root.scores : root.differences

        Row {
            id: shade
            required property int index
            required property string modelData
            spacing: Theme.space.xs

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.size.check
                height: Theme.size.iconTiny
                radius: Theme.radius.small
                color: Theme.colour.divergingFills[shade.index]
                border.width: shade.index === 2 ? Theme.line.border : 0
                border.color: Theme.colour.borderStrong
            }
            PlainText {
                kind: "caption"
                text: shade.modelData
                color: Theme.colour.textMuted
            }
        }
    }
    Row {
        spacing: Theme.space.xs

        HatchedField {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.size.check
            height: Theme.size.iconTiny
            lockShown: false
            Accessible.ignored: true
        }
        PlainText {
            kind: "caption"
            text: qsTr("Hidden to protect anonymity")
            color: Theme.colour.textMuted
        }
    }
    PlainText {
        kind: "caption"
        text: qsTr("– No data")
        color: Theme.colour.textMuted
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A cycle: its days, where it is, how many goals it has and how far they are.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: row

    required property var app
    required property var cycle
    property bool editable: false
    property bool first: false
    readonly property var figures: figuresOf(app.goals?.count ?? 0)
    readonly property CycleMenu menu: menuOnce.item as CycleMenu
    readonly property bool tight: width < 2.4 * Theme.size.formWidth
    readonly property string phaseText: cycle.phase === "active" ? qsTr("Active") : cycle.phase === "closed" ? qsTr("Closed") : qsTr("Drafting")
    readonly property string kindText: cycle.kind === "quarter" ? qsTr("Quarter") : cycle.kind === "halfYear" ? qsTr("Half year") : cycle.kind === "year" ? qsTr("Year") : qsTr("Own dates")

    signal wanted(string act)
    signal opened

    // The count tells whenever a goal is another.
    function figuresOf(count: int): var { return app.goalCycles.figures(cycle.id) }

    objectName: "cycleRow"
    width: parent ? parent.width : 0
    height: Theme.size.listRow
    Accessible.role: Accessible.ListItem
    Accessible.name: cycle.name + ", " + phaseText

    Hairline {
        visible: !row.first
        anchors.top: parent.top
        width: parent.width
    }
    Column {
        anchors.left: parent.left
        anchors.right: state.left
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.half

        GoalLink {
            anchors.left: parent.left
            objectName: "openCycle"
            width: Math.min(implicitWidth, parent.width)
            text: Format.apart(row.cycle.name)
            Accessible.name: qsTr("Goals of %1").arg(row.cycle.name)
            onClicked: row.opened()
        }
        PlainText {
            width: parent.width
            kind: "caption"
            elide: Text.ElideRight
            color: Theme.colour.textMuted
            text: {
                const parts = [row.kindText, Format.dayMonthYear(row.cycle.starts) + " – " + Format.dayMonthYear(row.cycle.ends)]
                if (row.cycle.checkInDays > 0)
                    parts.push(qsTr("check-in every %n day(s)", "", row.cycle.checkInDays))
                return parts.join(" · ")
            }
        }
    }
    Item {
        id: state
        anchors.right: count.left
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.size.momentColumn
        height: chip.height

        Chip {
            id: chip
            objectName: "cyclePhase"
            anchors.left: parent.left
            kind: row.cycle.phase === "active" ? "success" : row.cycle.phase === "closed" ? "neutral" : "outline"
            text: row.phaseText
        }
    }
    PlainText {
        id: count
        objectName: "cycleGoals"
        anchors.right: share.left
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.size.stateColumn
        horizontalAlignment: Text.AlignRight
        kind: "small"
        color: Theme.colour.textMuted
        text: qsTr("%n goal(s)", "", row.cycle.goals)
    }
    Row {
        id: share
        anchors.right: act.left
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        visible: !row.tight
        width: visible ? implicitWidth : 0
        spacing: Theme.space.s

        PlainText {
            objectName: "cyclePercent"
            width: Theme.size.controlLarge
            horizontalAlignment: Text.AlignRight
            kind: "caption"
            color: Theme.colour.textMuted
            text: row.figures.percent !== undefined ? Format.percent(row.figures.percent / 100) : "–"
            anchors.verticalCenter: parent.verticalCenter
        }
        ProgressTrack {
            width: Theme.size.stateColumn
            value: (row.figures.percent ?? 0) / 100
            accessibleName: qsTr("Mean progress of the goals of %1").arg(row.cycle.name)
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    Row {
        id: act
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: row.editable
        width: visible ? implicitWidth : 0
        spacing: Theme.space.xs

        PushButton {
            objectName: "cycleStep"
            width: Math.max(implicitWidth, Theme.size.rowButton)
            text: row.cycle.phase === "active" ? qsTr("Close…") : row.cycle.phase === "closed" ? qsTr("Open again") : qsTr("Activate")
            Accessible.name: text + ": " + row.cycle.name
            onClicked: row.wanted(row.cycle.phase === "active" ? "close" : "active")
        }
        IconButton {
            id: more
            objectName: "cycleMore"
            glyph: "more"
            text: qsTr("More with “%1”").arg(row.cycle.name)
            onClicked: {
                menuOnce.need()
                row.menu.open()
            }

            Deferred {
                id: menuOnce
                sourceComponent: CycleMenu {
                    x: Theme.mirrored ? 0 : more.width - width
                    y: more.height + Theme.space.xs
                    cycle: row.cycle
                    onWanted: act => row.wanted(act)
                }
            }
        }
    }
}

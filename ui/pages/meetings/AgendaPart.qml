// SPDX-License-Identifier: GPL-3.0-or-later
// The talking points of one occurrence.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Column {
    id: root

    required property var app
    required property string seriesId
    required property string occurrenceId
    required property var others

    signal offerUndo(string text, var undo)

    readonly property bool open: seriesId !== "" && occurrenceId !== ""
    readonly property int ticked: watch.rows.filter(row => row.ticked).length
    // The row that gets the keyboard once its model has put it in its new place.
    property string wanted: ""
    // The point on its way to a new place, and that place.
    property string moving: ""
    property int target: -1

    spacing: Theme.space.xs

    function rowAt(index: int): AgendaRow { return list.itemAtIndex(index) as AgendaRow }
    function idAt(index: int): string {
        const row = rowAt(index)
        return row ? row.model.id : ""
    }
    function focusRow(index: int) {
        const row = rowAt(index)
        if (row)
            row.takeFocus()
        else if (index >= list.count)
            adder.forceActiveFocus(Qt.TabFocusReason)
    }
    // Puts a point where the one at `to` stands; its neighbours without it say where that is.
    function move(id: string, to: int) {
        if (to < 0 || to >= list.count)
            return
        const others = []
        for (let i = 0; i < list.count; ++i) {
            if (idAt(i) !== id)
                others.push(idAt(i))
        }
        moving = id
        target = to
        arrived.restart()
        wanted = id
        root.app.move("talking_point", id, to > 0 ? others[to - 1] : "", others[to] ?? "")
    }
    // Keys can come faster than the list follows: then they count from where the point is going.
    function moveBy(id: string, index: int, by: int) {
        move(id, (moving === id ? target : index) + by)
    }
    function remove(id: string) {
        root.app.remove("talking_point", id)
        root.offerUndo(qsTr("Talking point deleted"), () => root.app.restore("talking_point", id))
    }

    Timer {
        id: arrived
        interval: 1000
        onTriggered: root.moving = ""
    }
    RowWatch {
        id: watch
        model: list.model
        roles: ["ticked"]
    }
    SectionHeader {
        width: parent.width
        title: qsTr("Agenda")
        note: watch.count > 0 ? qsTr("%1 of %2 discussed").arg(root.ticked).arg(watch.count) : ""
    }
    Card {
        width: parent.width
        sidePadding: 0
        lead: Theme.space.xs
        foot: 0

        Column {
            width: parent ? parent.width : 0

            ListView {
                id: list
                objectName: "agendaList"
                width: parent.width
                height: contentHeight
                interactive: false
                // All rows exist, so that each knows its neighbours.
                cacheBuffer: 100000
                model: root.open ? root.app.model("agenda", { series: root.seriesId, occurrence: root.occurrenceId }) : null
                delegate: AgendaRow {
                    width: list.width
                    app: root.app
                    occurrenceId: root.occurrenceId
                    onMoveBy: by => root.moveBy(model.id, index, by)
                    onDropped: to => root.move(model.id, to)
                    onStep: by => root.focusRow(index + by)
                    onRemoved: root.remove(model.id)
                    onOfferUndo: (text, undo) => root.offerUndo(text, undo)
                    function regain() {
                        if (root.wanted !== "" && root.wanted === model.id) {
                            root.wanted = ""
                            takeFocus()
                        }
                    }
                    Component.onCompleted: regain()
                    onIndexChanged: regain()
                }
                move: Transition { NumberAnimation { property: "y"; duration: Theme.motion.normal; easing.type: Easing.OutCubic } }
                displaced: Transition { NumberAnimation { property: "y"; duration: Theme.motion.normal; easing.type: Easing.OutCubic } }
            }
            PlainText {
                visible: list.count === 0
                leftPadding: Theme.space.huge + Theme.space.s
                width: parent.width
                rightPadding: Theme.space.l
                bottomPadding: Theme.space.s
                kind: "small"
                wrapMode: Text.Wrap
                color: Theme.colour.textMuted
                text: qsTr("Nothing to talk about yet. Everyone in the meeting sees what you write.")
            }
            Hairline { width: parent.width }
            AddLine {
                id: adder
                objectName: "addPoint"
                width: parent.width
                enabled: root.open
                placeholder: qsTr("Add a talking point")
                note: root.others.length === 1 ? qsTr("Shared with %1").arg(root.others[0].name.split(" ")[0]) : qsTr("Shared with the team")
                onAdded: text => root.app.addPoint(root.seriesId, root.occurrenceId, text)
                onUp: root.focusRow(list.count - 1)
            }
        }
    }
}

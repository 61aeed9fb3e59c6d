// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of the org chart by mouse and by keys: pan, zoom, fold, walk, and drag somebody onto another manager.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

FocusScope {
    id: view

    required property OrgChart chart
    property bool canMove: false
    property bool dotted: true
    // So much at the top is behind something else.
    property real clearTop: 0
    readonly property OrgCanvas canvas: canvas
    // Who is being dragged; empty: nobody.
    property string carriedId
    property string carriedName
    property point carriedAt

    signal opened(string personId)
    signal moveAsked(string personId, string managerId)

    function takeFocus() { canvas.forceActiveFocus(Qt.OtherFocusReason) }
    // What is said of a card to somebody who does not see it.
    function spoken(name: string, title: string, kind: string, children: int): string {
        const called = kind === "company" && name === "" ? qsTr("Company") : kind === "rest" ? qsTr("Without a team") : name
        const under = kind === "person" ? qsTr("%n report(s)", "", children) : ""
        return called + (title !== "" ? ", " + title : "") + (under !== "" ? ", " + under : "")
    }
    function about(node: int): var { return node >= 0 ? chart.card(node) : ({}) }
    function spokenNode(node: int): string {
        const card = about(node)
        return card.kind ? spoken(card.name, card.title, card.kind, card.children) : ""
    }
    function open(node: int) {
        const card = about(node)
        if (card.personId)
            opened(card.personId)
        else if (card.children > 0)
            chart.toggle(node)
    }
    function dragTo(personId: string, name: string, at: point) {
        carriedId = personId
        carriedName = name
        carriedAt = at
        const node = canvas.nodeAt(at.x, at.y)
        const card = about(node)
        canvas.target = card.kind === "person" && card.personId !== personId ? node : -1
    }
    function drop() {
        const card = about(canvas.target)
        const carried = carriedId
        cancelDrag()
        if (carried !== "" && card.personId)
            moveAsked(carried, card.personId)
    }
    function cancelDrag() {
        canvas.target = -1
        carriedId = ""
    }
    function key(event: var) {
        const arrows = { [Qt.Key_Left]: "before", [Qt.Key_Right]: "after", [Qt.Key_Up]: "up", [Qt.Key_Down]: "down" }
        event.accepted = true
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier))
            event.accepted = false
        else if (event.key in arrows)
            chart.walk(arrows[event.key])
        else if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
            canvas.zoomBy(1.25, width / 2, height / 2)
        else if (event.key === Qt.Key_Minus)
            canvas.zoomBy(0.8, width / 2, height / 2)
        else if (event.key === Qt.Key_Space)
            chart.toggle(chart.chosen)
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            open(chart.chosen)
        else if (event.key === Qt.Key_Escape && carriedId !== "")
            cancelDrag()
        else
            event.accepted = false
    }

    Connections {
        target: view.chart
        function onShown(node: int) { canvas.bringIntoView(node) }
    }
    OrgCanvas {
        id: canvas
        objectName: "orgCanvas"
        anchors.fill: parent
        focus: true
        activeFocusOnTab: true
        chart: view.chart
        dotted: view.dotted
        clearTop: view.clearTop
        look: ({
            canvas: Theme.colour.sunken, card: Theme.colour.surface, outline: Theme.colour.borderStrong, line: Theme.colour.control,
            text: Theme.colour.text, muted: Theme.colour.textMuted, accent: Theme.colour.accent, tint: Theme.colour.accentTint,
            track: Theme.colour.track, fills: Theme.colour.avatarFills, inks: Theme.colour.avatarTexts, family: Theme.family,
            nameSize: Theme.type.small, titleSize: Theme.type.caption, avatar: Theme.size.avatar, pill: Theme.size.count,
            radius: Theme.radius.card, company: qsTr("Company"), rest: qsTr("Without a team"), people: qsTr("People: %1"),
            locale: Format.locale.name
        })
        Accessible.role: Accessible.Tree
        Accessible.name: qsTr("Org chart")
        Accessible.description: view.spokenNode(view.chart.chosen)
        Accessible.focusable: true
        Keys.onPressed: event => view.key(event)

        MouseArea {
            id: mouse
            anchors.fill: parent
            cursorShape: view.carriedId !== "" ? Qt.DragMoveCursor : panning ? Qt.ClosedHandCursor : Qt.ArrowCursor

            property point from
            property point last
            property int pressedNode: -1
            property bool panning: false

            onPressed: event => {
                canvas.forceActiveFocus(Qt.MouseFocusReason)
                from = Qt.point(event.x, event.y)
                last = from
                panning = false
                pressedNode = canvas.nodeAt(event.x, event.y)
            }
            onPositionChanged: event => {
                const far = Math.abs(event.x - from.x) + Math.abs(event.y - from.y) > Qt.styleHints.startDragDistance
                const card = view.about(view.canMove && !panning ? pressedNode : -1)
                const carries = view.carriedId !== "" || (far && !!card.personId && canvas.readable)
                if (carries)
                    view.dragTo(view.carriedId !== "" ? view.carriedId : card.personId, view.carriedId !== "" ? view.carriedName : card.name, Qt.point(event.x, event.y))
                else if (far || panning) {
                    panning = true
                    canvas.pan(event.x - last.x, event.y - last.y)
                }
                if (carries || panning)
                    last = Qt.point(event.x, event.y)
            }
            onReleased: event => {
                if (view.carriedId !== "")
                    view.drop()
                else if (!panning && canvas.isFold(pressedNode, event.x, event.y))
                    view.chart.toggle(pressedNode)
                else if (!panning && pressedNode >= 0)
                    view.chart.chosen = pressedNode
                panning = false
            }
            onCanceled: {
                panning = false
                view.cancelDrag()
            }
            onDoubleClicked: event => {
                const node = canvas.nodeAt(event.x, event.y)
                if (node >= 0 && !canvas.isFold(node, event.x, event.y))
                    view.open(node)
            }
            onWheel: event => canvas.zoomBy(Math.pow(1.2, event.angleDelta.y / 120), event.x, event.y)
        }
        // At the edge the chart comes along.
        Timer {
            interval: 16
            repeat: true
            running: view.carriedId !== ""
            onTriggered: {
                const near = Theme.space.xxl
                const step = Theme.space.s
                const at = view.carriedAt
                const dx = at.x < near ? step : at.x > view.width - near ? -step : 0
                const dy = at.y < near ? step : at.y > view.height - near ? -step : 0
                if ((dx !== 0 || dy !== 0) && at.x > -near && at.x < view.width + near)
                    canvas.pan(dx, dy)
                // Another card may stand there now.
                if ((dx !== 0 || dy !== 0) && view.carriedId !== "")
                    view.dragTo(view.carriedId, view.carriedName, at)
            }
        }
        Item {
            x: -canvas.originX * canvas.zoom
            y: -canvas.originY * canvas.zoom

            Repeater {
                model: canvas.cards
                delegate: OrgCard {
                    id: card
                    chart: view.chart
                    zoom: canvas.zoom
                    spoken: view.spoken(card.name, card.title, card.kind, card.children)
                }
            }
        }
        FocusRing {
            shown: canvas.activeFocus && !mouse.containsPress && view.chart.chosen < 0
            gap: 0
        }
    }
    OrgCarried {
        visible: view.carriedId !== ""
        x: view.carriedAt.x + Theme.space.s
        y: view.carriedAt.y + Theme.space.s
        name: view.carriedName
        onto: view.about(canvas.target).name ?? ""
    }
}

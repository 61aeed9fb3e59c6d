// SPDX-License-Identifier: GPL-3.0-or-later
// The org chart with everything around it: what finds somebody, what zooms, who has no manager, who is chosen.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

FocusScope {
    id: part

    required property var app
    // Somebody who is to be found in it.
    property string wanted
    readonly property OrgChart chart: orgChart
    readonly property OrgView view: orgView
    readonly property bool canMove: app.organisation.canMove
    readonly property bool wide: width >= Theme.size.orgPane + Theme.size.formWidth

    signal opened(string personId)
    signal say(string text, string glyph)
    signal offerUndo(string text, var undo)

    function takeFocus() { orgView.takeFocus() }
    function save(kind: string) { files.ask(kind) }
    function ask(personId: string, managerId: string) { move.ask(personId, managerId) }
    function meetWanted() {
        if (wanted !== "" && chart.state === "ready" && chart.reveal(wanted))
            wanted = ""
    }
    onWantedChanged: meetWanted()

    OrgChart {
        id: orgChart
        objectName: "orgChart"
        organisation: part.app.organisation
        sizes: ({
            width: Theme.size.orgCard, height: Theme.size.orgCardHeight, gap: Theme.size.orgGap, level: Theme.size.orgLevel,
            pair: Theme.size.orgPair, row: Theme.space.m
        })
        onDrawn: part.meetWanted()
    }
    OrgView {
        id: orgView
        anchors.left: parent.left
        anchors.right: side.left
        height: parent.height
        focus: true
        chart: orgChart
        canMove: part.canMove
        dotted: legend.dotted
        clearTop: Math.max(orgHead.y + orgHead.height, legend.y + legend.height)
        onOpened: personId => part.opened(personId)
        onMoveAsked: (personId, managerId) => move.ask(personId, managerId)

        OrgHead {
            id: orgHead
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.l
            y: Theme.space.l
            room: parent.width - 2 * Theme.space.l
            chart: orgChart
            onFinished: orgView.takeFocus()
        }
        OrgLegend {
            id: legend
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.l
            y: orgHead.narrow ? orgHead.y + orgHead.height + Theme.space.s : Theme.space.l
            visible: orgChart.state === "ready"
        }
        OrgMiniMap {
            id: map
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.space.m
            // The support button stands there where no pane does.
            anchors.rightMargin: side.visible ? Theme.space.m : Theme.size.supportFree
            visible: orgChart.state === "ready" && parent.width > 3 * width
            chart: orgChart
            canvas: orgView.canvas
        }
        OrgTools {
            anchors.right: map.visible ? map.left : parent.right
            anchors.rightMargin: map.visible || side.visible ? Theme.space.m : Theme.size.supportFree
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space.m
            visible: orgChart.state === "ready"
            canvas: orgView.canvas
        }
        OrgState {
            anchors.centerIn: parent
            width: Math.min(parent.width, Theme.size.readingWidth)
            chart: orgChart
            organisation: part.app.organisation
        }
    }
    OrgSide {
        id: side
        anchors.right: parent.right
        width: visible ? Theme.size.orgPane : 0
        height: parent.height
        visible: part.wide
        chart: orgChart
        canMove: part.canMove
        onOpened: personId => part.opened(personId)
        onChangeAsked: personId => move.ask(personId, "")
        onDragged: (personId, name, at) => orgView.dragTo(personId, name, orgView.mapFromItem(side, at.x, at.y))
        onDropped: orgView.drop()
        onCancelled: orgView.cancelDrag()
    }
    OrgMoveDialog {
        id: move
        parent: T.Overlay.overlay
        app: part.app
        onMoved: (text, undo) => part.offerUndo(text, undo)
        onClosed: orgView.takeFocus()
    }
    OrgFiles {
        id: files
        canvas: orgView.canvas
        app: part.app
        onSay: (text, glyph) => part.say(text, glyph)
    }
}

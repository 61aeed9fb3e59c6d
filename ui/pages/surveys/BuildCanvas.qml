// SPDX-License-Identifier: GPL-3.0-or-later
// The survey as those who answer see it, with what is chosen to be written where it stands.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

FocusScope {
    id: canvas

    required property var app
    required property var draft
    required property string surveyId
    property string chosenId

    signal chosen(string id)
    signal duplicated(string kind, string id)
    signal removed(string kind, string id)
    signal inserted(string sectionId, string afterId)
    signal nextFinding(int by)
    signal say(string text, string glyph)
    signal offerUndo(string text, var undo)

    function bring(id: string) {
        const row = draft.rowOf(id)
        if (row < 0)
            return
        list.positionViewAtIndex(row, ListView.Contain)
        // With what stands before it: the title of the section, or the end of the question above.
        const item = list.itemAtIndex(row)
        const above = Theme.size.treeRow + Theme.space.l
        if (item && item.y - list.contentY < above)
            list.contentY = Math.max(list.originY - list.topMargin, item.y - above)
    }
    // The keyboard goes into the text.
    function write(id: string) {
        bring(id)
        const row = draft.rowOf(id)
        if (row >= 0)
            (list.itemAtIndex(row) as BuildEntry)?.write()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.colour.sunken
    }
    Rectangle {
        id: bar
        objectName: "findingsBar"
        readonly property int count: canvas.draft.findings.length
        readonly property int blocking: canvas.draft.blocking
        width: parent.width
        height: visible ? Math.max(Theme.size.control + Theme.space.s, told.implicitHeight + Theme.space.s) : 0
        visible: count > 0
        color: blocking > 0 ? Theme.colour.dangerTint : Theme.colour.warningTint
        Accessible.role: Accessible.StaticText
        Accessible.name: told.text

        Icon {
            id: sign
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.xl
            anchors.verticalCenter: parent.verticalCenter
            glyph: "warning"
            color: bar.blocking > 0 ? Theme.colour.dangerText : Theme.colour.warningText
        }
        PlainText {
            id: told
            objectName: "findingsTold"
            anchors.left: sign.right
            anchors.leftMargin: Theme.space.s
            anchors.right: steps.left
            anchors.rightMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            kind: "small"
            wrapMode: Text.Wrap
            color: bar.blocking > 0 ? Theme.colour.dangerText : Theme.colour.warningText
            Accessible.ignored: true
            text: {
                const own = canvas.draft.findings.find(one => one.kind === "survey")
                const stops = bar.blocking > 0 ? qsTr("%n thing(s) to put right before it can be launched.", "", bar.blocking) : ""
                const hints = bar.count > bar.blocking ? qsTr("%n thing(s) to look at.", "", bar.count - bar.blocking) : ""
                return [stops, hints, own ? own.text : ""].filter(part => part !== "").join(" ")
            }
        }
        Row {
            id: steps
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter

            IconButton {
                objectName: "findingBefore"
                small: true
                glyph: "chevron-up"
                text: qsTr("The one before")
                onClicked: canvas.nextFinding(-1)
            }
            IconButton {
                objectName: "findingNext"
                small: true
                glyph: "chevron-down"
                text: qsTr("The next one")
                onClicked: canvas.nextFinding(1)
            }
        }
    }
    ListView {
        id: list
        objectName: "canvasList"
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.xl
        clip: true
        focus: true
        topMargin: Theme.space.m
        bottomMargin: Theme.size.supportFree
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        // What has the keyboard stays as it is, though it is scrolled away.
        cacheBuffer: 4 * Theme.size.readingWidth
        model: canvas.draft.outline
        T.ScrollBar.vertical: ThinScrollBar {}
        delegate: BuildEntry {
            width: list.width
            app: canvas.app
            draft: canvas.draft
            surveyId: canvas.surveyId
            chosen: model.id === canvas.chosenId
            onPicked: canvas.chosen(model.id)
            onDuplicated: canvas.duplicated(model.kind, model.id)
            onRemoved: canvas.removed(model.kind, model.id)
            onInserted: canvas.inserted(model.sectionId, model.kind === "question" ? model.id : "")
            onSay: (text, glyph) => canvas.say(text, glyph)
            onOfferUndo: (text, undo) => canvas.offerUndo(text, undo)
        }
    }
}

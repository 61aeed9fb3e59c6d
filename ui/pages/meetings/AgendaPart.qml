// SPDX-License-Identifier: GPL-3.0-or-later
// The talking points of one occurrence.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

Column {
    id: root

    required property var app
    required property string seriesId
    required property string occurrenceId
    required property var others

    signal offerUndo(string text, var undo)
    signal openGoal(string id)

    readonly property bool open: seriesId !== "" && occurrenceId !== ""
    readonly property var points: watch.rows.filter(row => row.kind !== "section")
    readonly property int ticked: points.filter(row => row.ticked).length
    readonly property int planned: points.reduce((sum, row) => sum + (row.minutes ?? 0), 0)
    // How long the meeting lasts, in minutes; 0 where that is not known.
    property int lasts: 0
    // Whether the next point is for oneself alone.
    property bool secretly: false
    readonly property string audience: root.others.length === 1 ? qsTr("Share with %1").arg(Format.apart(root.others[0].name.split(" ")[0])) : qsTr("Share with the team")
    // The row that gets the keyboard once its model has put it in its new place.
    property string wanted: ""
    // The point on its way to a new place, and that place.
    property string moving: ""
    property int target: -1

    // What is begun for oneself alone stays that, also when the page was left in between.
    readonly property string draftPlace: open ? seriesId + "/" + occurrenceId : ""

    spacing: Theme.space.xs

    onDraftPlaceChanged: look()
    Component.onCompleted: look()

    function keyOf(secret: bool): string {
        return draftPlace === "" ? "" : (secret ? "new-private-point/" : "new-point/") + draftPlace
    }
    function look() { secretly = draftPlace !== "" && app.draft(keyOf(true)) !== "" }
    // The other kind of point; what was begun goes along.
    function turn() {
        app.keepDraft(keyOf(!secretly), adder.text)
        app.keepDraft(keyOf(secretly), "")
        secretly = !secretly
    }
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
        to = Math.max(0, Math.min(to, list.count - 1))
        if (idAt(to) === id && moving !== id)
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
        root.app.movePoint(id, to > 0 ? others[to - 1] : "", others[to] ?? "")
    }
    // Keys can come faster than the list follows: then they count from where the point is going.
    function moveBy(id: string, index: int, by: int) {
        move(id, (moving === id ? target : index) + by)
    }
    // To where a dragged line was let go: below every other row whose middle it has passed, threads included.
    function drop(id: string, middle: real) {
        let to = 0
        for (let i = 0; i < list.count; ++i) {
            const row = rowAt(i)
            if (row && row.model.id !== id && row.y + row.height / 2 < middle)
                to += 1
        }
        move(id, to)
    }
    function remove(id: string, index: int) {
        // The keyboard goes to a neighbour before its row goes.
        const next = index + 1 < list.count ? rowAt(index + 1) : index > 0 ? rowAt(index - 1) : null
        if (next)
            next.takeFocus()
        else
            adder.forceActiveFocus(Qt.TabFocusReason)
        // Offered for longer than this page may live.
        const app = root.app, kind = rowAt(index).model.kind
        const entity = kind === "private" ? "private_point" : "talking_point"
        app.remove(entity, id)
        root.offerUndo(kind === "section" ? qsTr("Section deleted") : qsTr("Talking point deleted"), () => app.restore(entity, id))
    }
    // What is being edited is kept before the page goes.
    function commit() {
        for (let i = 0; i < list.count; ++i)
            rowAt(i)?.commit()
    }
    function add(text: string, answer: var) {
        if (root.secretly)
            root.app.addPrivatePoint(root.seriesId, root.occurrenceId, text, answer)
        else
            root.app.addPoint(root.seriesId, root.occurrenceId, text, answer)
    }
    function addAll(text: string, name: string) {
        const app = root.app
        const ids = app.addPoints(root.seriesId, root.occurrenceId, text)
        if (ids.length > 0)
            root.offerUndo(qsTr("%n point(s) added from “%1”", "", ids.length).arg(name), () => ids.forEach(id => app.remove("talking_point", id)))
    }

    function offerTemplates(agenda: string) { (templates.need() as TemplateDialog)?.start(agenda) }
    function askLink(point: string) { (linkDialog.need() as LinkDialog)?.start(point) }

    Timer {
        id: arrived
        interval: 1000
        onTriggered: root.moving = ""
    }
    RowWatch {
        id: watch
        model: list.model
        roles: ["ticked", "kind", "minutes", "title"]
    }
    SectionHeader {
        width: parent.width
        title: qsTr("Agenda")
        note: [root.points.length > 0 ? qsTr("%1 of %2 discussed").arg(root.ticked).arg(root.points.length) : "",
               root.planned > 0 && root.lasts > 0 ? qsTr("%1 of %2 min planned").arg(root.planned).arg(root.lasts)
               : root.planned > 0 ? qsTr("%1 min planned").arg(root.planned) : ""].filter(part => part !== "").join(" · ")

        PushButton {
            objectName: "useTemplate"
            kind: "quiet"
            glyph: "file"
            text: qsTr("Template")
            enabled: root.open
            onClicked: root.offerTemplates(root.app.textOfPoints(watch.rows.filter(row => row.kind !== "private")))
        }
    }
    Deferred {
        id: templates
        sourceComponent: TemplateDialog {
            objectName: "templates"
            parent: T.Overlay.overlay
            app: root.app
            onUsed: (text, name) => root.addAll(text, name)
            onOfferUndo: (text, undo) => root.offerUndo(text, undo)
        }
    }
    Deferred {
        id: linkDialog
        sourceComponent: LinkDialog {
            objectName: "linkDialog"
            parent: T.Overlay.overlay
            app: root.app
        }
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
                    seriesId: root.seriesId
                    occurrenceId: root.occurrenceId
                    audience: root.audience
                    onAddLink: root.askLink(model.id)
                    onOpenGoal: id => root.openGoal(id)
                    onMoveBy: by => root.moveBy(model.id, index, by)
                    onDropped: middle => root.drop(model.id, middle)
                    onStep: by => root.focusRow(index + by)
                    onRemoved: root.remove(model.id, index)
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
                readonly property int before: Theme.space.huge + Theme.space.s
                leftPadding: Theme.mirrored ? Theme.space.l : before
                width: parent.width
                rightPadding: Theme.mirrored ? before : Theme.space.l
                bottomPadding: Theme.space.s
                kind: "small"
                wrapMode: Text.Wrap
                color: Theme.colour.textMuted
                text: qsTr("Nothing to talk about yet. Everyone in the meeting sees what you write.")
            }
            Hairline { width: parent.width }
            KeptLine {
                id: adder
                app: root.app
                draftKey: root.keyOf(root.secretly)
                send: (text, answer) => root.add(text, answer)
                objectName: "addPoint"
                width: parent.width
                enabled: root.open
                placeholder: qsTr("Add a talking point")
                note: root.secretly ? qsTr("Only you")
                    : root.others.length === 1 ? qsTr("Shared with %1").arg(Format.apart(root.others[0].name.split(" ")[0])) : qsTr("Shared with the team")
                noteGlyph: root.secretly ? "eye-off" : "eye"
                noteActs: true
                onNoteClicked: {
                    root.turn()
                    field.forceActiveFocus(Qt.OtherFocusReason)
                }
                onUp: root.focusRow(list.count - 1)
                Component.onCompleted: field.first = event => mentions.take(event)

                MentionMenu {
                    id: mentions
                    field: adder.field
                    ask: () => root.app.mentionable(root.seriesId)
                }
            }
            Hairline {
                width: parent.width
                visible: ideas.visible
            }
            AgendaIdeas {
                id: ideas
                width: parent.width
                model: root.open ? root.app.model("suggestions", { series: root.seriesId, occurrence: root.occurrenceId }) : null
                onChosen: id => root.app.addPointFrom(id, root.occurrenceId)
            }
        }
    }
}

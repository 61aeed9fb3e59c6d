// SPDX-License-Identifier: GPL-3.0-or-later
// One goal that is due: its values, how it stands, how sure one is, and a word on that. What was sent is one line.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Rectangle {
    id: entry

    required property var app
    required property string goalId
    // Of what was sent; empty before.
    required property string checkIn
    // As the list has it when this begins; follow() brings what comes later.
    required property var facts
    property var row: ({})
    readonly property bool sent: checkIn !== ""
    // The keyboard is inside.
    readonly property bool inside: body.activeFocus
    readonly property var goal: goalOf(app.goals?.count ?? 0)
    property string status: "onTrack"
    property int confidence: 3
    // Chosen here.
    property bool statusSaid: false
    property bool confidenceSaid: false
    property var results: []
    readonly property string draftKey: "check-in/" + goalId
    readonly property var steps: [1, 2, 3, 4, 5]
    readonly property string called: Format.apart((row.title ?? "").replace(/[\r\n\u2028\u2029]+/g, " "))

    // {values, status, confidence, comment}
    signal send(var said)
    signal undone
    signal opened

    objectName: "checkInEntry"
    implicitHeight: (sent ? line.height : body.implicitHeight) + 2 * Theme.space.l
    height: implicitHeight
    radius: Theme.radius.card
    color: sent ? "transparent" : Theme.colour.surface
    border.width: Theme.line.border
    border.color: inside ? Theme.colour.accent : Theme.colour.border
    Accessible.role: Accessible.Grouping
    Accessible.name: called

    Component.onCompleted: {
        follow(facts)
        comment.text = app.draft(draftKey)
    }
    onSentChanged: app.keepDraft(draftKey, sent ? "" : comment.text)

    function goalOf(count: int): var { return app.goals?.goal(goalId) ?? {} }
    // What others have said meanwhile counts where nothing was said here.
    function follow(latest: var) {
        row = latest
        // Of a goal that nobody has said anything of yet one says that it goes as planned.
        if (!statusSaid)
            status = latest.status === "draft" ? "onTrack" : latest.status
        if (!confidenceSaid)
            confidence = latest.confidence > 0 ? latest.confidence : 3
        const now = Array.from(latest.keyResults ?? [])
        // Their fields are made anew only where there are others, and nothing is written in them.
        if (now.length !== results.length || now.some((one, at) => one.id !== entry.results[at].id || one.metric !== entry.results[at].metric)) {
            if (!measured())
                results = now
            return
        }
        for (let i = 0; i < measures.count; ++i) {
            const one = measures.itemAt(i) as MeasureField
            if (one)
                one.follow(now[i])
        }
    }
    function measured(): bool {
        for (let i = 0; i < measures.count; ++i) {
            const one = measures.itemAt(i) as MeasureField
            if (one && one.touched)
                return true
        }
        return false
    }
    function begin() {
        if (!after(-1))
            states.takeFocus()
    }
    // The next value after that one; false where there is none.
    function after(index: int): bool {
        for (let i = index + 1; i < measures.count; ++i) {
            const one = measures.itemAt(i) as MeasureField
            if (one && one.stops) {
                one.takeFocus()
                return true
            }
        }
        return false
    }
    function goOn(index: int) {
        if (!after(index))
            states.takeFocus()
    }
    // As it is written, of the values only those that were; false where one is none, and the keyboard is there then.
    function submit(): bool {
        const values = {}
        for (let i = 0; i < measures.count; ++i) {
            const one = measures.itemAt(i) as MeasureField
            if (!one || !one.touched)
                continue
            if (!one.check()) {
                one.takeFocus()
                return false
            }
            values[one.result.id] = one.value()
        }
        entry.send({ values: values, status: status, confidence: confidence, comment: comment.text.trim() })
        return true
    }
    // Everything as it was said last.
    function submitUnchanged(): bool {
        entry.send({ values: {}, status: row.status === "draft" ? "onTrack" : row.status, confidence: row.confidence > 0 ? row.confidence : 3, comment: comment.text.trim() })
        return true
    }

    Item {
        id: line
        visible: entry.sent
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        y: Theme.space.l
        width: parent.width - 2 * Theme.space.l
        height: Math.max(back.height, sentText.implicitHeight)

        Icon {
            id: tick
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            glyph: "check"
            color: Theme.colour.success
        }
        PlainText {
            id: sentText
            objectName: "sentLine"
            anchors.left: tick.right
            anchors.leftMargin: Theme.space.s
            anchors.right: mark.left
            anchors.rightMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            kind: "small"
            elide: Text.ElideRight
            color: Theme.colour.textMuted
            text: entry.called
        }
        StatusMark {
            id: mark
            anchors.right: back.left
            anchors.rightMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            status: entry.goal.mark ?? "draft"
        }
        LinkButton {
            id: back
            objectName: "undoCheckIn"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Undo")
            Accessible.name: qsTr("Undo the check-in of “%1”").arg(entry.called)
            onClicked: entry.undone()
        }
    }
    FocusScope {
        id: body
        visible: !entry.sent
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        y: Theme.space.l
        width: parent.width - 2 * Theme.space.l
        height: implicitHeight
        implicitHeight: column.implicitHeight

        Column {
            id: column
            width: parent.width
            spacing: Theme.space.m

            Item {
                width: parent.width
                height: Math.max(titles.implicitHeight, bar.implicitHeight)

                Column {
                    id: titles
                    anchors.left: parent.left
                    anchors.right: bar.left
                    anchors.rightMargin: Theme.space.l
                    spacing: Theme.space.half

                    GoalLink {
                        anchors.left: parent.left
                        objectName: "openGoal"
                        width: Math.min(implicitWidth, parent.width)
                        kind: "heading"
                        strong: true
                        // It leads away; whoever goes through by keys has no use for it.
                        focusPolicy: Qt.ClickFocus
                        text: entry.called
                        onClicked: entry.opened()
                    }
                    PlainText {
                        width: parent.width
                        kind: "caption"
                        elide: Text.ElideRight
                        color: (entry.row.daysOverdue ?? 0) > 0 ? Theme.colour.dangerText : Theme.colour.textMuted
                        text: {
                            const parts = []
                            if (!(entry.row.own ?? true))
                                parts.push(entry.row.owner)
                            if ((entry.row.cycle ?? "") !== "")
                                parts.push(entry.row.cycle)
                            parts.push((entry.row.daysOverdue ?? 0) > 0 ? qsTr("%n day(s) overdue", "", entry.row.daysOverdue)
                                : entry.row.due && Format.known(entry.row.due) ? qsTr("due %1").arg(Format.relativeDay(entry.row.due)) : "")
                            return parts.filter(part => part !== "").join(" · ")
                        }
                    }
                }
                Row {
                    id: bar
                    anchors.right: parent.right
                    anchors.verticalCenter: titles.verticalCenter
                    spacing: Theme.space.s

                    PlainText {
                        kind: "caption"
                        color: Theme.colour.textMuted
                        text: entry.goal.progress !== undefined ? Format.percent((entry.goal.percent ?? 0) / 100) : "–"
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    ProgressTrack {
                        width: Theme.size.stateColumn
                        value: entry.goal.progress ?? 0
                        expected: entry.goal.expected ?? -1
                        accessibleName: qsTr("Progress of “%1”").arg(entry.called)
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
            }
            Repeater {
                id: measures
                model: entry.results

                MeasureField {
                    required property var modelData
                    required property int index
                    width: column.width
                    result: modelData
                    onNext: entry.goOn(index)
                }
            }
            Flow {
                width: parent.width
                spacing: Theme.space.m

                Segments {
                    id: states
                    objectName: "checkInStatus"
                    accessibleName: qsTr("How “%1” stands").arg(entry.called)
                    value: entry.status
                    options: [
                        { value: "onTrack", text: qsTr("On track") }, { value: "behind", text: qsTr("Behind") },
                        { value: "atRisk", text: qsTr("At risk") }, { value: "done", text: qsTr("Done") }
                    ]
                    onChosen: value => {
                        // The same again, by the enter key: on to the next.
                        if (value === entry.status)
                            sure.takeFocus()
                        else {
                            entry.statusSaid = true
                            entry.status = value
                        }
                    }
                }
                FocusScope {
                    implicitWidth: sure.implicitWidth
                    implicitHeight: sure.implicitHeight
                    width: implicitWidth
                    height: implicitHeight
                    Keys.onPressed: event => {
                        const digit = event.key - Qt.Key_0
                        event.accepted = digit >= 1 && digit <= 5
                        if (!event.accepted)
                            return
                        entry.confidenceSaid = true
                        entry.confidence = digit
                        comment.forceActiveFocus(Qt.TabFocusReason)
                    }

                    Segments {
                        id: sure
                        objectName: "checkInConfidence"
                        accessibleName: qsTr("How sure you are, from 1 to 5")
                        value: entry.confidence
                        options: entry.steps.map(step => ({ value: step, text: Format.number(step) }))
                        onChosen: value => {
                            if (value === entry.confidence)
                                comment.forceActiveFocus(Qt.TabFocusReason)
                            else {
                                entry.confidenceSaid = true
                                entry.confidence = value
                            }
                        }
                    }
                }
            }
            InputField {
                id: comment
                objectName: "checkInComment"
                width: parent.width
                placeholder: qsTr("What changed, and what is next")
                maximumLength: 1000
                onEdited: entry.app.keepDraft(entry.draftKey, text)
                onAccepted: sender.forceActiveFocus(Qt.TabFocusReason)
            }
            Row {
                anchors.left: parent.left
                spacing: Theme.space.s

                PushButton {
                    id: sender
                    objectName: "sendCheckIn"
                    kind: entry.inside ? "primary" : "secondary"
                    text: qsTr("Check in")
                    Accessible.name: qsTr("Check in on “%1”").arg(entry.called)
                    onClicked: entry.submit()
                }
                PushButton {
                    objectName: "unchanged"
                    kind: "quiet"
                    text: qsTr("Unchanged")
                    focusPolicy: Qt.ClickFocus
                    Accessible.name: qsTr("“%1” stands as before").arg(entry.called)
                    onClicked: entry.submitUnchanged()
                }
            }
        }
    }
}

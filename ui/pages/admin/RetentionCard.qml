// SPDX-License-Identifier: GPL-3.0-or-later
// How long the server keeps what has done its duty. Each rule runs by itself, once a day and when it is changed.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var kinds: [
        { kind: "meeting_contents", name: qsTr("What is written in meetings"), note: qsTr("Talking points, comments, links, shared and private notes of meetings that are over. A talking point that is still open stays as long as its series goes on.") },
        { kind: "done_action_items", name: qsTr("Action items that are done"), note: qsTr("From the day on which they were ticked. Open ones stay.") },
        { kind: "left_people", name: qsTr("People who have left"), note: qsTr("From their last day on. They are erased as under a request for erasure.") },
        { kind: "security_alerts", name: qsTr("Security alerts"), note: qsTr("From the last time that you were told of them. The audit log keeps its lines.") },
        { kind: "survey_answers", most: 12, name: qsTr("Answers to surveys"), note: qsTr("From the day on which they were counted. They are sealed, and nobody reads one; once they are gone, no other group can be asked for. Results and comments stay. After twelve months answers go in any case.") }
    ]

    signal say(string text, string glyph)

    title: qsTr("How long data are kept")

    function monthsOf(kind: string): int { return rules.rows.find(row => row.kind === kind)?.months ?? 0 }
    // What cannot be kept for ever is kept for so long where no rule says less.
    function textOf(months: int, most: int): string {
        const kept = most > 0 ? Math.min(months > 0 ? months : most, most) : months
        return kept > 0 ? qsTr("%n month(s)", "", kept) : qsTr("As long as you want")
    }

    RowWatch {
        id: rules
        model: card.app.model("list.retention_rule", {})
    }
    PlainText {
        width: parent ? parent.width : 0
        bottomPadding: Theme.space.s
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("The server removes what is older, once a day and when you change a rule. It cannot be brought back. Devices forget it the next time that they are connected.")
    }
    Repeater {
        model: card.kinds

        SettingLine {
            id: line
            required property var modelData
            readonly property int months: card.monthsOf(modelData.kind)
            name: modelData.name
            note: modelData.note

            PushButton {
                objectName: "retention_" + line.modelData.kind
                text: card.textOf(line.months, line.modelData.most ?? 0)
                Accessible.name: qsTr("%1: %2. Change", "rule: how long").arg(line.name).arg(text)
                onClicked: (dialogs.need() as RetentionDialog).begin(line.modelData.kind, line.name, line.months)
            }
        }
    }
    Deferred {
        id: dialogs
        sourceComponent: RetentionDialog {
            app: card.app
            onKept: card.say(qsTr("The rule is kept, and the server follows it from now on"), "check")
        }
    }
}

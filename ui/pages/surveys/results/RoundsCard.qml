// SPDX-License-Identifier: GPL-3.0-or-later
// The rounds of a survey, the newest first.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    required property var app
    required property var draft
    required property string surveyId
    readonly property var list: root.app.model("survey.rounds", surveyId)

    signal opened(string roundId)
    signal say(string text, string glyph)
    signal offerUndo(string text, var undo)

    // Without types, which end the compiler of Qt 6.4 here.
    function act(row, wanted) {
        if (wanted === "open")
            root.opened(row.id)
        else if (wanted === "change")
            (changing.need() as RoundDialog)?.begin(row)
        else if (wanted === "share")
            (sharing.need() as ShareDialog)?.begin(row.id, row.title)
        else if (wanted === "close")
            (closing.need() as RoundCloseDialog)?.begin(row)
    }
    function launch() { (launching.need() as LaunchDialog)?.begin() }

    Card {
        id: card
        width: parent.width
        height: rows.count > 0 ? Math.min(rows.contentHeight + Theme.size.control + Theme.space.xl + Theme.space.s, root.height - Theme.space.l) : implicitHeight
        title: qsTr("Rounds")
        sidePadding: Theme.space.s
        headItems: PushButton {
            objectName: "launchRound"
            kind: "primary"
            extent: "small"
            text: qsTr("Launch a round…")
            onClicked: root.launch()
        }

        RowList {
            id: rows
            objectName: "roundList"
            width: parent ? parent.width : 0
            height: card.height - Theme.size.control - Theme.space.xl - Theme.space.s
            visible: count > 0
            focus: true
            model: root.list
            interactive: contentHeight > height
            Accessible.name: qsTr("Rounds")
            delegate: RoundRow {
                width: rows.width - (rows.interactive ? Theme.size.scrollBar : 0)
                focusPolicy: rows.stop === index ? Qt.StrongFocus : Qt.ClickFocus
                onWanted: act => root.act(model, act)
            }
        }
        ListState {
            width: parent ? parent.width : 0
            visible: rows.count === 0
            sync: root.app.sync
            list: root.list
            count: rows.count
            glyph: "bar-chart"
            title: qsTr("Not asked yet")
            text: qsTr("A round asks this survey as it stands now. Later changes concern the next round.")
        }
    }
    Deferred {
        id: launching
        sourceComponent: LaunchDialog {
            app: root.app
            draft: root.draft
            surveyId: root.surveyId
            onLaunched: root.say(launchedText, "check")
        }
    }
    Deferred {
        id: changing
        sourceComponent: RoundDialog {
            app: root.app
            onChanged: root.say(qsTr("The round has been changed"), "check")
        }
    }
    Deferred {
        id: closing
        sourceComponent: RoundCloseDialog {
            app: root.app
            onClosedRound: root.say(qsTr("The server closes the round now"), "lock")
        }
    }
    Deferred {
        id: sharing
        sourceComponent: ShareDialog {
            app: root.app
            onSay: (text, glyph) => root.say(text, glyph)
            onOfferUndo: (text, undo) => root.offerUndo(text, undo)
        }
    }
}

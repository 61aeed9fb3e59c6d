// SPDX-License-Identifier: GPL-3.0-or-later
// What a survey's rounds came to: the rounds, and the results of the one that is looked at.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

FocusScope {
    id: root

    required property var app
    required property var draft
    required property string surveyId
    // Of a round that is looked at; empty for the list of them.
    property string roundId: ""
    property var results: composed
    readonly property var list: root.app.model("survey.rounds", surveyId)
    readonly property var row: (rounds.rows ?? []).find(one => one.id === root.roundId)

    signal say(string text, string glyph)
    signal offerUndo(string text, var undo)
    signal go(string name, var request)

    function open(id: string) {
        roundId = id
        view.forceActiveFocus(Qt.OtherFocusReason)
    }

    SurveyResults {
        id: composed
        rounds: root.app.surveyRounds as SurveyRounds
        roundId: root.roundId
    }
    RowWatch {
        id: rounds
        model: root.list
        roles: ["id", "title", "state", "closes", "managersRead"]
    }
    RoundsCard {
        id: overview
        objectName: "roundsCard"
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: Theme.space.l
        width: parent.width - 2 * Theme.space.xl
        height: parent.height - y
        visible: root.roundId === ""
        focus: visible
        app: root.app
        draft: root.draft
        surveyId: root.surveyId
        onOpened: roundId => root.open(roundId)
        onSay: (text, glyph) => root.say(text, glyph)
        onOfferUndo: (text, undo) => root.offerUndo(text, undo)
    }
    Item {
        id: head
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: Theme.space.m
        width: parent.width - 2 * Theme.space.xl
        height: Math.max(Theme.size.control, choice.height)
        visible: root.roundId !== ""

        Row {
            id: choice
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s

            IconButton {
                objectName: "toRounds"
                anchors.verticalCenter: parent.verticalCenter
                glyph: Theme.mirrored ? "chevron-right" : "chevron-left"
                text: qsTr("All rounds")
                onClicked: root.roundId = ""
            }
            ComboField {
                objectName: "resultRound"
                anchors.verticalCenter: parent.verticalCenter
                leastWidth: 0
                width: Math.min(implicitWidth, Math.max(Theme.size.controlLarge, head.width - actions.width - Theme.size.control - 3 * Theme.space.s))
                prefix: qsTr("Round")
                model: (rounds.rows ?? []).map(one => one.title + (Format.known(one.closes) ? " · " + Format.dayMonthYear(one.closes) : ""))
                currentIndex: Math.max(0, (rounds.rows ?? []).findIndex(one => one.id === root.roundId))
                onActivated: index => root.roundId = rounds.rows[index].id
            }
        }
        Row {
            id: actions
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: view.counted
            spacing: Theme.space.s

            PushButton {
                objectName: "exportRound"
                glyph: "download"
                text: qsTr("Export")
                onClicked: view.openExport()
            }
            PushButton {
                objectName: "shareRound"
                kind: "primary"
                visible: root.row?.managersRead ?? false
                text: qsTr("Share with managers")
                onClicked: (sharing.need() as ShareDialog)?.begin(root.roundId, root.row?.title ?? "")
            }
        }
    }
    ResultsView {
        id: view
        objectName: "resultsView"
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        anchors.top: head.bottom
        anchors.topMargin: Theme.space.s
        anchors.bottom: parent.bottom
        width: parent.width - 2 * Theme.space.xl
        visible: root.roundId !== ""
        focus: visible
        app: root.app
        results: root.results
        mayEdit: true
        onSay: (text, glyph) => root.say(text, glyph)
        onOfferUndo: (text, undo) => root.offerUndo(text, undo)
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

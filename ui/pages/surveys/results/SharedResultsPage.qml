// SPDX-License-Identifier: GPL-3.0-or-later
// Results of surveys for those who do not run them: what was shared with a manager of the own people, and what everybody
// who was asked may read.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Page {
    id: page

    property string roundId: page.request.round ?? ""
    property bool promised: false
    property var results: composed
    readonly property var list: page.app.model("survey.shared", "")

    SurveyResults {
        id: composed
        rounds: page.app.surveyRounds as SurveyRounds
        roundId: page.roundId
        promised: page.promised
    }
    PageHead {
        id: head
        title: page.roundId === "" ? qsTr("Surveys") : page.results.round?.title ?? ""
        note: page.roundId === "" ? "" : page.results.round?.readBy === "reader" ? qsTr("of your people") : qsTr("of everybody who was asked")

        PushButton {
            objectName: "toShared"
            visible: page.roundId !== ""
            text: qsTr("All results")
            onClicked: page.roundId = ""
        }
        PushButton {
            objectName: "exportShared"
            visible: page.roundId !== "" && view.counted
            glyph: "download"
            text: qsTr("Export")
            onClicked: view.openExport()
        }
    }
    Card {
        id: card
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: head.height
        width: parent.width - 2 * Theme.space.xl
        height: rows.count > 0 ? Math.min(rows.contentHeight + 2 * Theme.space.s, page.height - y - Theme.space.xl) : implicitHeight
        visible: page.roundId === ""
        sidePadding: Theme.space.s
        lead: Theme.space.s

        RowList {
            id: rows
            objectName: "sharedList"
            width: parent ? parent.width : 0
            height: card.height - 2 * Theme.space.s
            visible: count > 0
            focus: true
            model: page.list
            interactive: contentHeight > height
            Accessible.name: qsTr("Results")
            delegate: ListRow {
                id: row
                required property int index
                required property var model
                width: rows.width - (rows.interactive ? Theme.size.scrollBar : 0)
                focusPolicy: rows.stop === index ? Qt.StrongFocus : Qt.ClickFocus
                title: model.title
                subtitle: [Format.known(model.closes) ? qsTr("closed %1").arg(Format.dayMonthYear(model.closes)) : "",
                           model.readBy === "reader" ? qsTr("of your people") : qsTr("of everybody who was asked"),
                           Format.known(model.sharedAt) ? qsTr("shared with you %1").arg(Format.dayMonthYear(model.sharedAt)) : ""].filter(part => part !== "").join(" · ")
                Accessible.name: title + ", " + subtitle
                divided: true
                leading: Tile { glyph: "bar-chart" }
                onClicked: {
                    page.promised = model.readBy === "participants"
                    page.roundId = model.roundId
                }
            }
        }
        ListState {
            width: parent ? parent.width : 0
            visible: rows.count === 0
            sync: page.app.sync
            list: page.list
            count: rows.count
            glyph: "bar-chart"
            title: qsTr("No results yet")
            text: qsTr("Results appear here once a survey has been counted and you may read it. Surveys that wait for your answer are on Home.")
        }
    }
    ResultsView {
        id: view
        objectName: "sharedView"
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width - 2 * Theme.space.xl
        visible: page.roundId !== ""
        focus: visible
        app: page.app
        results: page.results
        onSay: (text, glyph) => page.say(text, glyph)
        onOfferUndo: (text, undo) => page.offerUndo(text, undo)
    }
}

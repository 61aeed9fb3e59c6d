// SPDX-License-Identifier: GPL-3.0-or-later
// Under which conditions what is asked, and where one goes on: a sentence for each, with what is wrong with it beside it.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

FocusScope {
    id: tab

    required property var app
    required property var draft
    required property string surveyId
    property var logic: own

    signal say(string text, string glyph)
    signal offerUndo(string text, var undo)
    signal go(string name, var request)

    // Of conditions, jumps and quoted answers; others are told in the builder.
    readonly property var ways: ["refers_to_itself", "refers_to_later", "refers_to_nothing", "refers_to_statement", "test_not_fitting", "row_unknown", "option_unknown", "value_out_of_range",
        "not_applicable_not_offered", "condition_cycle", "jumps_backwards", "jumps_into_own_section", "jumps_to_nothing", "pipes_unknown", "pipes_later", "pipes_perhaps_not_asked", "never_asked",
        "required_never_asked", "condition_never_true", "condition_always_true", "jump_never_happens"]
    readonly property var wrong: (draft?.findings ?? []).filter(one => ways.includes(one.problem))
    property int told: 0
    onWrongChanged: told = Math.min(told, Math.max(0, wrong.length - 1))

    function show(id: string) {
        let row = logic.rowOf(id)
        if (row < 0 && logic.onlyRules) {
            logic.onlyRules = false
            row = logic.rowOf(id)
        }
        if (row < 0)
            return
        list.positionViewAtIndex(row, ListView.Beginning)
        list.currentIndex = row
        list.itemAtIndex(row)?.takeFocus()
    }
    // One finding after the other.
    function showNext() {
        if (wrong.length === 0)
            return
        const one = wrong[told]
        told = (told + 1) % wrong.length
        show(one.id)
    }
    function choose(id: string) { show(id) }
    function quote(id: string) {
        quotes.question = id
        quotes.answers = logic.quotable(id)
        quotes.open()
    }

    SurveyLogic {
        id: own
        draft: tab.draft
    }
    Item {
        id: head
        width: parent.width
        height: Theme.size.topBar

        PlainText {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.xl
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - anchors.leftMargin - only.width - Theme.space.xl - Theme.space.l
            kind: "small"
            elide: Text.ElideRight
            color: Theme.colour.textMuted
            text: qsTr("Whatever has no condition is always asked.")
        }
        CheckField {
            id: only
            objectName: "onlyRules"
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.xl
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Only with rules")
            checked: tab.logic.onlyRules
            onClicked: {
                tab.logic.onlyRules = !tab.logic.onlyRules
                checked = Qt.binding(() => tab.logic.onlyRules)
            }
        }
    }
    Banner {
        id: banner
        objectName: "logicBanner"
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: head.height
        width: parent.width - 2 * Theme.space.xl
        height: visible ? implicitHeight : 0
        visible: tab.wrong.length > 0
        kind: tab.wrong.some(one => one.blocks) ? "danger" : "warning"
        glyph: "warning"
        lead: qsTr("%n finding(s)", "", tab.wrong.length)
        text: tab.wrong[tab.told]?.text ?? ""

        PushButton {
            objectName: "showFinding"
            extent: "small"
            text: qsTr("Show")
            onClicked: tab.showNext()
        }
    }
    ListView {
        id: list
        objectName: "logicList"
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: head.height + (banner.visible ? banner.height + Theme.space.s : 0)
        width: parent.width - 2 * Theme.space.xl
        height: parent.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.size.supportFree
        model: tab.logic.list
        keyNavigationEnabled: false
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Conditions and jumps")
        delegate: LogicRow {
            width: list.width
            logic: tab.logic
            onOfferUndo: (text, undo) => tab.offerUndo(text, undo)
            onEdit: id => tab.go("survey", { id: tab.surveyId, tab: "build", question: id })
            onQuote: id => tab.quote(id)
        }
    }
    EmptyState {
        anchors.horizontalCenter: parent.horizontalCenter
        y: list.y
        width: parent.width
        visible: list.count === 0
        glyph: "tree"
        title: tab.logic.onlyRules ? qsTr("No conditions yet") : qsTr("Nothing is asked yet")
        text: tab.logic.onlyRules ? qsTr("Everybody gets all questions, one after the other.") : qsTr("Add questions first. Here you say then who gets which.")
    }
    QuoteDialog {
        id: quotes
        onPicked: placeholder => {
            tab.app.copyText(placeholder)
            tab.say(qsTr("Copied. Put it into the text of the question."), "copy")
        }
    }
}

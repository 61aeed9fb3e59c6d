// SPDX-License-Identifier: GPL-3.0-or-later
// The drawer of a goal over the real context, for goal_drawer_test.cpp.
import QtQuick
import Aufwind.Ui

Item {
    id: stage

    required property var app
    property string goalId: ""
    // What was offered to be taken back, and what was said.
    property var undo: null
    property string told: ""
    property string edited: ""

    width: 1000
    height: 1400

    function takeBack() { undo() }
    function openNew() { form.openNew({}) }

    GoalDrawer {
        anchors.right: parent.right
        height: parent.height
        app: stage.app
        goalId: stage.goalId
        onClosed: stage.goalId = ""
        onOpenGoal: id => stage.goalId = id
        onEdit: id => stage.edited = id
        onSay: text => stage.told = text
        onOfferUndo: (text, undo) => {
            stage.told = text
            stage.undo = undo
        }
    }
    GoalDialog {
        id: form
        app: stage.app
        onMade: id => stage.goalId = id
    }
}

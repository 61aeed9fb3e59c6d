// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with one goal of the list.
import QtQuick
import Aufwind.Ui

PopupMenu {
    id: menu

    required property var app
    property string goalId
    readonly property var goal: menu.goalId !== "" ? menu.app.goals.goal(menu.goalId) : ({})
    readonly property bool mine: menu.goalId !== "" && menu.app.goals.mayChange(menu.goalId)

    signal openAsked(string goalId)
    signal checkIn(string goalId)
    signal addBelow(string goalId)
    signal edit(string goalId)
    signal moveUnder(string goalId)
    signal moveUp(string goalId)

    MenuEntry {
        glyph: "arrow-right"
        text: qsTr("Open")
        onTriggered: menu.openAsked(menu.goalId)
    }
    MenuEntry {
        glyph: "check"
        text: qsTr("Check in…")
        visible: menu.goal.mine ?? false
        onTriggered: menu.checkIn(menu.goalId)
    }
    MenuEntry {
        objectName: "goalAddBelow"
        glyph: "plus"
        text: qsTr("Add a goal below it…")
        onTriggered: menu.addBelow(menu.goalId)
    }
    MenuEntry {
        glyph: "pencil"
        text: qsTr("Edit…")
        visible: menu.mine
        onTriggered: menu.edit(menu.goalId)
    }
    MenuLine { visible: menu.mine }
    MenuEntry {
        objectName: "goalMoveUnder"
        glyph: "tree"
        text: qsTr("Move under…")
        visible: menu.mine
        onTriggered: menu.moveUnder(menu.goalId)
    }
    MenuEntry {
        objectName: "goalMoveUp"
        glyph: "chevron-up"
        text: qsTr("Move to the top")
        visible: menu.mine && (menu.goal.parentId ?? "") !== ""
        onTriggered: menu.moveUp(menu.goalId)
    }
    MenuLine {}
    MenuEntry {
        glyph: "link"
        text: qsTr("Copy link")
        onTriggered: menu.app.copyText(menu.app.linkTo("goal", menu.goalId))
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The navigation on the left.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    required property var app
    property string current
    // Too little room for it: collapsed by itself, until somebody wants to see it all the same.
    property bool narrow: false
    property bool shownAnyway: false
    readonly property bool collapsed: narrow ? !shownAnyway : root.app.sidebarCollapsed
    onNarrowChanged: shownAnyway = false

    function toggle() {
        if (narrow)
            shownAnyway = !shownAnyway
        else
            root.app.sidebarCollapsed = !root.app.sidebarCollapsed
    }

    signal chosen(string name)

    implicitWidth: collapsed ? Theme.size.sidebarCollapsed : Theme.size.sidebar
    color: Theme.colour.sidebar
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Navigation")

    Behavior on implicitWidth { NumberAnimation { duration: Theme.motion.normal; easing.type: Easing.OutCubic } }

    readonly property int edge: collapsed ? Theme.space.s : Theme.space.m

    Modules {
        id: modules
        off: (root.app.modulesOff ?? []).join(" ")
        role: root.app.role ?? "employee"
    }

    Item {
        id: head
        width: parent.width
        height: Theme.size.topBar

        BrandMark {
            anchors.left: parent.left
            anchors.leftMargin: root.collapsed ? Math.round((parent.width - width) / 2) : Theme.space.l + Theme.space.xs
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.collapsed && !sign.visible
        }
        CompanySign {
            id: sign
            objectName: "companySign"
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.l
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.collapsed && implicitWidth > 2 * gap
            image: root.app.logo?.image
            most: parent.width - Theme.size.control - 3 * Theme.space.l
        }
        PlainText {
            visible: !root.collapsed && !sign.visible
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.l + Theme.space.xs + Theme.size.logo + Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            kind: "heading"
            text: "Aufwind"
        }
        IconButton {
            anchors.right: parent.right
            anchors.rightMargin: root.edge + (root.collapsed ? Theme.space.xs : 0)
            anchors.verticalCenter: parent.verticalCenter
            glyph: "sidebar"
            text: root.collapsed ? qsTr("Show navigation") : qsTr("Hide navigation")
            onClicked: root.toggle()
        }
    }

    Column {
        anchors.top: head.bottom
        anchors.topMargin: Theme.space.xs
        anchors.left: parent.left
        anchors.leftMargin: root.edge
        width: parent.width - 2 * root.edge
        spacing: Theme.space.half

        Repeater {
            model: modules.list

            NavEntry {
                id: entry
                required property var modelData
                readonly property var counted: modelData.counted ? root.app.model(modelData.counted, "") : null
                width: parent ? parent.width : 0
                glyph: modelData.glyph
                text: modelData.text
                collapsed: root.collapsed
                current: root.current === modelData.name || (modelData.also ?? []).includes(root.current)
                count: counted ? counted.count : 0
                onClicked: root.chosen(modelData.name)
            }
        }
    }

    Column {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: root.edge
        width: parent.width - 2 * root.edge

        NavEntry {
            objectName: "toAdmin"
            readonly property var alerts: visible ? root.app.model("alerts", "") : null
            width: parent.width
            visible: (root.app.role ?? "employee") !== "employee" || ["accounts_manage", "audit_read", "settings_change"].some(one => (root.app.permissions ?? []).includes(one))
            glyph: "shield"
            text: qsTr("Admin")
            collapsed: root.collapsed
            current: root.current === "admin"
            count: alerts ? alerts.count : 0
            onClicked: root.chosen("admin")
        }
        NavEntry {
            width: parent.width
            glyph: "sliders"
            text: qsTr("Settings")
            collapsed: root.collapsed
            current: root.current === "settings"
            onClicked: root.chosen("settings")
        }
        Item {
            width: parent.width
            height: Theme.space.s + Theme.space.xs

            Hairline {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }
        MeButton {
            width: parent.width
            app: root.app
            collapsed: root.collapsed
            onChosen: name => root.chosen(name)
        }
    }

    Hairline {
        upright: true
        anchors.right: parent.right
        height: parent.height
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The roles of the company: what each allows, and who holds it. All of it is here, also without a connection; what is
// changed waits like any edit, and the server wants the password once more before it takes it.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: part

    required property var app
    readonly property var permissions: [
        { flag: "confidential_read", people: true, text: qsTr("Receive confidential data"), note: qsTr("Birthday, gender, private address and what HR keeps.") },
        { flag: "confidential_change", people: true, text: qsTr("Change confidential data"), note: qsTr("Takes receiving it.") },
        { flag: "people_change", people: true, text: qsTr("Change profiles"), note: qsTr("Names, title, level, dates, status and the company’s own attributes. Never the manager, the location, the department or the address.") },
        { flag: "accounts_manage", people: true, text: qsTr("Manage accounts"), note: qsTr("Invite, disable and enable. Never those of people with a role.") },
        { flag: "teams_change", people: false, text: qsTr("Change teams"), note: qsTr("Create teams, and say who is in them.") },
        { flag: "settings_change", people: false, text: qsTr("Change the company’s settings"), note: qsTr("Name, language, time zone, support contact, colour, values and holidays.") },
        { flag: "audit_read", people: false, text: qsTr("Read the audit log"), note: "" }
    ]
    readonly property var builtIn: [
        { word: "employee", name: qsTr("Employee"), text: qsTr("Everybody. Own data, own meetings, and what is for the whole company.") },
        { word: "manager", name: qsTr("Manager"), text: qsTr("Follows from who reports to whom. Nobody grants it.") },
        { word: "hr", name: qsTr("HR"), text: qsTr("People, teams and confidential data of everybody.") },
        { word: "admin", name: qsTr("Admin"), text: qsTr("What HR may, and accounts, roles, the audit log and the company’s settings.") },
        { word: "owner", name: qsTr("Owner"), text: qsTr("Everything, also other owners and the identity provider.") }
    ]
    property string chosenId: ""
    function closePanel() {
        chosenId = ""
        list.takeFocus()
    }
    CriticalEdits {
        id: gate
        app: part.app
    }
    Keys.onEscapePressed: event => {
        event.accepted = panel.opened
        if (panel.opened)
            closePanel()
    }

    PageHead {
        id: head
        width: part.width - panel.width - 2 * Theme.space.xl
        title: qsTr("Roles")

        PushButton {
            objectName: "newRole"
            kind: "primary"
            glyph: "plus"
            text: qsTr("New role")
            enabled: !part.app.security.busy
            onClicked: part.chosenId = "new"
        }
    }
    ScrollArea {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: head.height
        width: head.width
        height: part.height - y
        bottomGap: Theme.size.supportFree

        Card {
            id: own
            width: parent ? parent.width : 0
            title: qsTr("Roles of your company")

            ListView {
                id: list

                readonly property int stop: Math.max(0, currentIndex)
                function takeFocus() { forceActiveFocus(Qt.OtherFocusReason) }

                objectName: "roleList"
                // Its words stand below the heading, and its ground reaches out around them.
                anchors.left: parent ? parent.left : undefined
                anchors.leftMargin: -Theme.space.s
                width: parent ? parent.width + 2 * Theme.space.s : 0
                height: contentHeight
                interactive: false
                activeFocusOnTab: true
                Accessible.role: Accessible.List
                Accessible.name: own.title
                model: part.app.model("list.custom_role", {})
                delegate: RoleRow {
                    width: list.width
                    app: part.app
                    permissions: part.permissions
                    selected: part.chosenId === model.id
                    onClicked: {
                        list.currentIndex = index
                        part.chosenId = model.id
                    }
                }
            }
            PlainText {
                objectName: "noRoles"
                width: parent ? parent.width : 0
                visible: list.count === 0
                kind: "small"
                wrapMode: Text.Wrap
                color: Theme.colour.textMuted
                text: qsTr("None yet. A role gives somebody what HR or admins may, as far as it reaches: an HR partner of one location, for instance.")
            }
        }
        Item {
            width: parent ? parent.width : 0
            height: Theme.space.l
        }
        Card {
            width: parent ? parent.width : 0
            title: qsTr("Built in")

            Repeater {
                model: part.builtIn

                SettingLine {
                    id: line
                    required property var modelData
                    readonly property var grants: modelData.word === "employee" || modelData.word === "manager"
                        ? null : part.app.model("list.role_grant", { role: modelData.word })
                    name: modelData.name
                    note: modelData.text

                    PlainText {
                        visible: line.grants !== null
                        kind: "small"
                        color: Theme.colour.textMuted
                        text: line.grants ? qsTr("%n people", "", line.grants.count) : ""
                    }
                }
            }
        }
    }
    RolePanel {
        id: panel
        anchors.right: parent.right
        height: parent.height
        app: part.app
        roleId: part.chosenId
        permissions: part.permissions
        failure: gate.failure
        opened: part.chosenId !== ""
        onClosed: part.closePanel()
        onWanted: work => gate.run(work)
        onMade: id => part.chosenId = id
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Who did what, the newest first.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: part

    required property var app
    readonly property var admin: part.app.admin
    // Large letters, or a small window, leave room for three columns; the third says what stands in the others.
    readonly property bool tight: width < 2 * Theme.size.formWidth
    readonly property var kinds: [
        { begins: "", text: qsTr("Everything") },
        { begins: "account.", text: qsTr("Accounts") },
        { begins: "role", text: qsTr("Roles") },
        { begins: "custom_role", text: qsTr("Custom roles") },
        { begins: "employee", text: qsTr("People") },
        { begins: "team", text: qsTr("Teams") },
        { begins: "sign_in.", text: qsTr("Sign-in settings") },
        { begins: "tenant", text: qsTr("Company") }
    ]

    function load() { admin.loadAudit(kinds[kind.currentIndex].begins) }
    Component.onCompleted: load()

    PageHead {
        id: head
        width: part.width - 2 * Theme.space.xl
        title: qsTr("Audit log")

        ComboField {
            id: kind
            objectName: "auditKind"
            prefix: qsTr("Show")
            model: part.kinds.map(one => one.text)
            onActivated: part.load()
        }
    }
    Card {
        id: card
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: head.height
        width: head.width
        height: part.height - y - Theme.space.xl
        sidePadding: 0
        lead: Theme.line.border

        Item {
            width: parent ? parent.width : 0
            height: card.height - 2 * Theme.line.border

            TableHead {
                id: titles
                anchors.left: parent.left
                anchors.leftMargin: Theme.line.border
                width: parent.width - 2 * Theme.line.border
                radius: Theme.radius.card
                columns: [
                    { key: "at", text: qsTr("When"), width: Math.max(card.width * 0.16, Theme.size.momentColumn) },
                    { key: "actor", text: qsTr("Who"), width: card.width * (part.tight ? 0.28 : 0.16) },
                    { key: "action", text: qsTr("What"), width: part.tight ? 0 : card.width * 0.24 },
                    { key: "subject", text: qsTr("Whom"), width: card.width * 0.16, hidden: part.tight },
                    { key: "detail", text: qsTr("Details"), width: 0, hidden: part.tight }
                ]
            }
            RowList {
                id: list
                objectName: "auditList"
                anchors.fill: parent
                anchors.topMargin: titles.height
                anchors.leftMargin: Theme.line.border
                anchors.rightMargin: Theme.line.border
                visible: count > 0
                Accessible.name: qsTr("Audit log")
                model: part.admin.audit
                onAtYEndChanged: if (atYEnd && count > 0) part.admin.moreAudit()
                delegate: AuditRow {
                    width: list.width
                    columns: titles
                    focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
                    onClicked: list.currentIndex = index
                }
            }
            AdminTrouble {
                y: titles.height
                width: parent.width
                visible: list.count === 0 && state_ !== "ready"
                state_: part.admin.auditState
                trouble: part.admin.trouble
                onAgain: part.load()
            }
            EmptyState {
                y: titles.height
                width: parent.width
                visible: list.count === 0 && part.admin.auditState === "ready"
                glyph: "list"
                title: qsTr("No line fits")
                text: qsTr("The log holds who changed accounts, roles, people, teams and settings, and when. It never holds what people write.")
            }
        }
    }
}

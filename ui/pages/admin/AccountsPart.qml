// SPDX-License-Identifier: GPL-3.0-or-later
// Who can sign in: everybody of the company with what the server knows of their account.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: part

    required property var app
    readonly property var admin: part.app.admin
    property string chosenId: ""

    signal logWanted(string personId)

    Component.onCompleted: admin.loadAccounts()

    function closePanel() {
        chosenId = ""
        list.takeFocus()
    }
    // The revision makes it answer anew.
    function accountOf(id: string, revision: int): var { return admin.account(id) }
    function stateText(account: var): string {
        return ({ invited: qsTr("Invited"), active: qsTr("Active"), disabled: qsTr("Disabled") })[account.state] ?? qsTr("No account")
    }

    Keys.onEscapePressed: event => {
        event.accepted = panel.opened
        if (panel.opened)
            closePanel()
    }

    PageHead {
        id: head
        width: part.width - panel.width - 2 * Theme.space.xl
        title: qsTr("Accounts")
        note: search.text === "" ? "" : qsTr("%n found", "", list.count)

        SearchField {
            id: search
            objectName: "accountSearch"
            width: Math.max(Theme.size.controlLarge, Math.min(Theme.size.menuMost, head.room))
            placeholder: qsTr("Name, team or title")
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
                    { key: "name", text: qsTr("Name"), width: 0 },
                    { key: "state", text: qsTr("Account"), width: Math.max(card.width * 0.16, Theme.size.stateColumn), hidden: panel.opened && card.width < 3 * Theme.size.stateColumn },
                    { key: "factor", text: qsTr("Second factor"), width: card.width * 0.16, hidden: panel.opened || Theme.scale > 1.5 },
                    { key: "seen", text: qsTr("Last used"), width: card.width * 0.2, hidden: panel.opened || Theme.scale > 1.5 }
                ]
            }
            RowList {
                id: list
                objectName: "accountList"
                anchors.fill: parent
                anchors.topMargin: titles.height
                anchors.leftMargin: Theme.line.border
                anchors.rightMargin: Theme.line.border
                visible: count > 0 && part.admin.accountsState === "ready"
                Accessible.name: qsTr("Accounts")
                model: part.app.model("people", search.text.trim())
                delegate: AccountRow {
                    width: list.width
                    columns: titles
                    account: part.accountOf(model.id, part.admin.revision)
                    stateText: part.stateText(account)
                    focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
                    selected: part.chosenId === model.id
                    onClicked: {
                        list.currentIndex = index
                        part.chosenId = model.id
                    }
                }
            }
            AdminTrouble {
                y: titles.height
                width: parent.width
                state_: part.admin.accountsState
                trouble: part.admin.trouble
                onAgain: part.admin.loadAccounts()
            }
            ListState {
                y: titles.height
                width: parent.width
                visible: count === 0 && part.admin.accountsState === "ready"
                sync: part.app.sync
                list: list.model
                count: list.count
                glyph: search.text === "" ? "people" : "search"
                title: search.text === "" ? qsTr("Nobody here yet") : qsTr("Nobody matches “%1”").arg(search.text)
                text: search.text === "" ? qsTr("The people of your company appear here once they have been loaded.") : qsTr("Search looks at names, teams and titles.")
            }
        }
    }
    AccountPanel {
        id: panel
        anchors.right: parent.right
        height: parent.height
        app: part.app
        personId: part.chosenId
        account: part.accountOf(part.chosenId, part.admin.revision)
        stateText: part.stateText(account)
        opened: part.chosenId !== "" && part.admin.accountsState === "ready"
        onClosed: part.closePanel()
        onLogWanted: personId => part.logWanted(personId)
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Who did what, the newest first: filtered by kind, days, words and whom one follows; as a file; and held against anchors.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

FocusScope {
    id: part

    required property var app
    readonly property var log: part.app.auditLog
    // Large letters, or a small window, leave room for three columns; the third says what stands in the others.
    readonly property bool tight: width < 2 * Theme.size.formWidth
    readonly property var kinds: [
        { word: "", text: qsTr("Everything") },
        { word: "account", text: qsTr("Accounts and signing in") },
        { word: "access", text: qsTr("Sign-in settings and refusals") },
        { word: "role", text: qsTr("Roles and permissions") },
        { word: "people", text: qsTr("People") },
        { word: "team", text: qsTr("Teams") },
        { word: "company", text: qsTr("The company’s settings") },
        { word: "viewed", text: qsTr("What roles let people read") }
    ]
    readonly property string followedText: {
        const one = log.followed
        if (!one.id)
            return ""
        const name = one.name !== "" ? one.name : one.how === "subject" ? qsTr("row …%1").arg(one.id.slice(-8)) : qsTr("person …%1").arg(one.id.slice(-8))
        return one.how === "actor" ? qsTr("Done by %1").arg(name) : one.how === "subject" ? qsTr("About %1").arg(name) : qsTr("By or about %1").arg(name)
    }

    signal say(string text, string glyph)

    function take() {
        // The log outlives this page, and what it is filtered by is not to be out of sight.
        search.text = log.text
        kind.currentIndex = Math.max(0, kinds.findIndex(one => one.word === log.kind))
    }
    function showAll() {
        log.showAll()
        take()
    }
    // At the row, or where the mouse is in it.
    function openMenu(row: Item, line: var, x: real, y: real) {
        const menu = menus.need() as AuditMenu
        menu.line = line
        menu.popup(row, x, y)
    }
    Component.onCompleted: {
        take()
        log.load()
    }

    Connections {
        target: part.log
        ignoreUnknownSignals: true
        function onExported(lines: int, fileName: string, bounded: bool) {
            part.say(bounded ? qsTr("The newest %n line(s) are in %1. A file has no more: choose fewer days for the others.", "", lines).arg(fileName)
                             : qsTr("%n line(s) exported to %1", "", lines).arg(fileName), bounded ? "warning" : "check")
        }
        function onExportFailed(reason: string) { part.say(reason, "warning") }
    }
    Deferred {
        id: menus
        sourceComponent: AuditMenu {
            onFollow: (how, id) => part.log.follow(how, id)
        }
    }
    AuditExport {
        id: exporting
        app: part.app
    }
    Deferred {
        id: verifying
        sourceComponent: AuditVerifyDialog {
            parent: T.Overlay.overlay
            app: part.app
        }
    }

    PageHead {
        id: head
        width: part.width - 2 * Theme.space.xl
        title: qsTr("Audit log")

        IconButton {
            objectName: "auditVerify"
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            glyph: "shield"
            text: qsTr("Verify the log")
            enabled: part.log.busy === ""
            onClicked: (verifying.need() as AuditVerifyDialog)?.begin()
        }
        IconButton {
            objectName: "auditExport"
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            glyph: "download"
            text: qsTr("Export")
            enabled: part.log.busy === "" && list.count > 0
            onClicked: exporting.begin()
        }
    }
    Flow {
        id: tools
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: head.height
        width: head.width
        spacing: Theme.space.s
        bottomPadding: Theme.space.m

        SearchField {
            id: search
            objectName: "auditSearch"
            width: Math.min(tools.width, 1.85 * Theme.size.rowButton)
            placeholder: qsTr("Name, act, detail")
            maximumLength: 200
            onTextChanged: looking.restart()
        }
        ComboField {
            id: kind
            objectName: "auditKind"
            width: Math.min(tools.width, implicitWidth)
            prefix: qsTr("Show")
            model: part.kinds.map(one => one.text)
            onActivated: part.log.kind = part.kinds[currentIndex].word
        }
        DateField {
            objectName: "auditFrom"
            width: Math.min(tools.width, 1.55 * Theme.size.rowButton)
            placeholder: qsTr("From the first")
            accessibleName: qsTr("From")
            day: part.log.from
            onPicked: day => part.log.from = day
        }
        DateField {
            objectName: "auditTo"
            width: Math.min(tools.width, 1.55 * Theme.size.rowButton)
            placeholder: qsTr("To today")
            accessibleName: qsTr("To")
            day: part.log.to
            onPicked: day => part.log.to = day
        }
    }
    // Not for every letter of a word.
    Timer {
        id: looking
        interval: Theme.motion.slow
        onTriggered: part.log.text = search.text
    }
    Flow {
        id: chips
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: tools.y + tools.height
        width: head.width
        height: visible ? implicitHeight : 0
        bottomPadding: Theme.space.m
        spacing: Theme.space.s
        visible: part.log.filtered

        Chip {
            objectName: "auditFollowed"
            visible: text !== ""
            kind: "info"
            text: part.followedText
            removable: true
            onRemoved: part.log.follow("", "")
        }
        LinkButton {
            objectName: "auditShowAll"
            text: qsTr("Show everything")
            onClicked: part.showAll()
        }
    }
    Card {
        id: card
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: chips.y + chips.height
        width: head.width
        height: part.height - y - (busy.visible ? busy.height + Theme.space.m : Theme.space.xl)
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
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: titles.bottom
                anchors.bottom: foot.top
                anchors.leftMargin: Theme.line.border
                anchors.rightMargin: Theme.line.border
                visible: count > 0
                Accessible.name: qsTr("Audit log")
                model: part.log.lines
                onAtYEndChanged: if (atYEnd && count > 0 && part.log.more && part.log.state === "ready" && !part.log.lookedBack) part.log.loadMore()
                delegate: AuditRow {
                    width: list.width
                    columns: titles
                    focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
                    onPicked: list.currentIndex = index
                    onMenuWanted: (line, x, y) => part.openMenu(this, line, x, y)
                }
            }
            AuditFoot {
                id: foot
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                visible: list.count > 0
                log: part.log
                count: list.count
            }
            AdminTrouble {
                y: titles.height
                width: parent.width
                visible: list.count === 0 && state_ !== "ready"
                state_: part.log.state
                trouble: part.log.trouble
                onAgain: part.log.load()
            }
            EmptyState {
                objectName: "auditEmpty"
                y: titles.height
                width: parent.width
                visible: list.count === 0 && part.log.state === "ready"
                glyph: part.log.filtered ? "search" : "list"
                title: part.log.lookedBack ? qsTr("Nothing back to %1").arg(Format.dayMonthYear(part.log.lookedBack)) : qsTr("No line fits")
                text: part.log.lookedBack ? qsTr("Older lines were not looked at yet.")
                    : qsTr("The log holds who changed accounts, roles, people, teams and settings, and when. It never holds what people write.")

                PushButton {
                    objectName: "auditLookFurther"
                    visible: Format.known(part.log.lookedBack)
                    kind: "primary"
                    text: qsTr("Look further back")
                    onClicked: part.log.loadMore()
                }
            }
        }
    }
    AuditBusyBar {
        id: busy
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        log: part.log
    }
}

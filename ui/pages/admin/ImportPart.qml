// SPDX-License-Identifier: GPL-3.0-or-later
// People from a file: choose it, say what its columns are, look at what would change and mend that, do it as one step.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: part

    required property var app
    readonly property var work: part.app.peopleImport
    readonly property var names: ["file", "columns", "changes", "done"]
    readonly property int at: Math.max(0, names.indexOf(work.step))
    readonly property var kinds: [
        { name: "", glyph: "list", kind: "neutral", text: qsTr("All rows"), count: part.work.rows },
        { name: "faulty", glyph: "warning", kind: "danger", text: qsTr("Errors"), count: part.work.counts.faulty },
        { name: "created", glyph: "user", kind: "success", text: qsTr("New"), count: part.work.counts.created },
        { name: "changed", glyph: "pencil", kind: "info", text: qsTr("Changed"), count: part.work.counts.changed },
        { name: "deactivated", glyph: "minus", kind: "warning", text: qsTr("Deactivated"), count: part.work.counts.deactivated },
        { name: "unchanged", glyph: "check", kind: "neutral", text: qsTr("Unchanged"), count: part.work.counts.unchanged }
    ]
    readonly property bool busy: work.busy !== ""
    readonly property int faulty: work.counts.faulty ?? 0
    property bool leaveOut: false
    // What waits for the password.
    property bool waits: false

    function take(file: var) {
        leaveOut = false
        work.read(file)
    }
    function choose() {
        chooser.setSource("")
        chooser.setSource(Qt.resolvedUrl("ImportFileDialog.qml"))
    }
    // Making and removing people is critical: the server wants the password once more. Without a connection nobody can
    // be asked, and it asks when it is sent.
    function apply() {
        if (work.counts.created === 0 || part.app.sync.state === "offline")
            return work.apply()
        waits = true
        part.app.security.allowCritical()
    }

    Loader {
        id: chooser
        visible: false
    }
    Connections {
        target: chooser.item
        ignoreUnknownSignals: true
        function onAccepted() { part.take((chooser.item as ImportFileDialog).selectedFile) }
    }
    Connections {
        target: part.app.security
        ignoreUnknownSignals: true
        function onDone(act: string) {
            if (act === "allowCritical" && part.waits) {
                part.waits = false
                part.work.apply()
            }
        }
        function onFailed(act: string) {
            if (act === "allowCritical")
                part.waits = false
        }
    }
    // What was done is old news when one comes back.
    Component.onDestruction: {
        if (work.step === "done")
            work.leave()
    }

    PageHead {
        id: head
        width: part.width - 2 * Theme.space.xl
        title: qsTr("Import people")

        ImportSteps {
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            visible: head.room > implicitWidth
            steps: [qsTr("File"), qsTr("Columns"), qsTr("Changes"), qsTr("Apply")]
            current: part.at
        }
    }
    Column {
        id: above
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: head.height
        width: part.width - 2 * Theme.space.xl
        spacing: Theme.space.m

        PlainText {
            objectName: "importFacts"
            width: parent.width
            visible: part.work.rows > 0
            kind: "caption"
            text: part.work.fileName + " · " + qsTr("%n row(s)", "", part.work.rows) + " · " + part.work.format
            color: Theme.colour.textMuted
            elide: Text.ElideMiddle
        }
        Banner {
            objectName: "importTrouble"
            width: parent.width
            visible: part.work.trouble !== ""
            kind: "danger"
            glyph: "warning"
            text: part.work.trouble
        }
        Banner {
            width: parent.width
            visible: part.work.beyond > 0
            kind: "warning"
            glyph: "warning"
            text: qsTr("%n more row(s) were not looked at: import them with a second file.", "", part.work.beyond)
        }
        Banner {
            objectName: "dateOrder"
            width: parent.width
            visible: part.work.step === "changes" && part.work.asksForOrder
            kind: part.work.order === "" ? "warning" : "info"
            glyph: "calendar"
            text: qsTr("Dates such as 03/04/2026 stand in this file. Which comes first?")

            PushButton {
                objectName: "dayFirst"
                extent: "small"
                enabled: !part.busy && part.work.order !== "day"
                text: qsTr("The day")
                onClicked: part.work.setOrder("day")
            }
            PushButton {
                objectName: "monthFirst"
                extent: "small"
                enabled: !part.busy && part.work.order !== "month"
                text: qsTr("The month")
                onClicked: part.work.setOrder("month")
            }
        }
        // In place of the tiles, where letters are too large for all of them.
        ComboField {
            anchors.left: parent.left
            objectName: "kinds"
            visible: part.work.step === "changes" && !tiles.fits
            accessibleName: qsTr("What happens")
            model: part.kinds.map(kind => kind.text + " · " + Format.number(kind.count ?? 0))
            currentIndex: part.kinds.findIndex(kind => kind.name === part.work.lines.kind)
            onActivated: index => part.work.lines.kind = part.kinds[index].name
        }
        Row {
            id: tiles

            readonly property bool fits: width > 7 * Theme.size.rowButton

            width: parent.width
            visible: part.work.step === "changes" && fits
            spacing: Theme.space.s

            Repeater {
                model: part.kinds

                ImportKindTile {
                    required property var modelData
                    objectName: "kind_" + (modelData.name !== "" ? modelData.name : "all")
                    width: (tiles.width - (part.kinds.length - 1) * tiles.spacing) / part.kinds.length
                    glyph: modelData.glyph
                    kind: modelData.kind
                    text: modelData.text
                    number: modelData.count ?? 0
                    current: part.work.lines.kind === modelData.name
                    onClicked: part.work.lines.kind = modelData.name
                }
            }
        }
    }
    EmptyState {
        objectName: "importFile"
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: above.y + above.height
        width: above.width
        visible: part.work.step === "file" && !part.busy
        glyph: "upload"
        title: qsTr("Choose a file of people")
        text: qsTr("CSV or Excel (.xlsx). An external id or an e-mail address says who is meant. You see every change before anything happens.")

        PushButton {
            objectName: "chooseFile"
            kind: "primary"
            text: qsTr("Choose file")
            onClicked: part.choose()
        }
    }
    DropArea {
        anchors.fill: parent
        enabled: part.work.step === "file" && !part.busy
        keys: ["text/uri-list"]
        onDropped: drop => {
            if (drop.urls.length === 1) {
                drop.accept()
                part.take(drop.urls[0])
            }
        }
    }
    Rectangle {
        id: table
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: above.y + above.height + (above.height > 0 ? Theme.space.m : 0)
        width: above.width
        height: Math.max(0, foot.y - y - Theme.space.m)
        visible: part.work.step === "columns" || part.work.step === "changes"
        radius: Theme.radius.card
        color: Theme.colour.surface
        border.width: Theme.line.border
        border.color: Theme.colour.border

        TableHead {
            id: titles
            anchors.left: parent.left
            anchors.leftMargin: Theme.line.border
            y: Theme.line.border
            width: parent.width - 2 * anchors.leftMargin
            radius: Theme.radius.card - Theme.line.border
            columns: part.work.step === "columns" ? [
                { key: "header", text: qsTr("In the file"), width: width * 0.26 },
                { key: "sample", text: qsTr("What stands there"), width: 0 },
                { key: "field", text: qsTr("In Aufwind"), width: Theme.size.menuLeast * 1.5 }
            ] : [
                { key: "line", text: qsTr("Line"), width: Theme.size.tile + Theme.space.l },
                { key: "person", text: qsTr("Person"), width: width * 0.34 - Theme.size.tile - Theme.space.l },
                { key: "what", text: qsTr("What happens"), width: 0 }
            ]
        }
        RowList {
            id: columns
            objectName: "columns"
            anchors.fill: parent
            anchors.margins: Theme.line.border
            anchors.topMargin: titles.y + titles.height
            visible: part.work.step === "columns"
            model: visible ? part.work.columns : null
            Accessible.name: qsTr("Columns of the file")
            delegate: ImportColumnRow {
                required property var modelData
                width: columns.width
                app: part.app
                column: modelData
                fields: part.work.fields
                onChosen: field => part.work.setColumn(index, field)
            }
        }
        RowList {
            id: lines
            objectName: "importLines"
            anchors.fill: parent
            anchors.margins: Theme.line.border
            anchors.topMargin: titles.y + titles.height
            visible: part.work.step === "changes"
            model: part.work.lines
            reuseItems: true
            enabled: part.work.busy !== "applying"
            Accessible.name: qsTr("What happens")
            delegate: ImportRow {
                required property int index
                required model
                width: lines.width
                personWidth: lines.width * 0.34
                app: part.app
                onShowAll: kind => part.work.lines.kind = kind
                onCorrected: (column, text) => part.work.correct(model.row, column, text)
                onPerson: (column, value, personId) => part.work.choosePerson(model.row, column, value, personId)
            }
        }
    }
    EmptyState {
        objectName: "importDone"
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: head.height
        width: above.width
        visible: part.work.step === "done"
        glyph: "check"
        title: qsTr("The file is imported")
        text: part.work.step === "done" ? qsTr("%n new", "", part.work.result.created) + ", " + qsTr("%n changed", "", part.work.result.changed) + ", "
                            + qsTr("%n deactivated", "", part.work.result.deactivated) + ", "
                            + qsTr("%n left out", "", part.work.result.leftOut) + ". " + qsTr("Ctrl+Z takes all of it back.") : ""

        PushButton {
            objectName: "another"
            kind: "primary"
            text: qsTr("Import another file")
            onClicked: part.work.leave()
        }
    }
    Column {
        anchors.centerIn: parent
        visible: part.busy && part.work.step !== "changes"
        width: Theme.size.dialog
        spacing: Theme.space.m

        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: part.work.busy === "reading" ? qsTr("Reading the file …") : qsTr("Comparing with the people here …")
        }
        ProgressTrack {
            width: parent.width
            value: part.work.progress
        }
        PushButton {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Cancel")
            onClicked: part.work.cancel()
        }
    }
    Rectangle {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: part.work.step === "columns" || part.work.step === "changes" ? Theme.size.foot : 0
        visible: height > 0
        color: Theme.colour.surface

        Hairline { width: parent.width }
        Row {
            id: onward
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.xl
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.l

            PushButton {
                id: back
                objectName: "importBack"
                enabled: part.work.busy !== "applying"
                text: qsTr("Back")
                onClicked: part.work.back()
            }
            CheckField {
                id: leaveOutBox
                objectName: "leaveOut"
                anchors.verticalCenter: parent.verticalCenter
                visible: part.work.step === "changes" && part.faulty > 0
                width: Math.max(0, Math.min(implicitWidth, foot.width - acts.width - Theme.size.supportFree - Theme.space.xl - back.width - 2 * Theme.space.l))
                text: qsTr("Leave out the %n row(s) with errors", "", part.faulty)
                checked: part.leaveOut
                onToggled: part.leaveOut = checked
            }
        }
        Row {
            id: acts
            anchors.right: parent.right
            anchors.rightMargin: Theme.size.supportFree
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.m

            ProgressTrack {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.size.menuLeast
                visible: part.busy
                value: part.work.progress
            }
            PushButton {
                visible: part.busy
                text: qsTr("Cancel")
                onClicked: part.work.cancel()
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                // Only where there is room for it beside what stands on the left, however long that is.
                visible: part.work.step === "changes" && !part.busy && foot.width - apply.width - implicitWidth - Theme.size.supportFree
                         - Theme.space.xl - back.width - leaveOutBox.implicitWidth > 5 * Theme.space.l
                kind: "caption"
                text: qsTr("All or nothing, can be undone")
                color: Theme.colour.textMuted
            }
            PushButton {
                objectName: "compare"
                visible: part.work.step === "columns"
                kind: "primary"
                enabled: !part.busy
                text: qsTr("Compare")
                onClicked: part.work.compare()
            }
            PushButton {
                id: apply
                objectName: "apply"
                visible: part.work.step === "changes"
                kind: "primary"
                enabled: !part.busy && !part.waits && part.work.changes > 0 && (part.faulty === 0 || part.leaveOut)
                text: qsTr("Apply %n change(s)", "", part.work.changes)
                onClicked: part.apply()
            }
        }
    }
}

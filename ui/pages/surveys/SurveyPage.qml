// SPDX-License-Identifier: GPL-3.0-or-later
// One survey: its title and state, and what there is to do with it as tabs.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Page {
    id: page

    // Without one that is asked for, that which was changed last.
    readonly property string surveyId: page.request.id ?? newest.rows[0]?.id ?? ""
    readonly property var draft: page.app.surveys.draft(surveyId)
    property string tab: "build"
    // When what is seen here was written last, by whomever.
    property date changedAt
    property bool begun: false

    // What stands beside the name is told only where there is some.
    readonly property var tabs: [
        { value: "build", text: qsTr("Build"), file: "BuildTab.qml", count: undefined },
        { value: "logic", text: qsTr("Logic"), file: "LogicTab.qml", count: counted(page.draft?.rules) },
        { value: "translate", text: qsTr("Translate"), file: "TranslateTab.qml", count: counted(page.draft?.gaps) },
        { value: "audience", text: qsTr("Audience"), file: "AudienceTab.qml", count: undefined },
        { value: "preview", text: qsTr("Preview"), file: "PreviewTab.qml", count: undefined },
        { value: "results", text: qsTr("Results"), file: "results/ResultsTab.qml", count: undefined }
    ]
    readonly property var shownTab: tabs.find(one => one.value === tab) ?? tabs[0]
    readonly property Item shown: loader.item as Item

    // Without types, which end the compiler of Qt 6.4 here.
    function counted(number) { return number > 0 ? number : undefined }
    function load() {
        loader.setSource(Qt.resolvedUrl(shownTab.file), { app: page.app, draft: page.draft, surveyId: page.surveyId })
        take()
    }
    // A question that was asked for.
    function take() {
        const wanted = page.request.question ?? ""
        const item = loader.item
        if (wanted !== "" && item && item.choose)
            item.choose(wanted)
    }
    function show(wanted: string) {
        if (tabs.some(one => one.value === wanted))
            tab = wanted
    }
    onShownTabChanged: if (begun && loader.loaded !== shownTab.file) load()
    onDraftChanged: if (begun) load()
    onRequestChanged: {
        if (!begun)
            return
        show(page.request.tab ?? tab)
        take()
    }
    Component.onCompleted: {
        show(page.request.tab ?? tab)
        begun = true
        load()
    }

    SurveyFiles {
        id: files
        app: page.app
        draft: page.draft
        onSay: (text, glyph) => page.say(text, glyph)
    }
    SurveyWords { id: said }
    RowWatch {
        id: newest
        model: page.request.id ? null : page.app.model("surveys", { words: "", archived: false })
        roles: ["id"]
    }
    Connections {
        target: page.draft
        ignoreUnknownSignals: true
        function onChanged() { page.changedAt = new Date() }
    }
    Rectangle {
        id: head
        width: parent.width
        height: titleRow.height + strip.height
        color: Theme.colour.window

        Item {
            id: titleRow
            width: parent.width
            height: Math.max(Theme.size.topBar + Theme.space.xs, title.implicitHeight + 2 * Theme.space.s)

            IconButton {
                id: back
                objectName: "toSurveys"
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.m
                anchors.verticalCenter: parent.verticalCenter
                glyph: Theme.mirrored ? "chevron-right" : "chevron-left"
                text: qsTr("All surveys")
                onClicked: page.go("surveys", {})
            }
            SurveyTitle {
                id: title
                objectName: "surveyTitle"
                anchors.left: back.right
                anchors.leftMargin: Theme.space.xs
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(Theme.size.menuLeast, Math.min(needed, titleRow.width - back.width - state.width - actions.width - 5 * Theme.space.l))
                title: page.draft?.title ?? ""
                visible: page.draft?.ready ?? false
                keep: text => page.app.surveys.setTitle(page.surveyId, text)
            }
            Chip {
                id: state
                objectName: "surveyState"
                anchors.left: title.right
                anchors.leftMargin: Theme.space.s
                anchors.verticalCenter: parent.verticalCenter
                visible: page.draft?.ready ?? false
                kind: page.draft?.archived ? "neutral" : said.stateKind(page.draft?.state ?? "draft")
                text: page.draft?.archived ? qsTr("Archived") : said.stateText(page.draft?.state ?? "draft")
            }
            Row {
                id: actions
                anchors.right: parent.right
                anchors.rightMargin: Theme.space.xl
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space.s

                IconButton {
                    objectName: "surveyUndo"
                    anchors.verticalCenter: parent.verticalCenter
                    enabled: page.app.canUndo
                    glyph: "undo"
                    text: qsTr("Undo")
                    onClicked: page.app.undo()
                }
                IconButton {
                    objectName: "surveyRedo"
                    anchors.verticalCenter: parent.verticalCenter
                    enabled: page.app.canRedo
                    glyph: "redo"
                    text: qsTr("Redo")
                    onClicked: page.app.redo()
                }
                IconButton {
                    id: exporter
                    objectName: "exportSurvey"
                    anchors.verticalCenter: parent.verticalCenter
                    enabled: page.draft?.ready ?? false
                    glyph: "download"
                    text: qsTr("Export")
                    onClicked: formats.open()

                    PopupMenu {
                        id: formats
                        x: Theme.mirrored ? 0 : exporter.width - width
                        y: exporter.height + Theme.space.xs

                        MenuEntry {
                            objectName: "exportForSurveyJs"
                            text: qsTr("For SurveyJS…")
                            onTriggered: files.openExport("surveyjs")
                        }
                        MenuEntry {
                            objectName: "exportForAufwind"
                            text: qsTr("For Aufwind…")
                            onTriggered: files.openExport("aufwind")
                        }
                    }
                }
                PlainText {
                    objectName: "surveySaved"
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "caption"
                    color: Theme.colour.textMuted
                    visible: text !== "" && titleRow.width > Theme.size.readingWidth * Theme.scale
                    text: page.app.writeTrouble !== "" ? "" : Format.known(page.changedAt) ? qsTr("saved %1").arg(Format.time(page.changedAt)) : ""
                }
                // Beside the rounds is a button of their own.
                PushButton {
                    objectName: "launchSurvey"
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "primary"
                    visible: (page.draft?.ready ?? false) && !page.draft?.archived && page.tab !== "results"
                    text: qsTr("Launch…")
                    onClicked: (launching.need() as LaunchDialog)?.begin()
                }
            }
        }
        TabStrip {
            id: strip
            objectName: "surveyTabs"
            anchors.top: titleRow.bottom
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.xl
            width: parent.width - anchors.leftMargin
            options: page.tabs
            value: page.tab
            onChosen: value => page.tab = value
        }
    }
    Deferred {
        id: launching
        sourceComponent: LaunchDialog {
            app: page.app
            draft: page.draft
            surveyId: page.surveyId
            onLaunched: {
                page.tab = "results"
                page.say(launchedText, "check")
            }
        }
    }
    Loader {
        id: loader
        // The file that stands in it.
        property string loaded: ""
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        visible: page.draft?.ready ?? false
        onLoaded: loaded = page.shownTab.file
    }
    Connections {
        target: page.shown
        ignoreUnknownSignals: true
        function onGo(name: string, request: var) { page.go(name, request) }
        function onOfferUndo(text: string, undo: var) { page.offerUndo(text, undo) }
        function onSay(text: string, glyph: string) { page.say(text, glyph) }
        function onShowTab(name: string) { page.show(name) }
    }
    ListState {
        anchors.top: head.bottom
        width: parent.width
        visible: !(page.draft?.ready ?? false)
        sync: page.app.sync
        list: page.draft
        glyph: "bar-chart"
        title: qsTr("This survey is not here")
        text: qsTr("It was removed, or it has not arrived on this device yet.")

        PushButton {
            text: qsTr("All surveys")
            onClicked: page.go("surveys", {})
        }
    }
}

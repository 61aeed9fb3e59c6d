// SPDX-License-Identifier: GPL-3.0-or-later
// The results of one round: a few figures, and below them the views of it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

FocusScope {
    id: root

    required property var app
    required property var results
    // Whoever runs the survey: shares, filters, writes back.
    property bool mayEdit: false
    property string view: "questions"
    property string viewId: ""
    readonly property var round: root.results.round ?? ({})
    readonly property string phase: root.results.state ?? ""
    readonly property bool counted: phase === "counted"
    readonly property bool hasComments: round.readBy !== undefined
    readonly property var comments: counted && round.id ? root.app.model("survey.comments", { round: round.id, question: "", words: "" }) : null
    readonly property var views: [
        { value: "questions", text: qsTr("Questions"), file: "QuestionsPart.qml" },
        { value: "heatmap", text: qsTr("Heat map"), file: "HeatmapPart.qml" },
        { value: "impact", text: qsTr("Impact"), file: "ImpactPart.qml" },
        { value: "trends", text: qsTr("Trends"), file: "TrendsPart.qml" },
        { value: "comments", text: qsTr("Comments"), file: "CommentsPart.qml", count: comments?.count > 0 ? comments.count : undefined },
        { value: "compare", text: qsTr("Compare"), file: "ComparePart.qml" }
    ].filter(one => shownViews.includes(one.value))
    readonly property bool moved: (root.results.trends?.rounds ?? []).length > 1
    // What was cut for a manager has no impact; what everybody reads has no segments.
    readonly property var shownViews: round.readBy === "editors" ? ["questions", "heatmap", "impact", "trends", "comments", "compare"]
                                    : (round.readBy === "reader" ? ["questions", "heatmap", "comments", "compare"] : ["questions", "impact"])
                                      .concat(moved ? ["trends"] : [])
    readonly property var current: views.find(one => one.value === view) ?? views[0]
    readonly property bool tall: height > Theme.size.leastWindowHeight * Theme.scale * 0.6
    readonly property var reasons: ({
        absent: { glyph: "cloud-off", title: qsTr("Not on this device yet"), text: qsTr("The results arrive with the next sync.") },
        open: { glyph: "clock", title: qsTr("The round is open"), text: qsTr("Nothing is told of answers before it has closed and been counted.") },
        closed: { glyph: "clock", title: qsTr("It is being counted"), text: qsTr("The round has closed. The results arrive as soon as the server has counted it.") },
        tooFew: { glyph: "lock", title: qsTr("Too few answered"), text: qsTr("Fewer people took part than were promised to be shown together. Nothing of it is shown, to anybody.") },
        unread: { glyph: "lock", title: qsTr("Nothing that you may read"), text: qsTr("Either it has not arrived here yet, or what it says of your people is hidden to protect them.") },
        damaged: { glyph: "warning", title: qsTr("This program cannot read it"), text: qsTr("The results are of a newer version of Aufwind, or damaged. Update this program, then look again.") }
    })
    readonly property var reason: reasons[phase] ?? reasons.absent

    // A filter that is looked at before there is a result.
    readonly property var asked: (root.results.filters ?? []).find(one => one.id === root.results.place?.filter)
    readonly property bool awaiting: asked !== undefined && asked.state !== "shown" && current?.value === "questions"

    signal say(string text, string glyph)
    signal offerUndo(string text, var undo)

    // What is kept of a view: everything but the round.
    function described(): string {
        const map = root.results.heatmap
        return JSON.stringify({ view: view, place: (root.results.place?.filter ?? "") === "" ? root.results.place : {},
                                rowsBy: Array.from(map?.rowsBy ?? []), columnsBy: map?.columnsBy, show: map?.show })
    }
    function apply(text: string) {
        let kept = {}
        try {
            kept = JSON.parse(text)
        } catch (error) {
            return
        }
        if (views.some(one => one.value === kept.view))
            view = kept.view
        const map = root.results.heatmap
        if (map) {
            map.rowsBy = Array.isArray(kept.rowsBy) ? kept.rowsBy.filter(key => typeof key === "string") : []
            map.columnsBy = kept.columnsBy === "questions" ? "questions" : "drivers"
            map.show = ["difference", "change"].includes(kept.show) ? kept.show : "score"
        }
        const cut = kept.place?.cut ?? ""
        const known = cut !== "" && (root.results.cuts ?? []).some(one => one.key === cut && one.figures)
        root.results.place = known && Number.isInteger(kept.place.value) ? { cut: cut, value: kept.place.value } : {}
    }
    function openExport() { (files.need() as ResultsFiles)?.openExport() }
    function load() {
        if (!counted || !current)
            return
        // Until the next one is there, whose properties may be others.
        part.file = ""
        part.setSource(Qt.resolvedUrl(current.file), { app: root.app, results: root.results })
    }
    onCurrentChanged: if (part.file !== current?.file) load()
    onCountedChanged: load()
    Component.onCompleted: load()

    Column {
        id: top
        width: parent.width
        visible: root.counted
        spacing: Theme.space.m

        Banner {
            width: parent.width
            visible: root.round.damaged ?? false
            kind: "warning"
            glyph: "warning"
            text: qsTr("Some of these results are of a newer version of Aufwind, and left out.")
        }
        Item {
            width: parent.width
            height: strip.height

            TabStrip {
                id: strip
                objectName: "resultViews"
                anchors.left: parent.left
                width: parent.width
                options: root.views
                value: root.current?.value
                onChosen: value => root.view = value
            }
            IconButton {
                id: more
                objectName: "resultsMore"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                glyph: "more"
                text: qsTr("Saved views")
                onClicked: kept.open()

                ResultsViewsMenu {
                    id: kept
                    x: Theme.mirrored ? 0 : more.width - width
                    y: more.height + Theme.space.xs
                    app: root.app
                    viewId: root.viewId
                    onApplied: (viewId, filter) => {
                        root.viewId = viewId
                        root.apply(filter)
                    }
                    onNameAsked: (viewId, name) => (naming.need() as GoalViewNameDialog)?.ask(viewId, name)
                    onRemoved: (viewId, name) => {
                        const app = root.app
                        root.viewId = ""
                        app.remove("saved_view", viewId)
                        root.offerUndo(qsTr("View “%1” removed").arg(Format.apart(name)), () => app.restore("saved_view", viewId))
                    }
                }
            }
        }
        Row {
            id: whose
            width: parent.width
            visible: ["questions"].includes(root.current?.value)
            spacing: Theme.space.s

            ResultsPlace {
                width: parent.width - threshold.width - parent.spacing
                results: root.results
                mayFilter: root.mayEdit
                onFilterAsked: (filtering.need() as FilterDialog)?.begin()
            }
            Row {
                id: threshold
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space.xs

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    extent: Theme.size.iconTiny
                    glyph: "lock"
                    color: Theme.colour.textMuted
                }
                PlainText {
                    objectName: "resultsThreshold"
                    kind: "caption"
                    text: qsTr("of more than %n people", "", root.round.threshold ?? 0)
                    color: Theme.colour.textMuted
                }
            }
        }
        Banner {
            objectName: "filterAwaited"
            width: parent.width
            visible: root.awaiting
            glyph: root.asked?.state === "waiting" ? "clock" : "lock"
            lead: root.asked ? (root.asked.name !== "" ? root.asked.name : root.asked.terms) : ""
            text: root.asked?.state === "waiting" ? qsTr("is being computed by the server. It appears here by itself, as soon as there is a connection.") : root.asked?.reason ?? ""
        }
        ResultCards {
            objectName: "resultCards"
            width: parent.width
            // In a low window the figures below have the room.
            visible: root.tall && !root.awaiting && ["questions", "heatmap"].includes(root.current?.value)
            cards: root.results.cards ?? ({})
        }
    }
    Loader {
        id: part
        objectName: "resultPart"
        property string file: ""
        anchors.top: top.bottom
        anchors.topMargin: Theme.space.m
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        visible: root.counted && !root.awaiting
        onLoaded: file = root.current.file
    }
    Binding {
        target: part.item
        when: part.file === "CommentsPart.qml"
        property: "mayEdit"
        value: root.mayEdit
    }
    Connections {
        target: part.item
        ignoreUnknownSignals: true
        function onSay(text: string, glyph: string) { root.say(text, glyph) }
    }
    LoadingLines {
        width: parent.width
        visible: !(root.results.ready ?? true) && !(root.results.failed ?? false)
    }
    ListState {
        objectName: "resultsFailed"
        width: parent.width
        visible: root.results.failed ?? false
        sync: root.app.sync
        list: root.results
    }
    EmptyState {
        objectName: "resultsNone"
        width: parent.width
        visible: (root.results.ready ?? true) && !root.counted && !(root.results.failed ?? false)
        glyph: root.reason.glyph
        title: root.reason.title
        text: root.reason.text
    }
    Deferred {
        id: filtering
        sourceComponent: FilterDialog {
            app: root.app
            results: root.results
            onChosen: filterId => {
                root.results.place = { filter: filterId }
                root.say(qsTr("The filter is shown as soon as the server has answered"), "clock")
            }
            onOfferUndo: (text, undo) => root.offerUndo(text, undo)
        }
    }
    Deferred {
        id: naming
        sourceComponent: GoalViewNameDialog {
            parent: T.Overlay.overlay
            onNamed: (viewId, name) => {
                if (viewId !== "")
                    root.app.set("saved_view", viewId, { name: name })
                else
                    root.viewId = root.app.create("saved_view", { page: "surveyResults", name: name, filter: root.described() })
            }
        }
    }
    Deferred {
        id: files
        sourceComponent: ResultsFiles {
            results: root.results
            comments: root.hasComments
            onSay: (text, glyph) => root.say(text, glyph)
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The builder: the outline on the left, the survey in the middle with the question that is being written where it
// stands, and its properties on the right.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: tab

    required property var app
    required property var draft
    required property string surveyId
    readonly property var edits: tab.app.surveyEdits
    // A section or question; empty: none yet.
    property string chosenId: ""
    property string chosenKind: ""
    // Where questions of the library go.
    property string shelfSection: ""
    readonly property LibraryDialog shelf: library.item as LibraryDialog
    // Is to be chosen, and written, once it is there.
    property string awaitedId: ""
    readonly property bool tight: width < Theme.size.adminList + Theme.size.readingWidth * 0.8 + Theme.size.railSync

    signal say(string text, string glyph)
    signal offerUndo(string text, var undo)
    signal go(string name, var request)
    signal showTab(string name)

    function kindOf(id: string): string {
        return draft.question(id).id ? "question" : draft.section(id).id ? "section" : ""
    }
    function choose(id: string) {
        chosenKind = kindOf(id)
        chosenId = chosenKind !== "" ? id : ""
        if (chosenId === "")
            return
        const section = chosenKind === "question" ? draft.question(id).sectionId : ""
        if (section !== "")
            draft.fold(section, false)
        outline.bring(id)
        canvas.bring(id)
    }
    function write(id: string) {
        choose(id)
        canvas.write(id)
    }
    // Where something new goes: behind what is chosen.
    function place(): var {
        if (chosenKind === "question")
            return { sectionId: draft.question(chosenId).sectionId, afterId: chosenId }
        if (chosenKind === "section")
            return { sectionId: chosenId, afterId: "" }
        return { sectionId: draft.lastSection(), afterId: "" }
    }
    function addQuestion(type: string) {
        const at = place()
        const section = at.sectionId !== "" ? at.sectionId : edits.addSection(surveyId, "")
        expect(edits.addQuestion(section, type, at.afterId))
    }
    function addQuestionAt(sectionId: string, afterId: string) {
        expect(edits.addQuestion(sectionId, "scale", afterId))
    }
    function addSection() {
        const at = chosenKind === "question" ? draft.question(chosenId).sectionId : chosenKind === "section" ? chosenId : ""
        expect(edits.addSection(surveyId, at))
    }
    function openLibrary() {
        const section = place().sectionId
        shelfSection = section !== "" ? section : edits.addSection(surveyId, "")
        library.need()
        shelf.open()
    }
    function expect(id: string) {
        if (id === "")
            return
        awaitedId = id
        arrive()
    }
    function arrive() {
        if (awaitedId !== "" && kindOf(awaitedId) !== "") {
            arriving.restart()
        } else if (chosenId !== "" && kindOf(chosenId) === "") {
            chosenId = ""
            chosenKind = ""
        }
    }
    function duplicate(kind: string, id: string) {
        expect(edits.duplicate(kind, id))
    }
    function remove(kind: string, id: string) {
        const own = edits, named = kind === "question" ? draft.question(id).text : draft.section(id).title
        const next = outline.beside(id), wasChosen = id === chosenId
        if (!own.remove(kind, id))
            return
        tab.offerUndo(named !== "" ? qsTr("“%1” removed").arg(Format.apart(named)) : kind === "section" ? qsTr("Section removed") : qsTr("Question removed"),
                      () => own.restore(kind, id))
        if (wasChosen)
            choose(next)
        outline.takeFocus()
    }
    // Without types, which end the compiler of Qt 6.4 here.
    function put(id, at) {
        const kind = kindOf(id)
        if (kind === "question" && at.sectionId)
            edits.moveQuestion(id, at.sectionId, at.afterId, at.beforeId)
        else if (kind === "section" && at.afterId !== undefined)
            edits.move("section", id, at.afterId, at.beforeId)
        else
            return
        outline.expect(id)
    }
    function moveBy(id: string, by: int) { put(id, draft.placeBeside(id, by)) }
    function moveBefore(id: string, beforeId: string) { put(id, draft.placeFor(id, beforeId)) }
    function nextFinding(by: int) {
        const all = draft.findings.filter(one => one.kind !== "survey")
        if (all.length === 0)
            return
        const at = all.findIndex(one => one.id === chosenId)
        const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length
        choose(all[next].id)
    }
    Component.onCompleted: {
        if (chosenId === "")
            choose(draft.firstQuestion() || draft.lastSection())
    }

    // Once the lists have it.
    Timer {
        id: arriving
        interval: 0
        onTriggered: {
            const id = tab.awaitedId
            tab.awaitedId = ""
            tab.write(id)
        }
    }
    Connections {
        target: tab.draft
        function onChanged() { tab.arrive() }
    }

    Deferred {
        id: library
        sourceComponent: LibraryDialog {
            draft: tab.draft
            sectionId: tab.shelfSection
            onAdded: count => tab.say(qsTr("%n question(s) added", "", count), "check")
        }
    }
    BuildOutline {
        id: outline
        objectName: "buildOutline"
        width: tab.tight ? Theme.size.adminList : Math.round(Theme.size.adminList * 1.27)
        height: parent.height
        anchors.left: parent.left
        focus: true
        draft: tab.draft
        chosenId: tab.chosenId
        onChosen: id => tab.choose(id)
        onWritten: id => tab.write(id)
        onQuestionAsked: type => tab.addQuestion(type)
        onSectionAsked: tab.addSection()
        onLibraryAsked: tab.openLibrary()
        onDuplicated: (kind, id) => tab.duplicate(kind, id)
        onRemoved: (kind, id) => tab.remove(kind, id)
        onMovedBy: (id, by) => tab.moveBy(id, by)
        onMovedBefore: (id, beforeId) => tab.moveBefore(id, beforeId)
    }
    Hairline {
        anchors.left: outline.right
        upright: true
        height: parent.height
    }
    BuildCanvas {
        id: canvas
        objectName: "buildCanvas"
        anchors.left: outline.right
        anchors.leftMargin: Theme.line.border
        anchors.right: properties.left
        height: parent.height
        app: tab.app
        draft: tab.draft
        surveyId: tab.surveyId
        chosenId: tab.chosenId
        onChosen: id => tab.choose(id)
        onDuplicated: (kind, id) => tab.duplicate(kind, id)
        onRemoved: (kind, id) => tab.remove(kind, id)
        onInserted: (sectionId, afterId) => tab.addQuestionAt(sectionId, afterId)
        onNextFinding: by => tab.nextFinding(by)
        onSay: (text, glyph) => tab.say(text, glyph)
        onOfferUndo: (text, undo) => tab.offerUndo(text, undo)
    }
    Rectangle {
        id: properties
        anchors.right: parent.right
        width: tab.tight ? Theme.size.adminList : Math.round(Theme.size.railSync * 0.9)
        height: parent.height
        color: Theme.colour.surface

        Hairline {
            anchors.left: parent.left
            upright: true
            height: parent.height
        }
        ScrollArea {
            anchors.fill: parent
            sidePadding: Theme.space.l
            topGap: Theme.space.m
            bottomGap: Theme.size.supportFree

            BuildProperties {
                objectName: "buildProperties"
                width: parent ? parent.width : 0
                app: tab.app
                draft: tab.draft
                chosenId: tab.chosenId
                kind: tab.chosenKind
                onShowTab: name => tab.showTab(name)
            }
        }
    }
}

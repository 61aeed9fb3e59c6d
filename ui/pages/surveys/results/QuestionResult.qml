// SPDX-License-Identifier: GPL-3.0-or-later
// One question, how it was answered: how many chose what, as bars and in numbers.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    required property var question
    property bool begins: false
    readonly property bool isHidden: question.hidden !== ""
    readonly property real labelRoom: Math.round(width * 0.3)
    readonly property real numberRoom: Theme.size.rowButton

    implicitHeight: column.implicitHeight + Theme.space.l
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: [question.text, isHidden ? qsTr("hidden to protect anonymity") + ". " + question.hidden
                                              : question.none ? qsTr("no data") : [question.score, qsTr("%1 answers").arg(question.answered)].filter(part => part !== "").join(", ")].join(": ")

    FocusRing {
        shown: root.activeFocus
        gap: 0
        around: 0
    }
    Column {
        id: column
        width: parent.width
        spacing: Theme.space.s
        topPadding: Theme.space.m

        SectionHeader {
            width: parent.width
            visible: root.begins && root.question.section !== ""
            title: root.question.section
        }
        Item {
            width: parent.width
            height: Math.max(asked.implicitHeight, figures.implicitHeight)

            PlainText {
                id: asked
                anchors.left: parent.left
                width: parent.width - figures.width - Theme.space.l
                medium: true
                wrapMode: Text.Wrap
                text: root.question.text
            }
            Row {
                id: figures
                anchors.right: parent.right
                spacing: Theme.space.s

                ChangeMark {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.question.change
                    better: root.question.better
                }
                PlainText {
                    objectName: "questionScore"
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "heading"
                    visible: text !== ""
                    text: root.question.score
                }
            }
        }
        PlainText {
            width: parent.width
            kind: "caption"
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            visible: !root.isHidden
            text: [root.question.none ? qsTr("No data") : qsTr("%1 answers").arg(root.question.answered),
                   root.question.unanswered > 0 ? qsTr("%n skipped", "", root.question.unanswered) : "",
                   root.question.notApplicable > 0 ? qsTr("%n not applicable", "", root.question.notApplicable) : "",
                   root.question.mean !== "" ? qsTr("mean %1").arg(root.question.mean) : "", root.question.driver].filter(part => part !== "").join(" · ")
        }
        HiddenNote {
            objectName: "questionHidden"
            width: parent.width
            visible: root.isHidden
            reason: root.question.hidden
        }
        SplitBar {
            objectName: "questionSides"
            width: parent.width
            visible: root.question.favourable >= 0
            parts: [
                { share: Math.max(0, root.question.unfavourable), shade: 0, text: qsTr("unfavourable %1").arg(Format.percent(root.question.unfavourable / 100)) },
                { share: Math.max(0, root.question.neutral), shade: 2, text: qsTr("neutral %1").arg(Format.percent(root.question.neutral / 100)) },
                { share: Math.max(0, root.question.favourable), shade: 4, text: qsTr("favourable %1").arg(Format.percent(root.question.favourable / 100)) }
            ]
        }
        Repeater {
            objectName: "questionBars"
            model: root.question.bars ?? []

            Item {
                id: bar
                required property var modelData
                width: column.width
                height: Math.max(Theme.size.check, label.implicitHeight)
                Accessible.role: Accessible.StaticText
                Accessible.name: [modelData.label, modelData.percent, modelData.count, modelData.rank ?? ""].filter(part => part !== "").join(", ")

                PlainText {
                    id: label
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: root.labelRoom
                    kind: "small"
                    elide: Text.ElideRight
                    text: bar.modelData.label
                    Accessible.ignored: true
                }
                Rectangle {
                    anchors.left: label.right
                    anchors.leftMargin: Theme.space.s
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - root.labelRoom - root.numberRoom - 2 * Theme.space.s
                    height: Theme.space.m
                    radius: Theme.radius.small / 2
                    color: Theme.colour.sunken

                    Rectangle {
                        anchors.left: parent.left
                        width: parent.width * bar.modelData.share
                        height: parent.height
                        radius: parent.radius
                        color: bar.modelData.side === "favourable" ? Theme.colour.divergingFills[4]
                             : bar.modelData.side === "unfavourable" ? Theme.colour.divergingFills[0]
                             : bar.modelData.side === "neutral" ? Theme.colour.segment : Theme.colour.bar
                    }
                }
                PlainText {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: root.numberRoom
                    kind: "small"
                    horizontalAlignment: Text.AlignRight
                    elide: Text.ElideRight
                    text: bar.modelData.percent + " · " + bar.modelData.count
                    color: Theme.colour.textMuted
                    Accessible.ignored: true
                }
            }
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

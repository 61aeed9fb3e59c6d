// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a survey asks, when and how often, who reads what comes of it, and what participants are told of that.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

FocusScope {
    id: tab

    required property var app
    required property var draft
    required property string surveyId
    property var audience: own

    signal say(string text, string glyph)
    signal offerUndo(string text, var undo)
    signal go(string name, var request)

    readonly property var now: audience.settings
    readonly property bool wide: width > 2 * Theme.size.readingWidth * 0.9
    readonly property bool tooFew: audience.count >= 0 && !audience.counting && audience.count < (now.threshold ?? 5)

    SurveyAudience {
        id: own
        draft: tab.draft
    }
    ScrollArea {
        id: area
        anchors.fill: parent
        sidePadding: Theme.space.xl
        topGap: Theme.space.l
        bottomGap: Theme.size.supportFree

        Grid {
            columns: tab.wide ? 2 : 1
            spacing: Theme.space.l

            Column {
                width: tab.wide ? Math.round((area.width - 2 * area.sidePadding - Theme.space.l) * 0.6) : area.width - 2 * area.sidePadding
                spacing: Theme.space.l

                Card {
                    width: parent.width
                    title: qsTr("Who is asked")

                    AudiencePeople {
                        width: parent ? parent.width : 0
                        app: tab.app
                        audience: tab.audience
                        onOfferUndo: (text, undo) => tab.offerUndo(text, undo)
                    }
                }
                Card {
                    width: parent.width
                    title: qsTr("When")

                    AudienceTimes {
                        width: parent ? parent.width : 0
                        audience: tab.audience
                    }
                }
                Card {
                    width: parent.width
                    title: qsTr("Who reads the results")

                    Column {
                        width: parent ? parent.width : 0
                        spacing: Theme.space.m

                        PlainText {
                            width: parent.width
                            kind: "small"
                            wrapMode: Text.Wrap
                            color: Theme.colour.textMuted
                            text: qsTr("HR reads all results. Nobody reads single answers.")
                        }
                        CheckField {
                            objectName: "managersRead"
                            width: parent.width
                            text: qsTr("Managers, those of their own teams where enough people answered")
                            checked: tab.now.managersRead ?? false
                            onClicked: {
                                const wanted = !(tab.now.managersRead ?? false)
                                checked = Qt.binding(() => tab.now.managersRead ?? false)
                                tab.audience.set({ managersRead: wanted })
                            }
                        }
                        CheckField {
                            objectName: "participantsRead"
                            width: parent.width
                            text: qsTr("Everybody who was asked, those of the whole company")
                            checked: tab.now.participantsRead ?? false
                            onClicked: {
                                const wanted = !(tab.now.participantsRead ?? false)
                                checked = Qt.binding(() => tab.now.participantsRead ?? false)
                                tab.audience.set({ participantsRead: wanted })
                            }
                        }
                        AudienceNumber {
                            objectName: "threshold"
                            audience: tab.audience
                            setting: "threshold"
                            none: 5
                            label: qsTr("Results show for more than … answers")
                            hint: tab.audience.launched ? qsTr("%1 to %2. After the launch it can only rise.").arg(tab.audience.leastThreshold).arg(tab.audience.mostThreshold)
                                                        : qsTr("%1 to %2. The more, the better single people are hidden, and the fewer small teams are seen.").arg(tab.audience.leastThreshold).arg(tab.audience.mostThreshold)
                        }
                    }
                }
            }
            Column {
                width: tab.wide ? area.width - 2 * area.sidePadding - Theme.space.l - Math.round((area.width - 2 * area.sidePadding - Theme.space.l) * 0.6) : area.width - 2 * area.sidePadding
                spacing: Theme.space.l

                Card {
                    width: parent.width
                    title: qsTr("At present")

                    Column {
                        width: parent ? parent.width : 0
                        spacing: Theme.space.s

                        PlainText {
                            objectName: "askedCount"
                            width: parent.width
                            kind: "display"
                            text: tab.audience.count < 0 ? "–" : Format.number(tab.audience.count)
                            Accessible.name: counted.text
                        }
                        PlainText {
                            id: counted
                            width: parent.width
                            kind: "small"
                            wrapMode: Text.Wrap
                            color: Theme.colour.textMuted
                            text: tab.audience.count < 0 || tab.audience.counting ? qsTr("Being counted …")
                                : ["after_start", "after_end"].includes(tab.now.rhythm) ? qsTr("people belong to it; each is asked when their day has come")
                                : qsTr("people would be asked now")
                        }
                        Banner {
                            objectName: "tooFew"
                            width: parent.width
                            visible: tab.tooFew
                            kind: "warning"
                            glyph: "warning"
                            text: qsTr("Fewer than %1 people are asked, so no result could ever show.").arg(tab.now.threshold ?? 5)
                        }
                    }
                }
                Card {
                    width: parent.width
                    title: qsTr("What participants are told")
                    glyph: "lock"

                    AudiencePromise {
                        width: parent ? parent.width : 0
                        audience: tab.audience
                    }
                }
            }
        }
    }
}

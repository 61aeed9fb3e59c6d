// SPDX-License-Identifier: GPL-3.0-or-later
// What waits to be sent, what was refused and why, what was merged, and this device.
import QtQuick
import Aufwind.Ui

Page {
    id: page

    readonly property var sync: page.app.sync
    readonly property bool wide: width >= Theme.size.readingWidth + Theme.size.railSync + Theme.space.huge
    readonly property bool calm: waiting.count === 0 && refused.count === 0 && merged.count === 0 && !broken
    // What had to be merged cannot be read: then nothing is known to be in order.
    readonly property bool broken: merged.list?.failed ?? false

    ScrollArea {
        anchors.fill: parent
        sidePadding: Theme.space.xl
        bottomGap: Theme.size.supportFree

        PageHead {
            anchors.leftMargin: 0
            width: parent ? parent.width : 0
            title: qsTr("Sync")

            PushButton {
                visible: page.sync.state !== "offline" && !page.sync.paused
                glyph: "refresh"
                text: qsTr("Sync now")
                enabled: page.sync.state !== "syncing"
                onClicked: page.sync.tryNow()
            }
        }
        FillBanner {
            width: parent ? parent.width : 0
            sync: page.sync
        }
        OfflineBanner {
            width: parent ? parent.width : 0
            sync: page.sync
        }
        TroubleBanner {
            width: parent ? parent.width : 0
            trouble: page.sync.trouble ?? ""
        }
        Item {
            width: parent ? parent.width : 0
            height: Math.max(left.implicitHeight, right.implicitHeight)

            Column {
                id: left
                anchors.left: parent.left
                width: parent.width - (page.wide ? right.width + Theme.space.xl : 0)
                spacing: Theme.space.m

                Card {
                    width: parent.width
                    visible: page.calm

                    EmptyState {
                        width: parent ? parent.width : 0
                        glyph: "cloud-check"
                        title: qsTr("Everything is sent")
                        text: qsTr("Nothing waits on this device, nothing was refused, nothing had to be merged.")
                    }
                }
                Card {
                    width: parent.width
                    visible: page.broken && merged.count === 0

                    ListState {
                        width: parent ? parent.width : 0
                        sync: page.sync
                        list: merged.list
                        count: merged.count
                    }
                }
                WaitingCard {
                    id: waiting
                    width: parent.width
                    model: page.app.model("sync.waiting", "")
                    waiting: page.sync.waiting
                }
                RefusedCard {
                    id: refused
                    width: parent.width
                    app: page.app
                    onSay: (text, glyph) => page.say(text, glyph)
                }
                MergedCard {
                    id: merged
                    width: parent.width
                    app: page.app
                    onSay: (text, glyph) => page.say(text, glyph)
                }
                DeviceCard {
                    width: parent.width
                    visible: !page.wide
                    sync: page.sync
                }
                ContentsCard {
                    width: parent.width
                    visible: !page.wide
                    app: page.app
                }
            }
            Column {
                id: right
                visible: page.wide
                anchors.right: parent.right
                width: Theme.size.railSync
                spacing: Theme.space.l

                DeviceCard {
                    width: parent.width
                    sync: page.sync
                }
                ContentsCard {
                    width: parent.width
                    app: page.app
                }
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Points from least to most of which one is chosen. One stop for Tab; the arrow keys choose, digits too. Side by side while their
// labels have room, else below each other.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    property int least: 1
    property int most: 5
    // None, or one for each point.
    property var labels: []
    // The point chosen; undefined where none is.
    property var value
    // Of a table, whose head has the labels: rings alone.
    property bool compact: false
    // One more behind the points, "does not apply"; it is point 0.
    property bool offersNone: false
    property string accessibleName

    signal chosen(int point)

    readonly property int points: Math.max(0, most - least + 1)
    readonly property int tileCount: points + (offersNone ? 1 : 0)
    readonly property bool labelled: labels.some(label => (label ?? "") !== "")
    readonly property real gap: compact ? 0 : Theme.space.s
    readonly property real share: tileCount > 0 ? Math.floor((width - gap * (tileCount - 1)) / tileCount) : 0
    readonly property bool stacked: !compact && (labelled ? share < Theme.size.stateColumn : share < Theme.size.iconButtonSmall)
    readonly property int stop: Math.max(0, indexOf(value))
    property real tallest: Theme.size.control

    implicitWidth: Theme.size.readingWidth
    implicitHeight: grid.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: accessibleName

    function indexOf(point: var): int {
        if (point === undefined || point === null)
            return -1
        if (offersNone && point === 0 && least > 0)
            return points
        return point >= least && point <= most ? point - least : -1
    }
    function pointAt(index: int): int { return index < points ? least + index : 0 }
    function nameOf(index: int): string {
        if (index >= points)
            return qsTr("Does not apply to me")
        const label = labels[index] ?? ""
        return label !== "" ? label : String(least + index)
    }
    function takeFocus() { tiles.itemAt(stop)?.forceActiveFocus(Qt.TabFocusReason) }
    function choose(index: int) {
        if (index < 0 || index >= tileCount)
            return
        tiles.itemAt(index)?.forceActiveFocus(Qt.TabFocusReason)
        chosen(pointAt(index))
    }
    function measure() {
        let most = Theme.size.control
        for (let i = 0; i < tiles.count; ++i)
            most = Math.max(most, tiles.itemAt(i)?.wanted ?? 0)
        tallest = most
    }
    function take(event: var, from: int) {
        const onward = event.key === Theme.onwardKey || event.key === Qt.Key_Down
        const back = event.key === Theme.backKey || event.key === Qt.Key_Up
        if (onward || back)
            choose(Math.max(0, Math.min(tileCount - 1, from + (onward ? 1 : -1))))
        else if (event.key === Qt.Key_Home)
            choose(0)
        else if (event.key === Qt.Key_End)
            choose(points - 1)
        else if (/^[0-9]$/.test(event.text) && Number(event.text) >= least && Number(event.text) <= most)
            choose(Number(event.text) - least)
        else
            return
        event.accepted = true
    }

    Timer {
        id: soon
        interval: 0
        onTriggered: root.measure()
    }
    Grid {
        id: grid
        columns: root.stacked ? 1 : Math.max(1, root.tileCount)
        spacing: root.gap

        Repeater {
            id: tiles
            model: root.tileCount

            Pressable {
                id: tile

                required property int index
                readonly property bool current: root.indexOf(root.value) === index
                readonly property real wanted: inside.implicitHeight + (root.compact ? 0 : 2 * Theme.space.m)

                objectName: "point" + root.pointAt(index)
                width: root.stacked ? root.width : root.share
                height: root.stacked ? Math.max(Theme.size.control, wanted) : root.tallest
                text: root.nameOf(index)
                focusPolicy: root.stop === index ? Qt.StrongFocus : Qt.ClickFocus
                Accessible.role: Accessible.RadioButton
                Accessible.name: root.compact && root.accessibleName !== "" ? root.accessibleName + ": " + text : text
                Accessible.checkable: true
                Accessible.checked: current
                onClicked: root.chosen(root.pointAt(index))
                onWantedChanged: soon.restart()
                Keys.onPressed: event => root.take(event, tile.index)

                contentItem: Item {
                    Grid {
                        id: inside
                        columns: root.stacked ? 2 : 1
                        spacing: Theme.space.s
                        horizontalItemAlignment: Grid.AlignHCenter
                        verticalItemAlignment: Grid.AlignVCenter
                        x: root.stacked ? (Theme.mirrored ? parent.width - width - Theme.space.m : Theme.space.m) : Math.round((parent.width - width) / 2)
                        anchors.verticalCenter: parent.verticalCenter

                        Item {
                            width: Theme.size.check
                            height: width

                            Icon {
                                anchors.fill: parent
                                extent: Theme.size.check
                                glyph: tile.current ? "" : "mark-ring"
                                color: root.enabled ? Theme.colour.control : Theme.colour.border
                            }
                            Rectangle {
                                anchors.fill: parent
                                radius: width / 2
                                visible: tile.current
                                color: root.enabled ? Theme.colour.accent : Theme.colour.borderStrong

                                Rectangle {
                                    anchors.centerIn: parent
                                    width: Theme.size.radioDot
                                    height: width
                                    radius: width / 2
                                    color: Theme.colour.textOnAccent
                                }
                            }
                        }
                        PlainText {
                            width: Math.min(implicitWidth, tile.width - 2 * Theme.space.s - (root.stacked ? Theme.size.check + 2 * Theme.space.s : 0))
                            visible: !root.compact
                            kind: "small"
                            horizontalAlignment: root.stacked ? Text.AlignLeft : Text.AlignHCenter
                            wrapMode: Text.Wrap
                            text: tile.text
                            Accessible.ignored: true
                        }
                    }
                }
                background: Rectangle {
                    radius: Theme.radius.control
                    color: root.compact ? "transparent" : tile.current ? Theme.colour.accentTint : tile.down ? Theme.colour.pressed : tile.hovered ? Theme.colour.hover : Theme.colour.surface
                    border.width: root.compact ? 0 : Theme.line.border
                    border.color: tile.current ? Theme.colour.accent : Theme.colour.borderStrong

                    FocusRing {
                        shown: tile.visualFocus
                        gap: 0
                    }
                }
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Before the first question: who may read what, in plain words.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    property var promise: ({})
    property date closes

    readonly property string least: Format.number(promise.threshold ?? 0)
    readonly property var cutNames: (promise.cuts ?? []).map(cut => cut.name !== "" ? cut.name : root.cutName(cut.key))
    readonly property var lines: [
        qsTr("%1 people are asked. Nothing is shown to anybody before at least %2 of them have answered, and no figure of a group with fewer.").arg(Format.number(promise.invited ?? 0)).arg(least),
        qsTr("Whoever runs the survey reads figures from %1 answers on, and texts as they were written, without a name and shuffled. What you write may still give you away.").arg(least),
        promise.managersRead ? qsTr("Managers may be shown the figures of their own people, by the same rule.") : qsTr("Managers are shown nothing of it by Aufwind."),
        promise.participantsRead ? qsTr("Everybody who is asked is shown the figures of all together afterwards.") : qsTr("Those who are asked are not shown the results by Aufwind."),
        cutNames.length > 0 ? qsTr("Along with your answer goes to which groups you belong by: %1. It is never more exact than at least %2 people share.").arg(cutNames.join(", ")).arg(least) : qsTr("Nothing about you goes along with your answer."),
        qsTr("The server knows that you are asked, and that this device has drawn the right to answer, as every device does. It does not know which answer is yours, nor whether you have answered."),
        qsTr("So that no clock gives you away, your answer is sent at a random time after you hand it in. You can change it until the survey closes, on this device alone.")
    ]

    spacing: Theme.space.m

    function cutName(key: string): string {
        switch (key) {
        case "team": return qsTr("Team")
        case "department": return qsTr("Department")
        case "location": return qsTr("Location")
        case "level": return qsTr("Level")
        case "tenure": return qsTr("Length of service")
        case "cost_centre": return qsTr("Cost centre")
        case "manager": return qsTr("Manager")
        }
        return key
    }

    PlainText {
        width: parent.width
        kind: "heading"
        text: qsTr("Who may read what")
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: root.lines

        PlainText {
            required property string modelData

            objectName: "promiseLine"
            width: root.width
            wrapMode: Text.Wrap
            text: modelData
        }
    }
    PlainText {
        width: parent.width
        visible: !isNaN(root.closes.getTime())
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: visible ? qsTr("Open until %1, %2.").arg(Format.weekdayDay(root.closes)).arg(Format.time(root.closes)) : ""
    }
    PlainText {
        objectName: "promiseHash"
        width: parent.width
        kind: "caption"
        wrapMode: Text.WrapAnywhere
        color: Theme.colour.textMuted
        text: qsTr("Everybody who is asked sees the same survey if they see the same mark: %1").arg(root.promise.hash ?? "")
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A number with decimals, written as one's language does; empty is no number.
import QtQuick
import Aufwind.Ui

InputField {
    id: root

    // undefined when empty
    property var value
    property bool needed: false
    // More than any measure has, and less than the store holds.
    readonly property real most: 1e12

    signal chosen(var value)

    inputMethodHints: Qt.ImhFormattedNumbersOnly
    maximumLength: 24
    onValueChanged: show()
    Component.onCompleted: show()
    onEdited: error = ""

    function show() { text = written(value) }
    // Types are not named, for the linter of Qt 6.4, see Format.hasLetters().
    function written(number) {
        if (number === undefined || number === null || isNaN(number))
            return ""
        let decimals = 0
        while (decimals < 6 && Math.abs(number * Math.pow(10, decimals) - Math.round(number * Math.pow(10, decimals))) > 1e-6)
            decimals += 1
        return Number(number).toLocaleString(Format.locale, "f", decimals)
    }
    // undefined where it is no number.
    function read() {
        const typed = text.trim()
        if (new RegExp("^[-\u2212]?\\d+$").test(typed))
            return Number(typed.replace("\u2212", "-"))
        try {
            return Number.fromLocaleString(Format.locale, typed)
        } catch (mistake) {
            return new RegExp("^-?\\d+\\.\\d+$").test(typed) ? Number(typed) : undefined
        }
    }
    // Whether there is a number now, or none where none is needed. Says what is wrong.
    function commit(): bool {
        if (text.trim() === "") {
            error = needed ? qsTr("Enter a number") : ""
            if (!needed)
                chosen(undefined)
            return !needed
        }
        const number = read()
        error = number === undefined || isNaN(number) ? qsTr("This is not a number") : Math.abs(number) > most ? qsTr("This number is too large") : ""
        if (error === "")
            chosen(number)
        return error === ""
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens in QML are those of resources/theme/tokens.json, and every pair keeps its contrast in both themes.
import QtQuick
import QtTest
import Aufwind.Ui

TestCase {
    name: "Tokens"

    readonly property var tokens: JSON.parse(tokensText)

    function tone(name, dark) {
        const key = name.replace(/^on([A-Z])/, "textOn$1")
        return (dark ? Theme.night : Theme.light)[key]
    }
    function channel(value) { return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4) }
    // Relative luminance and contrast as WCAG 2.1 defines them.
    function luminance(c) { return 0.2126 * channel(c.r) + 0.7152 * channel(c.g) + 0.0722 * channel(c.b) }
    function contrast(a, b) {
        const one = luminance(a), two = luminance(b)
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05)
    }

    function cleanup() { Theme.accent = "" }

    function test_every_colour_is_the_one_of_the_token_file() {
        for (const colour of tokens.colours) {
            compare(tone(colour.name, false).toString().toUpperCase(), colour.light, colour.name + " light")
            compare(tone(colour.name, true).toString().toUpperCase(), colour.dark, colour.name + " dark")
        }
    }
    function test_every_pair_of_text_has_four_and_a_half_to_one_data() { return [{ tag: "light", dark: false }, { tag: "dark", dark: true }] }
    function test_every_pair_of_text_has_four_and_a_half_to_one(data) {
        for (const pair of tokens[data.tag].contrast.text)
            verify(contrast(tone(pair.front, data.dark), tone(pair.back, data.dark)) >= 4.5, pair.front + " on " + pair.back)
    }
    function test_every_part_of_a_control_has_three_to_one_data() { return [{ tag: "light", dark: false }, { tag: "dark", dark: true }] }
    function test_every_part_of_a_control_has_three_to_one(data) {
        for (const pair of tokens[data.tag].contrast.parts)
            verify(contrast(tone(pair.front, data.dark), tone(pair.back, data.dark)) >= 3, pair.front + " on " + pair.back)
    }
    // Very light ones, very dark ones, and what a server should never send.
    function test_every_pair_keeps_its_contrast_with_any_accent_of_a_company_data() {
        return ["#ffffff", "#000000", "#ffb300", "#00ff00", "#0000ff", "#7f7f7f", "#f06292", "#1e7145", "#12006b", "no colour"].map(accent => ({ tag: accent }))
    }
    function test_every_pair_keeps_its_contrast_with_any_accent_of_a_company(data) {
        Theme.accent = data.tag
        for (const dark of [false, true]) {
            for (const pair of tokens[dark ? "dark" : "light"].contrast.text)
                verify(contrast(tone(pair.front, dark), tone(pair.back, dark)) >= 4.5, pair.front + " on " + pair.back + (dark ? ", dark" : ", light"))
            for (const pair of tokens[dark ? "dark" : "light"].contrast.parts)
                verify(contrast(tone(pair.front, dark), tone(pair.back, dark)) >= 3, pair.front + " on " + pair.back + (dark ? ", dark" : ", light"))
        }
        compare(Qt.colorEqual(Theme.light.accent, Theme.light.ownAccent), data.tag === "no colour")
        Theme.accent = ""
        verify(Qt.colorEqual(Theme.light.accent, Theme.light.ownAccent))
    }
    function test_initials_have_four_and_a_half_to_one() {
        for (const colours of [Theme.light, Theme.night]) {
            for (let i = 0; i < colours.avatarFills.length; ++i)
                verify(contrast(Qt.color(colours.avatarTexts[i]), Qt.color(colours.avatarFills[i])) >= 4.5, "avatar " + i)
        }
    }
    function test_carets_of_others_are_seen_and_their_names_read_in_both_themes() {
        for (const colours of [Theme.light, Theme.night]) {
            compare(colours.carets.length, colours.avatarFills.length)
            for (const caret of colours.carets) {
                verify(contrast(Qt.color(caret), colours.surface) >= 3, caret + " on the surface")
                verify(contrast(Qt.color(caret), colours.textOnPresence) >= 4.5, "a name on " + caret)
                const tint = Qt.tint(colours.surface, Qt.alpha(Qt.color(caret), colours.selectionTint))
                verify(contrast(colours.text, tint) >= 4.5, "text selected by " + caret)
            }
        }
    }
    function test_the_shades_of_heat_maps_are_those_of_the_token_file_and_their_numbers_can_be_read() {
        for (const dark of [false, true]) {
            const colours = dark ? Theme.night : Theme.light
            const wanted = tokens[dark ? "dark" : "light"].charts.diverging
            compare(colours.divergingFills.length, 5)
            for (let i = 0; i < 5; ++i) {
                compare(colours.divergingFills[i].toUpperCase(), wanted[i].fill)
                compare(colours.divergingTexts[i].toUpperCase(), wanted[i].text)
                verify(contrast(Qt.color(colours.divergingTexts[i]), Qt.color(colours.divergingFills[i])) >= 4.5, "shade " + i)
            }
        }
    }
    function test_sizes_are_those_of_the_token_file() {
        compare(Theme.size.control, tokens.controls.button.height)
        compare(Theme.size.chip, tokens.controls.chip.height)
        compare(Theme.size.listRow, tokens.controls.list_row_two_lines.height)
        compare(Theme.size.sidebar, tokens.shell.sidebar)
        compare(Theme.size.topBar, tokens.shell.top_bar)
        compare(Theme.radius.card, tokens.radii.card.px)
        for (const step of tokens.type.scale)
            compare(Theme.type[step.name], step.size, step.name)
        compare(Theme.motion.undoToast, tokens.motion_ms.undo_toast)
    }
}

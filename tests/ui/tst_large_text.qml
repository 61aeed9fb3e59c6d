// SPDX-License-Identifier: GPL-3.0-or-later
// At twice the size of letters nothing of a meeting runs out of its place or over something else.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 800

    property Component apps: FakeApp {}
    property Component shells: Shell { anchors.fill: parent }
    property FakeApp app: null
    property Shell view: null

    TestCase {
        name: "LargeText"
        when: windowShown

        function begin(language, page) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = language
            languages.use(language)
            Theme.scale = 2
            stage.app = stage.apps.createObject(stage, { language: language })
            stage.app.sync.state = "upToDate"
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            if (page !== "home")
                stage.view.stack.go(page, { seriesId: "s1" })
            waitForRendering(stage)
            if (page === "meeting")
                tryVerify(() => findChild(stage.view, "agenda").rowAt(5) !== null)
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            Theme.scale = 1
            wait(0)
            languages.use("en")
        }
        // What of the item can be seen: cut by every ancestor that cuts.
        function seen(item) {
            let at = item.mapToItem(stage, 0, 0)
            let left = at.x, top = at.y, right = at.x + Math.min(item.width, item.contentWidth), bottom = at.y + item.height
            for (let up = item.parent; up; up = up.parent) {
                if (!up.clip)
                    continue
                at = up.mapToItem(stage, 0, 0)
                left = Math.max(left, at.x)
                top = Math.max(top, at.y)
                right = Math.min(right, at.x + up.width)
                bottom = Math.min(bottom, at.y + up.height)
            }
            return { text: item.text, left: left, top: top, right: right, bottom: bottom }
        }
        function collect(item, found) {
            if (!item.visible || item.opacity === 0)
                return
            if (item instanceof Text && item.text !== "")
                found.push(item)
            for (let i = 0; i < item.children.length; ++i)
                collect(item.children[i], found)
        }
        function test_no_text_stands_over_another_data() {
            const cases = []
            for (const language of ["en", "de"])
                for (const page of ["home", "meetings", "meeting"])
                    cases.push({ tag: language + " " + page, language: language, page: page })
            return cases
        }
        // Two texts that stand over one another, or nothing.
        function overlapping(items) {
            const boxes = items.map(seen).filter(box => box.right > box.left && box.bottom > box.top)
            for (let i = 0; i < boxes.length; ++i) {
                for (let j = i + 1; j < boxes.length; ++j) {
                    const wide = Math.min(boxes[i].right, boxes[j].right) - Math.max(boxes[i].left, boxes[j].left)
                    const high = Math.min(boxes[i].bottom, boxes[j].bottom) - Math.max(boxes[i].top, boxes[j].top)
                    if (wide > 2 && high > 4)
                        return boxes[i].text + " and " + boxes[j].text
                }
            }
            return boxes.length > 5 ? "" : "hardly any text"
        }
        function test_no_text_stands_over_another(data) {
            begin(data.language, data.page)
            let items = []
            // A list lays its rows out over several frames.
            tryVerify(function() {
                items = []
                collect(stage.view.stack, items)
                return overlapping(items) === ""
            }, 10000)
            for (const item of items) {
                if (item.elide === Text.ElideNone)
                    verify(item.contentWidth <= item.width + 1.5, "cut: " + item.text)
            }
        }
    }
}

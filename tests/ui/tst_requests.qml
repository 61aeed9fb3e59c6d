// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody may have for their own data, and what admins do with the requests of all.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 800

    property Component apps: FakeApp {}
    property Component shells: Shell { anchors.fill: parent }
    property Component cards: RequestsCard { width: 700 }
    property FakeApp app: null
    property var view: null

    TestCase {
        name: "Requests"
        when: windowShown

        function initTestCase() { Theme.reducedMotion = true }
        function cleanupTestCase() { Theme.reducedMotion = false }
        function make(role, values) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            stage.app = stage.apps.createObject(stage, Object.assign({ role: role }, values ?? {}))
            stage.app.sync.state = "upToDate"
        }
        function showOwn(values) {
            make("employee", values)
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("security", {})
            waitForRendering(stage)
        }
        function showAll(values) {
            make("admin", values)
            stage.view = stage.cards.createObject(stage, { app: stage.app })
            waitForRendering(stage)
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
        }
        function item(name) { return findChild(stage.view, name) }
        function press(one) {
            verify(one.visible && one.enabled)
            one.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
        }
        function rows() {
            const found = []
            const look = one => { if (one.objectName === "requestRow" && one.visible) found.push(one); for (let i = 0; i < one.children.length; ++i) look(one.children[i]) }
            look(stage.view)
            return found
        }

        function test_somebody_asks_for_all_that_is_kept_about_them() {
            showOwn({ fill: "empty" })
            tryVerify(() => item("askExport").visible)
            press(item("askExport"))
            compare(stage.app.called("privacy.ask"), [["export", "p1", ""]])
            stage.app.security.failed("askPrivacy", "There is such a request already.")
            compare(item("yourDataFailure").error, "There is such a request already.")
        }
        function test_the_archive_is_saved_as_long_as_it_is_there() {
            showOwn()
            tryVerify(() => item("saveArchive").visible)
            verify(!item("askExport").visible)
            Format.now = new Date(2027, 0, 4)
            tryVerify(() => item("askExport").visible)
        }
        function test_being_erased_is_asked_twice_and_says_what_follows() {
            showOwn()
            tryVerify(() => item("askErasure").visible)
            press(item("askErasure"))
            compare(stage.app.called("privacy.ask").length, 0)
            verify(item("erasureLine").note.includes("30 day"))
            press(item("keepData"))
            verify(!item("keepData").visible)
            press(item("askErasure"))
            press(item("askErasure"))
            compare(stage.app.called("privacy.ask"), [["erasure", "p1", ""]])
        }
        function test_an_own_erasure_is_taken_back() {
            showOwn({ privacyRequests: [{ id: "r9", kind: "erasure", person: "p1", asked_by: "p1", asked: new Date(2026, 10, 20), reason: "", state: "approved",
                                          decided_by: "p2", decided: new Date(2026, 10, 21), due: new Date(2026, 11, 21), done: new Date(NaN) }] })
            tryVerify(() => item("withdrawErasure").visible)
            verify(!item("askErasure").visible)
            press(item("withdrawErasure"))
            compare(stage.app.called("privacy.withdraw"), [["r9"]])
            compare(item("officer").visible, true)
        }
        function test_what_is_open_is_listed_and_the_rest_on_demand() {
            showAll()
            tryVerify(() => rows().length === 3)
            compare(rows().map(one => one.modelData.id), ["r2", "r1", "r3"])
            press(item("moreRequests"))
            tryVerify(() => rows().length === 4)
            verify(rows()[3].note.includes("1,240 rows destroyed, 86 kept"), rows()[3].note)
            verify(rows()[2].note.includes("asked by the rule"), rows()[2].note)
        }
        function test_an_admin_decides_and_takes_back() {
            showAll()
            tryVerify(() => rows().length === 3)
            press(findChild(rows()[0], "approveRequest"))
            press(findChild(rows()[0], "refuseRequest"))
            compare(stage.app.called("privacy.decide"), [["r2", true], ["r2", false]])
            press(findChild(rows()[2], "withdrawRequest"))
            compare(stage.app.called("privacy.withdraw"), [["r3"]])
            verify(!findChild(rows()[1], "withdrawRequest").visible)
            verify(findChild(rows()[1], "saveRequest").visible)
        }
        function test_an_admin_asks_for_somebody_who_cannot() {
            showAll()
            press(item("newRequest"))
            press(item("sendRequest"))
            verify(item("requestPerson").error !== "")
            item("requestPerson").choose("p5")
            item("requestKind").chosen("erasure")
            item("requestReason").text = " Letter of 3 November "
            press(item("sendRequest"))
            compare(stage.app.called("privacy.ask"), [["erasure", "p5", " Letter of 3 November "]])
            stage.app.security.done("askPrivacy")
            verify(!item("sendRequest").visible)
        }
        function test_a_refusal_of_the_server_is_said() {
            showAll()
            tryVerify(() => rows().length === 3)
            press(findChild(rows()[0], "approveRequest"))
            stage.app.security.failed("decidePrivacy", "Your company wants two for this.")
            compare(item("requestFailure").error, "Your company wants two for this.")
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Admin as the pages see it. Acts are noted; a test says how they end.
import QtQuick
import Aufwind.Test

QtObject {
    id: admin

    property string accountsState: "ready"
    property string signInState: "ready"
    property string trouble: ""
    property int revision: 0
    property var signInRules: ({ second_factor_from: "hr", password_length: 12, session_days: 30, idle_hours: 168, lease_days: 14,
                                 domains: say("lindenau.example, lindenau.test") })
    property var provider: ({ issuer: say("https://login.lindenau.example"), clientId: say("aufwind"), hasSecret: true, domains: say("lindenau.example"),
                              creates: true, onlyWay: false, trustsAddresses: false })
    property var directory: ({ address: say("ldaps://dc1.lindenau.example"), authority: "", bindAs: "", base: say("DC=lindenau,DC=example"),
                               filter: say("(userPrincipalName={email})"), reader: say("CN=aufwind,OU=services,DC=lindenau,DC=example"),
                               hasPassword: true, domains: say("lindenau.example"), creates: false, onlyWay: false })
    property string directoryTrial: ""
    property string webhook: ""
    property string webhookSecret: ""
    property string everyText: ""
    property var calls: []
    property var accounts: ({
        p1: { state: "active", email: say("jana.vogt@lindenau.example"), secondFactor: true, seen: new Date(2026, 10, 24, 9, 40) },
        p2: { state: "active", email: say("ben.adeyemi@lindenau.example"), secondFactor: false, seen: new Date(2026, 10, 23, 17, 52) },
        p3: { state: "invited", email: say("lena.hartmann@lindenau.example"), secondFactor: false, seen: undefined },
        p4: { state: "disabled", email: say("oisin.byrne@lindenau.example"), secondFactor: true, seen: new Date(2026, 8, 2, 8, 15) }
    })

    function say(text) { return everyText !== "" ? everyText : text }
    function note(name, args) { calls = calls.concat([{ name: name, args: args ?? [] }]) }
    function called(name) { return calls.filter(call => call.name === name).map(call => call.args) }

    function account(id) { return accounts[id] ?? { state: "none", email: "", secondFactor: false } }
    function loadAccounts() { note("loadAccounts") }
    function loadSignIn() { note("loadSignIn") }
    function invite(id) { note("invite", [id]) }
    function setDisabled(id, disabled) { note("setDisabled", [id, disabled]) }
    function resetSecondFactor(id) { note("resetSecondFactor", [id]) }
    function setSignInRules(rules) { note("setSignInRules", [rules]) }
    function domainCount(typed) { return typed.split(/[,\s]+/).filter(domain => domain !== "").length }
    function strangeDomains(typed) { return typed.split(/[,\s]+/).filter(domain => domain !== "" && !domain.includes(".")).join(", ") }
    function setProvider(settings) { note("setProvider", [settings]) }
    function removeProvider() { note("removeProvider") }
    function setDirectory(settings) { note("setDirectory", [settings]) }
    function removeDirectory() { note("removeDirectory") }
    function tryDirectory(email, password) { note("tryDirectory", [email, password]) }
    function setWebhook(url) { note("setWebhook", [url]) }
    function removeWebhook() { note("removeWebhook") }
    function tryWebhook() { note("tryWebhook") }
    function forgetWebhookSecret() { note("forgetWebhookSecret") }
}

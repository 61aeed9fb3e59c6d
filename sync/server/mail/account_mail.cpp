// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/mail/account_mail.h"

#include <algorithm>
#include <span>

namespace aufwind::server {
namespace {

/// {company}, {workspace}, {code} and {address} stand for what they say.
struct Wording {
    AccountEventKind kind;
    const char* subject;
    const char* text;
};

constexpr Wording kEnglish[] = {
    {AccountEventKind::invited, "You are invited to Aufwind",
     "{company} invites you to Aufwind.\n\n"
     "1. Install Aufwind and choose \"I have an invitation\".\n"
     "2. Type the workspace {workspace}, this e-mail address, and this code:\n\n"
     "   {code}\n\n"
     "The code works once, for seven days. If you did not expect this mail, you need not do anything.\n"},
    {AccountEventKind::resetAsked, "Your new password",
     "Somebody, probably you, asked for a new password in the workspace {workspace}.\n\n"
     "Choose \"Forgotten?\" beside the password in Aufwind and type this code:\n\n"
     "   {code}\n\n"
     "It works once, for one hour. If it was not you, you need not do anything: your password stays as it is.\n"},
    {AccountEventKind::addressAsked, "Confirm your new address",
     "This address is to be the one of an account in the workspace {workspace}. Type this code in Aufwind:\n\n"
     "   {code}\n\n"
     "It works once, for one hour. If it was not you, you need not do anything.\n"},
    {AccountEventKind::newDevice, "Signed in on a new device",
     "Your account in the workspace {workspace} was signed in on a device that it did not know, from the network "
     "address {address}.\n\n"
     "If it was not you: remove the device under Settings, Security, and change your password there.\n"},
    {AccountEventKind::guessed, "Somebody tries to sign in as you",
     "There were many wrong attempts to sign in to your account in the workspace {workspace}. They are slowed down; "
     "you still get in from a device that you have used before.\n\n"
     "If you do not have a second factor yet, set one up under Settings, Security.\n"},
    {AccountEventKind::tokenReused, "A session was ended",
     "A token of your account in the workspace {workspace} was used a second time, which happens when it was copied. "
     "The session was ended: sign in again.\n\n"
     "If you did not restore a device from a backup, look at your devices under Settings, Security, and change your "
     "password.\n"},
    {AccountEventKind::passwordChanged, "Your password was changed",
     "The password of your account in the workspace {workspace} was changed. Other devices have to sign in again.\n\n"
     "If it was not you, choose \"Forgotten?\" beside the password at once and tell your admin.\n"},
    {AccountEventKind::passwordReset, "Your password was chosen",
     "A new password was chosen for your account in the workspace {workspace} with a code from a mail. All devices "
     "have to sign in again.\n\n"
     "If it was not you, tell your admin at once.\n"},
    {AccountEventKind::addressChanged, "Your address was changed",
     "Your account in the workspace {workspace} has another e-mail address from now on.\n\n"
     "If it was not you, tell your admin at once.\n"},
    {AccountEventKind::secondFactorSet, "Your second factor is on",
     "Your account in the workspace {workspace} has a second factor from now on.\n\n"
     "If it was not you, tell your admin at once.\n"},
    {AccountEventKind::secondFactorRemoved, "Your second factor is off",
     "The second factor of your account in the workspace {workspace} was removed.\n\n"
     "If it was not you, change your password at once and tell your admin.\n"},
    {AccountEventKind::recoveryCodesMade, "New recovery codes",
     "New recovery codes were made for your account in the workspace {workspace}. The old ones are void.\n\n"
     "If it was not you, change your password at once and tell your admin.\n"},
    {AccountEventKind::boundToProvider, "You sign in with your company's provider",
     "From now on you sign in to the workspace {workspace} with the provider of your company. The password that you "
     "had "
     "in Aufwind is void, and other devices have to sign in again.\n\n"
     "If it was not you, tell your admin at once.\n"},
    {AccountEventKind::boundToDirectory, "You sign in with your company's directory",
     "From now on you sign in to the workspace {workspace} with the password that you have in your company's "
     "directory. The password that you had in Aufwind is void, and devices that were signed in have to sign in "
     "again.\n\n"
     "If it was not you, tell your admin at once.\n"},
    {AccountEventKind::deviceRemoved, "A device was removed",
     "A device was removed from your account in the workspace {workspace}. It deletes what it holds as soon as it "
     "reaches the server.\n\n"
     "If it was not you, change your password at once and tell your admin.\n"},
    {AccountEventKind::calendarMade, "An address for your calendar was made",
     "From now on whoever knows a secret address reads the calendar of your account in the workspace {workspace}: when "
     "your meetings are, what they are called, where, and with whom.\n\n"
     "If it was not you: choose \"Revoke\" under Settings, Calendar, and change your password.\n"},
};

constexpr Wording kGerman[] = {
    {AccountEventKind::invited, "Ihre Einladung zu Aufwind",
     "{company} lädt Sie zu Aufwind ein.\n\n"
     "1. Installieren Sie Aufwind und wählen Sie „Ich habe eine Einladung“.\n"
     "2. Geben Sie den Arbeitsbereich {workspace}, diese E-Mail-Adresse und diesen Code ein:\n\n"
     "   {code}\n\n"
     "Der Code gilt einmal und sieben Tage lang. Haben Sie diese Nachricht nicht erwartet, müssen Sie nichts tun.\n"},
    {AccountEventKind::resetAsked, "Ihr neues Kennwort",
     "Jemand, vermutlich Sie, hat im Arbeitsbereich {workspace} ein neues Kennwort verlangt.\n\n"
     "Wählen Sie in Aufwind neben dem Kennwort „Vergessen?“ und geben Sie diesen Code ein:\n\n"
     "   {code}\n\n"
     "Er gilt einmal und eine Stunde lang. Waren Sie es nicht, müssen Sie nichts tun: Ihr Kennwort bleibt, wie es "
     "ist.\n"},
    {AccountEventKind::addressAsked, "Bestätigen Sie Ihre neue Adresse",
     "Diese Adresse soll die eines Kontos im Arbeitsbereich {workspace} werden. Geben Sie in Aufwind diesen Code "
     "ein:\n\n"
     "   {code}\n\n"
     "Er gilt einmal und eine Stunde lang. Waren Sie es nicht, müssen Sie nichts tun.\n"},
    {AccountEventKind::newDevice, "Anmeldung auf einem neuen Gerät",
     "Ihr Konto im Arbeitsbereich {workspace} wurde auf einem Gerät angemeldet, das es nicht kannte, von der "
     "Netzadresse {address}.\n\n"
     "Waren Sie es nicht, entfernen Sie das Gerät unter Einstellungen, Sicherheit, und ändern Sie dort Ihr "
     "Kennwort.\n"},
    {AccountEventKind::guessed, "Jemand versucht, sich als Sie anzumelden",
     "Es gab viele falsche Versuche, sich bei Ihrem Konto im Arbeitsbereich {workspace} anzumelden. Sie werden "
     "gebremst; von einem Gerät, das Sie schon benutzt haben, kommen Sie weiter hinein.\n\n"
     "Haben Sie noch keinen zweiten Faktor, richten Sie unter Einstellungen, Sicherheit, einen ein.\n"},
    {AccountEventKind::tokenReused, "Eine Sitzung wurde beendet",
     "Ein Schlüssel Ihres Kontos im Arbeitsbereich {workspace} wurde ein zweites Mal benutzt; das geschieht, wenn er "
     "kopiert wurde. Die Sitzung wurde beendet: Melden Sie sich neu an.\n\n"
     "Haben Sie kein Gerät aus einer Sicherung wiederhergestellt, sehen Sie Ihre Geräte unter Einstellungen, "
     "Sicherheit, durch und ändern Sie Ihr Kennwort.\n"},
    {AccountEventKind::passwordChanged, "Ihr Kennwort wurde geändert",
     "Das Kennwort Ihres Kontos im Arbeitsbereich {workspace} wurde geändert. Andere Geräte müssen sich neu "
     "anmelden.\n\n"
     "Waren Sie es nicht, wählen Sie sofort neben dem Kennwort „Vergessen?“ und sagen Sie es Ihrer Administration.\n"},
    {AccountEventKind::passwordReset, "Ihr Kennwort wurde gewählt",
     "Für Ihr Konto im Arbeitsbereich {workspace} wurde mit einem Code aus einer Nachricht ein neues Kennwort "
     "gewählt. Alle Geräte müssen sich neu anmelden.\n\n"
     "Waren Sie es nicht, sagen Sie es sofort Ihrer Administration.\n"},
    {AccountEventKind::addressChanged, "Ihre Adresse wurde geändert",
     "Ihr Konto im Arbeitsbereich {workspace} hat von jetzt an eine andere E-Mail-Adresse.\n\n"
     "Waren Sie es nicht, sagen Sie es sofort Ihrer Administration.\n"},
    {AccountEventKind::secondFactorSet, "Ihr zweiter Faktor ist eingerichtet",
     "Ihr Konto im Arbeitsbereich {workspace} hat von jetzt an einen zweiten Faktor.\n\n"
     "Waren Sie es nicht, sagen Sie es sofort Ihrer Administration.\n"},
    {AccountEventKind::secondFactorRemoved, "Ihr zweiter Faktor wurde entfernt",
     "Der zweite Faktor Ihres Kontos im Arbeitsbereich {workspace} wurde entfernt.\n\n"
     "Waren Sie es nicht, ändern Sie sofort Ihr Kennwort und sagen Sie es Ihrer Administration.\n"},
    {AccountEventKind::recoveryCodesMade, "Neue Wiederherstellungscodes",
     "Für Ihr Konto im Arbeitsbereich {workspace} wurden neue Wiederherstellungscodes gemacht. Die alten gelten nicht "
     "mehr.\n\n"
     "Waren Sie es nicht, ändern Sie sofort Ihr Kennwort und sagen Sie es Ihrer Administration.\n"},
    {AccountEventKind::boundToProvider, "Sie melden sich mit dem Anbieter Ihres Unternehmens an",
     "Von jetzt an melden Sie sich im Arbeitsbereich {workspace} mit dem Anbieter Ihres Unternehmens an. Ihr "
     "bisheriges "
     "Kennwort in Aufwind gilt nicht mehr, und andere Geräte müssen sich neu anmelden.\n\n"
     "Waren Sie es nicht, sagen Sie es sofort Ihrer Administration.\n"},
    {AccountEventKind::boundToDirectory, "Sie melden sich mit dem Verzeichnisdienst Ihres Unternehmens an",
     "Von jetzt an melden Sie sich im Arbeitsbereich {workspace} mit dem Kennwort an, das Sie im Verzeichnisdienst "
     "Ihres Unternehmens haben. Ihr bisheriges Kennwort in Aufwind gilt nicht mehr, und angemeldete Geräte müssen "
     "sich neu anmelden.\n\n"
     "Waren Sie es nicht, sagen Sie es sofort Ihrer Administration.\n"},
    {AccountEventKind::deviceRemoved, "Ein Gerät wurde entfernt",
     "Ein Gerät wurde von Ihrem Konto im Arbeitsbereich {workspace} entfernt. Es löscht, was es hält, sobald es den "
     "Server erreicht.\n\n"
     "Waren Sie es nicht, ändern Sie sofort Ihr Kennwort und sagen Sie es Ihrer Administration.\n"},
    {AccountEventKind::calendarMade, "Eine Adresse für Ihren Kalender wurde erstellt",
     "Von jetzt an liest jeder, der eine geheime Adresse kennt, den Kalender Ihres Kontos im Arbeitsbereich "
     "{workspace}: wann Ihre Gespräche sind, wie sie heißen, wo sie stattfinden und mit wem.\n\n"
     "Waren Sie es nicht, wählen Sie unter Einstellungen, Kalender, „Widerrufen“, und ändern Sie Ihr Kennwort.\n"},
};

const Wording* wordingOf(AccountEventKind kind, const std::string& language) {
    const std::span<const Wording> all = language == "de" ? std::span<const Wording>(kGerman) : kEnglish;
    const auto at = std::ranges::find(all, kind, &Wording::kind);
    return at != all.end() ? &*at : nullptr;
}

// What people wrote stays one line of plain text.
std::string oneLine(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; }, ' ');
    return text;
}

}  // namespace

Mail alertMail(const std::string& to, const std::string& language, const std::string& workspace, std::uint64_t count) {
    const std::string times = std::to_string(count);
    if (language == "de") {
        return {to, "Zugriff auf Fremdes wurde abgewiesen",
                "Im Arbeitsbereich " + workspace + " hat ein Konto " + times +
                    "-mal nach Daten gefragt, die es nicht sehen darf. Alles wurde abgewiesen.\n\n"
                    "Welches Konto es war, steht im Protokoll unter \"access.denied\".\n"};
    }
    return {to, "Access to others' data was refused",
            "In the workspace " + workspace + " an account asked " + times +
                " times for data that it may not see. All of it was refused.\n\n"
                "Which account it was stands in the audit log under \"access.denied\".\n"};
}

std::optional<Mail> mailOf(const AccountEvent& event, const std::string& company, const std::string& workspace) {
    const Wording* wording = event.email.empty() ? nullptr : wordingOf(event.kind, event.language);
    if (wording == nullptr) return std::nullopt;
    const std::pair<std::string_view, std::string> values[] = {{"{company}", oneLine(company)},
                                                               {"{workspace}", workspace},
                                                               {"{code}", event.code},
                                                               {"{address}", event.address}};
    std::string text;
    for (std::string_view rest = wording->text; !rest.empty();) {
        // One pass: what a value holds is never looked at again.
        const auto at = std::ranges::find_if(values, [&](const auto& value) { return rest.starts_with(value.first); });
        if (at != std::end(values)) {
            text += at->second;
            rest.remove_prefix(at->first.size());
        } else {
            text += rest.front();
            rest.remove_prefix(1);
        }
    }
    return Mail{event.email, wording->subject, text};
}

}  // namespace aufwind::server

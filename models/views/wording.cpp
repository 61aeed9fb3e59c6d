// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/wording.h"

#include "models/domain/fields.h"
#include "models/views/rhythm_words.h"
#include "models/views/schema_words.h"
#include "models/views/values.h"

#include <QTimeZone>

#include <algorithm>
#include <cstdlib>

namespace aufwind::views {

QString Wording::schemaWord(std::string_view name) {
    return QCoreApplication::translate("Schema", readable(name).constData());
}

void Wording::setLanguage(const QString& code) {
    language_ = code;
    locale_ = code == QLatin1String("de") ? QLocale{QLocale::German, QLocale::Germany}
                                          : QLocale{QLocale::English, QLocale::UnitedKingdom};
}

QString Wording::rhythm(const Record& series, std::int64_t at) const {
    const domain::Rhythm rhythm = domain::rhythmOf(series);
    const QDateTime starts = instantFrom(at != 0 ? at : rhythm.starts);
    if (!starts.isValid()) return {};
    const QString hours =
        QStringLiteral("%1–%2").arg(starts.toString(QStringLiteral("HH:mm")),
                                    starts.addSecs(domain::minutesOf(series) * 60).toString(QStringLiteral("HH:mm")));
    const auto rule = domain::parseRule(rhythm.rule);
    if (!rule) return tr("once, %1").arg(moment(starts));
    const QTimeZone zone{QByteArray::fromStdString(rhythm.zone)};
    const QDateTime first = instantFrom(rhythm.starts);
    const int there = zone.isValid() ? first.toTimeZone(zone).date().dayOfWeek() : first.date().dayOfWeek();
    const QString often = rhythmWords(*rule, first, language_, first.date().dayOfWeek() - there);
    return QStringLiteral("%1, %2").arg(often, hours);
}

QString Wording::day(const QDateTime& when) const {
    const bool german = language_ == QLatin1String("de");
    return locale_.toString(when.date(), german ? QStringLiteral("d. MMMM yyyy") : QStringLiteral("d MMMM yyyy"));
}

QString Wording::moment(const QDateTime& when) const {
    return QStringLiteral("%1, %2").arg(day(when), when.toString(QStringLiteral("HH:mm")));
}

QString Wording::quoted(const QString& text) const {
    return (language_ == QLatin1String("de") ? QStringLiteral("„%1“") : QStringLiteral("“%1”")).arg(text);
}

QString Wording::entity(const schema::Entity& entity) const {
    return schemaWord(entity.name);
}

QString Wording::field(const schema::Field& field) const {
    return schemaWord(field.name);
}

QString Wording::choice(const schema::Field& field, std::int64_t index) const {
    const auto at = static_cast<std::size_t>(index);
    return at < field.choices.size() ? schemaWord(field.choices[at]) : QString::number(index);
}

QString Wording::yesNo(bool yes) const {
    return yes ? tr("yes") : tr("no");
}

QString Wording::refusal(ErrorCode code) const {
    switch (code) {
        case ErrorCode::forbidden:
            return tr("You may not change this any more. Once the organiser lets you in again, you can send it again.");
        case ErrorCode::notFound:
            return tr(
                "What this belongs to is not there any more for you. Write it elsewhere, or ask to be added again.");
        case ErrorCode::dead:
            return tr("It was deleted meanwhile. Restore it, then you can send this again.");
        case ErrorCode::conflict:
            return tr("Somebody changed it first. Look at what it is now; if yours still holds, send it again.");
        case ErrorCode::dependsOnRefused:
            return tr("It needs something else that was refused. Send that again first.");
        case ErrorCode::tooLarge:
            return tr("It is too long. Shorten it, then send it again.");
        case ErrorCode::unconfirmed:
            return tr(
                "This is critical and needs your password once more. Enter it under Settings, Security, then send this "
                "again.");
        default:
            return tr("The server could not take it as it is. Change it, then send it again.");
    }
}

QString Wording::goalRefusal(ErrorCode code) const {
    if (code == ErrorCode::forbidden)
        return tr(
            "You may not change this goal. Its owner, the owner's manager or HR can; ask one of them, then send it "
            "again.");
    if (code == ErrorCode::notFound)
        return tr(
            "You do not see this goal, or the one above it, any more. Ask its owner to let you see it, then send it "
            "again.");
    return refusal(code);
}

QString Wording::cycleRefusal(const QString& moved, const QString& under) const {
    if (moved.isEmpty() || under.isEmpty())
        return tr("It would stand below itself, because somebody moved another one meanwhile. Move it elsewhere.");
    return tr("%1 was not moved under %2, because somebody moved %2 below it meanwhile. Everything else is as it was. "
              "Move "
              "%2 elsewhere first, then send it again.")
        .arg(quoted(moved), quoted(under));
}

QString Wording::trouble(ErrorCode code) const {
    switch (code) {
        case ErrorCode::wrongKey:
            return tr(
                "The key of this device does not open the stored data. Nothing was changed. The old data can be set "
                "aside and everything fetched anew; what was not sent stays in the old data.");
        case ErrorCode::damaged:
            return tr(
                "The stored data is damaged. It can be set aside and fetched anew; what was not sent is saved first.");
        case ErrorCode::tooNew:
            return tr(
                "The stored data was written by a newer version of Aufwind. Install that version; nothing was "
                "changed.");
        case ErrorCode::diskFull:
            return tr("The disk is full. What you see is kept in the window; make room, and it is saved by itself.");
        case ErrorCode::readOnly:
            return tr(
                "The folder of this profile cannot be written to. Nothing was changed. Allow writing there, then "
                "start again.");
        case ErrorCode::busy:
            return tr("Another window has this profile open. Close it, then try again.");
        case ErrorCode::io:
            return tr("The system refused to read or write. Nothing was lost; try again.");
        case ErrorCode::offline:
            return tr("The server does not answer. Check the address and your connection, then try again.");
        case ErrorCode::unauthenticated:
            return tr("Workspace, e-mail address or password is wrong.");
        case ErrorCode::throttled:
            return tr("The server asks to wait. Nothing was lost; try again in a minute.");
        case ErrorCode::untrusted:
            return tr(
                "The server's certificate is not trusted, so nothing was sent. Ask your administrator for the right "
                "address or certificate.");
        case ErrorCode::notFound:
            return tr("Nobody has signed in here yet.");
        case ErrorCode::tooOld:
            return tr(
                "The server needs a newer version of Aufwind. What waits here is kept and sent after the update.");
        default:
            return tr("That did not work. Nothing was lost; try again.");
    }
}

QString Wording::startedAnew(std::size_t saved, bool readable) const {
    if (!readable)
        return tr("The old data was set aside. What was not sent stays in it. Sign in to fetch the rest anew.");
    if (saved == 0)
        return tr(
            "The old data was set aside and is kept. No change that was still to be sent was found in it. Sign in to "
            "fetch everything anew.");
    return tr("The old data was set aside. %n change(s) that were not sent are kept and sent once you have signed in.",
              nullptr, static_cast<int>(saved));
}

QString Wording::edit(ErrorCode code) const {
    switch (code) {
        case ErrorCode::notFound:
        case ErrorCode::dead:
            return tr("It is not there any more: it was removed, here or by somebody else. Nothing else was changed.");
        case ErrorCode::forbidden:
            return tr("You may not change this. Ask the organiser of the meeting.");
        case ErrorCode::conflict:
            return tr("Somebody else changed it meanwhile. Look at what it is now, then try again.");
        case ErrorCode::tooLarge:
            return tr("That is too long. Shorten it and try again.");
        case ErrorCode::invalid:
            return tr("That does not fit here. Write it in another way and try again.");
        case ErrorCode::tooOld:
            return tr("This needs a newer version of Aufwind. Update it, then try again.");
        case ErrorCode::diskFull:
        case ErrorCode::readOnly:
        case ErrorCode::io:
            return writing(code);
        default:
            return tr("That did not work and nothing was changed. Try again.");
    }
}

QString Wording::writing(ErrorCode code) const {
    switch (code) {
        case ErrorCode::diskFull:
            return tr(
                "The disk is full. Notes that you write are kept in this window and saved as soon as there is room; "
                "other changes are not taken until then.");
        case ErrorCode::readOnly:
            return tr(
                "The folder of this profile cannot be written to. Notes that you write are kept in this window; allow "
                "writing there, and they are saved.");
        default:
            return tr(
                "The system refuses to save. Notes that you write are kept in this window and tried again; leave it "
                "open until this message is gone.");
    }
}

QString Wording::fileTaken() const {
    return tr("There is a file of this name already. It was left as it is; choose another name.");
}

QString Wording::noSuchPlace() const {
    return tr("This folder does not exist. Nothing was written; choose another one.");
}

QString Wording::clock(std::int64_t offsetMs) const {
    const int minutes = static_cast<int>(std::min<std::int64_t>((std::abs(offsetMs) + 30'000) / 60'000, 1'000'000));
    const QString often = offsetMs > 0 ? tr("This device's clock is %n minute(s) fast.", nullptr, minutes)
                                       : tr("This device's clock is %n minute(s) slow.", nullptr, minutes);
    return QStringLiteral("%1 %2").arg(
        often, tr("Where two people change the same, the wrong one may win. Set the clock in the system's settings."));
}

QString Wording::signIn(SignIn reason) const {
    switch (reason) {
        case SignIn::wrongPassphrase:
            return tr("That is not the passphrase of this device. Nothing was changed.");
        case SignIn::badAddress:
            return tr("The server's address begins with https:// and has no path.");
        case SignIn::othersProfile:
            return tr("This device holds the data of somebody else. Use another profile for this account.");
        case SignIn::needsPassphrase:
            return tr("This system keeps no keys. Choose a passphrase for this device.");
    }
    return {};
}

QString Wording::privacy(PrivacyReason reason) const {
    switch (reason) {
        case PrivacyReason::hasRole:
            return tr("This person holds a role, and whoever does is not erased. Take the role away first.");
        case PrivacyReason::conflict:
            return tr("There is such a request for this person already, and it is not over.");
        case PrivacyReason::notOpen:
            return tr("This request is decided or over already. Nothing was changed.");
        case PrivacyReason::secondPerson:
            return tr(
                "Your company wants two for this: another admin has to decide, neither who asked nor the person.");
        case PrivacyReason::tooMuch:
            return tr("The archive would be too large to be packed at once. Ask whoever runs your server.");
        case PrivacyReason::other:
            break;
    }
    return {};
}

QString Wording::merging(MergeReason reason) const {
    switch (reason) {
        case MergeReason::changed:
            return tr("Something about one of the two has changed meanwhile. Nothing was done; look at it again.");
        case MergeReason::refused:
            return tr("Something is in the way by now. Nothing was done.");
        case MergeReason::other:
            break;
    }
    return {};
}

QString Wording::account(AccountReason reason, CodeOf code) const {
    switch (reason) {
        case AccountReason::credentials:
            return tr("That is not your password. Nothing was changed.");
        case AccountReason::secondFactor:
            return tr("That code is wrong or was used already. Wait for the next one, then try again.");
        case AccountReason::deviceRemoved:
            return removed();
        case AccountReason::secondFactorRequired:
            return tr("Your role or your company asks for a second factor. Set one up first; it cannot be removed.");
        case AccountReason::passwordShort:
            return tr(
                "This password is too short for your company. Several words are easy to keep, and each makes it "
                "longer.");
        case AccountReason::passwordLong:
            return tr("This password is too long. Choose a shorter one.");
        case AccountReason::passwordEasy:
            return tr("This password is easy to guess. Choose a longer one, or one that nobody else has.");
        case AccountReason::passwordCharacter:
            return tr("This password has a character that cannot be used, such as a line break. Choose another.");
        case AccountReason::code:
            return code == CodeOf::mail
                       ? tr("This code is wrong, was used already or is too old. Check it, or ask for a new one.")
                       : tr("That is not the code that the authenticator shows now. Enter the newest one; if it stays "
                            "so, check the clock of your phone.");
        case AccountReason::confirm:
            return tr("This needs your password once more. Nothing was changed.");
        case AccountReason::forbidden:
            return tr("You may not do this. Ask an administrator of your company.");
        case AccountReason::notFound:
            return tr("This is not there any more. Nothing was changed.");
        case AccountReason::addressTaken:
            return tr("Another account of your company has this address. Nothing was changed.");
        case AccountReason::hasAccount:
            return tr("This person has an account already. Nothing was changed.");
        case AccountReason::noAddress:
            return tr("This person has no e-mail address. Enter one first, then invite them.");
        case AccountReason::domainRefused:
            return tr("Your company gives no account to addresses of this domain. Nothing was changed.");
        case AccountReason::noProvider:
            return tr(
                "This workspace has no identity provider, or there is no such workspace. Sign in with a password.");
        case AccountReason::providerRefused:
            return tr("What your provider answered lets nobody in. Try again; if it stays so, ask your administrator.");
        case AccountReason::providerUnknown:
            return tr(
                "Your provider knows you, but your company does not let you in here so far. Ask an administrator to "
                "add "
                "you. If you have a password, sign in with it and go over to the provider under Settings, Security.");
        case AccountReason::providerFails:
            return tr("Your company's provider does not answer as it should. Nothing was changed; try again later.");
        case AccountReason::webhookFails:
            return tr("The address does not answer as it should. Anything but a 200 counts as a failure.");
        case AccountReason::providerOnly:
            return tr("People of your company sign in with its provider. There is no password to choose.");
        case AccountReason::directoryOnly:
            return tr("People of your company sign in with its directory. There is no password to choose.");
        case AccountReason::directoryFails:
            return tr("Your company's directory does not answer as it should. Nothing was changed; try again later.");
        case AccountReason::directoryUnreachable:
            return tr("Nothing answers at this address. Check it, the port and the firewall. Nothing was changed.");
        case AccountReason::directoryUntrusted:
            return tr(
                "The directory's certificate is not trusted, or it is not one for this name. Nothing was changed.");
        case AccountReason::directoryDamaged:
            return tr("What answers at this address is no directory. Nothing was changed.");
        case AccountReason::directoryReader:
            return tr(
                "The directory does not let the service account in. Check its name and its password. Nothing was "
                "changed.");
        case AccountReason::directorySearch:
            return tr(
                "The directory cannot be searched like this. Check the base and the filter. Nothing was changed.");
        case AccountReason::givenUp:
            return tr("The sign-in in the browser was not finished. Nothing was changed.");
        case AccountReason::noBrowser:
            return tr("No browser could be opened. Set one as the system's standard, then try again.");
        case AccountReason::ended:
            return tr("The server ended this session. Sign out and in again; what waits here is kept and sent then.");
        case AccountReason::throttled:
            return tr("There were too many attempts. Wait a minute, then try again.");
        case AccountReason::offline:
            return tr("The server does not answer, and this needs it. Nothing was changed; try again later.");
        case AccountReason::untrusted:
            return trouble(ErrorCode::untrusted);
        case AccountReason::other:
            break;
    }
    return tr("That did not work. Nothing was changed; try again.");
}

BrowserPage Wording::browserPage() const {
    return {language_, tr("That is done"), tr("Go back to Aufwind. You can close this page.")};
}

QString Wording::removed() const {
    return tr(
        "This device was removed, by you elsewhere or by an administrator. What was stored here is deleted. Your "
        "account is as it was; sign in to use this device again.");
}

QString Wording::passcode(ErrorCode code) const {
    switch (code) {
        case ErrorCode::wrongKey:
            return tr("That is not the passcode of this device. Nothing was changed.");
        case ErrorCode::invalid:
            return tr("This passcode cannot be used. Choose another.");
        default:
            return tr("The system did not keep the key. Nothing was changed; try again.");
    }
}

QString Wording::syncTrouble(ErrorCode code) const {
    switch (code) {
        case ErrorCode::unauthenticated:
            return tr("The server ended this session. Sign out and in again; what waits here is kept and sent then.");
        case ErrorCode::conflict:
            return tr("The server does not know this device any more. Sign out and in again; what waits here is kept.");
        case ErrorCode::invalid:
        case ErrorCode::damaged:
            return tr("The server gave an answer that this version does not understand. What you write is kept here.");
        default:
            return trouble(code);
    }
}

}  // namespace aufwind::views

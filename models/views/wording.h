// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/meeting.h"
#include "models/schema/account_terms.h"
#include "models/schema/entity.h"
#include "models/schema/merging_terms.h"
#include "models/schema/privacy_terms.h"
#include "models/schema/record.h"
#include "models/schema/result.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

/// The few sentences that are composed outside QML, in the language of the window
/// (resources/translations/aufwind_views_*). Thread rule: the window's.
namespace aufwind::views {

/// What the browser shows once it has done its part.
struct BrowserPage {
    QString language;
    QString title;
    QString text;
};

class Wording {
    Q_DECLARE_TR_FUNCTIONS(Wording)

  public:
    /// "en" or "de"; English as the pictures have it, day before month and 24 hours.
    void setLanguage(const QString& code);
    QString language() const { return language_; }
    const QLocale& locale() const { return locale_; }

    /// "every second Tuesday, 10:30–11:15", with the hours of the meeting that starts at `at`: where the organiser's
    /// zone keeps another summer time than this one, they differ over the year.
    QString rhythm(const Record& series, std::int64_t at) const;
    QString day(const QDateTime& when) const;
    QString moment(const QDateTime& when) const;
    QString quoted(const QString& text) const;

    /// "Talking point" for talking_point; a name without a translation is made readable.
    QString entity(const schema::Entity& entity) const;
    QString field(const schema::Field& field) const;
    QString choice(const schema::Field& field, std::int64_t index) const;
    QString yesNo(bool yes) const;

    /// Why the server did not take something, and what would make sending it again work.
    QString refusal(ErrorCode code) const;
    /// The same of what belongs to a goal.
    QString goalRefusal(ErrorCode code) const;
    /// Of a move in a tree that would have formed a cycle.
    QString cycleRefusal(const QString& moved, const QString& under) const;
    /// Why the profile does not open or the sign-in does not work, what was kept, what to do next.
    QString trouble(ErrorCode code) const;
    /// Why an edit did not happen; where it had a text, that is kept beside this sentence.
    QString edit(ErrorCode code) const;
    /// Why nothing can be written at the moment.
    QString writing(ErrorCode code) const;
    /// Why a file was not written.
    QString fileTaken() const;
    QString noSuchPlace() const;
    /// That this clock differs from the server's by so much.
    QString clock(std::int64_t offsetMs) const;
    /// What the person can mend at the sign-in.
    enum class SignIn { wrongPassphrase, badAddress, othersProfile, needsPassphrase };
    QString signIn(SignIn reason) const;
    /// Why a call about the account did not work. A code may be that of a mail, or of an authenticator while it is set
    /// up; a wrong one has other reasons then.
    enum class CodeOf { mail, authenticator };
    QString account(AccountReason reason, CodeOf code = CodeOf::mail) const;
    /// Why a request for personal data was not taken.
    QString privacy(PrivacyReason reason) const;
    /// Why two records of a person were not made one.
    QString merging(MergeReason reason) const;
    BrowserPage browserPage() const;
    /// What somebody did, as the audit log names it; one that this program does not know is made readable.
    QString auditAction(const std::string& action) const;
    /// On the sign-in, after this device was removed and emptied.
    QString removed() const;
    /// Why the passcode was not changed.
    QString passcode(ErrorCode code) const;
    /// After data that did not open was set aside.
    QString startedAnew(std::size_t saved, bool readable) const;
    /// Why sync does not go on by itself.
    QString syncTrouble(ErrorCode code) const;
    /// A name of the schema, made readable and translated.
    static QString schemaWord(std::string_view name);

  private:
    QString language_ = QStringLiteral("en");
    QLocale locale_{QLocale::English, QLocale::UnitedKingdom};
};

}  // namespace aufwind::views

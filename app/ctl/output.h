// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/record.h"
#include "models/schema/result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <string>

/// What aufwindctl prints: JSON for scripts or plain lines for people, errors on standard error, and exit codes that
/// scripts can use. Text of people never reaches a terminal with its control characters.
namespace aufwind::ctl {

/// The exit codes; part of the public contract.
enum Exit : int {
    kDone = 0,
    kFailed = 1,      ///< anything not named below
    kUsage = 2,       ///< the command's words are wrong
    kNotFound = 3,    ///< no such row, entity or field
    kRefused = 4,     ///< a rule of the schema, a limit or a guard says no
    kOffline = 5,     ///< the server does not answer
    kSignIn = 6,      ///< not signed in, or the sign-in was refused
    kStore = 7,       ///< the store cannot be opened: wrong key, damaged, newer, full or read-only
    kBusy = 8,        ///< another program holds the profile
    kUntrusted = 9,   ///< the server's certificate is not trusted; nothing was sent
    kThrottled = 10,  ///< the server asks to wait
};

Exit exitOf(ErrorCode code);

class Output {
  public:
    explicit Output(bool json) : json_(json) {}

    bool json() const { return json_; }
    /// One object or array on a line of its own; always flushed, so that a reader of `watch` sees it at once.
    void print(const QJsonObject& object) const;
    void print(const QJsonArray& array) const;
    /// A line for people; control characters are shown as \xNN.
    void line(const std::string& text) const;
    /// Tells of the error on standard error and answers the exit code.
    Exit fail(const Error& error) const;
    /// The same for what came of reading the command's words, where `invalid` is wrong usage.
    Exit failWords(const Error& error) const;
    Exit fail(Exit code, const std::string& sentence) const;
    /// With a word for programs.
    Exit fail(Exit code, const std::string& errorWord, const std::string& sentence) const;

  private:
    bool json_;
};

/// A row with the names of the schema. `waiting` says that the server has not confirmed all of it.
QJsonObject toJson(const schema::Entity& entity, const Record& row, bool waiting);
/// One line: id, then name=value for what is set.
std::string toLine(const schema::Entity& entity, const Record& row);
/// The description of an entity.
QJsonObject toJson(const schema::Entity& entity, const schema::Schema& schema);

}  // namespace aufwind::ctl

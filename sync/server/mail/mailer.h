// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

/// Mails of the server: plain text and perhaps what a calendar takes over, one recipient each. Over SMTP with TLS (RFC
/// 5321, RFC 8314, through libcurl), or into a directory where a person or a test reads them. Blocks; any thread, one
/// at a time for each object. Errors: `offline` where the server does not answer, `untrusted` its certificate,
/// `forbidden` where it refuses, `io`.
namespace aufwind::server {

struct Mail {
    std::string to;  ///< an address as normalisedEmail() makes it: nothing in it can end a header
    std::string subject;
    std::string text;        ///< lines end with "\n"
    std::string id{};        ///< of the message, the same where it is sent again; empty for any
    std::string calendar{};  ///< RFC 5545, for a mail that a calendar takes over (RFC 6047)
    std::string method{};    ///< its METHOD
    std::string replyTo{};   ///< an address as `to`; empty is the sender
};

class Mailer {
  public:
    virtual ~Mailer() = default;
    virtual Result<void> send(const Mail& mail) = 0;
    /// The one that is being sent ends soon, and fails; from any thread.
    virtual void cancel() {}
};

struct SmtpOptions {
    std::string url;  ///< smtps://HOST[:465], or smtp://HOST[:587] with STARTTLS, which is then required
    std::string from;
    std::string user{};
    std::string password{};
    std::filesystem::path authority{};  ///< instead of the system's
};

std::unique_ptr<Mailer> smtpMailer(SmtpOptions options);
/// One file for each mail, NUMBER.eml in the order they were sent, readable by the owner alone. `io` where the
/// directory cannot be made.
Result<std::unique_ptr<Mailer>> spoolMailer(const std::filesystem::path& directory, std::string from);

/// RFC 5322 with the text, and what a calendar takes over, in base64, so that no line is taken for anything else.
std::string messageOf(const Mail& mail, std::string_view from, std::int64_t now, std::string_view id);

}  // namespace aufwind::server

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/mail/mailer.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace aufwind::server {
namespace {

constexpr std::size_t kLine = 57;  // 76 characters of base64, RFC 2045 section 6.8
// No line of base64 can be it.
constexpr std::string_view kBoundary = "=_aufwind_";
constexpr std::size_t kEncodedWord = 39;  // 75 characters with what is around it, RFC 2047 section 2

std::string base64(std::string_view bytes) {
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    const int size =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// Encoded words, cut between characters; control characters become blanks before.
std::string headerText(std::string_view text) {
    std::string clean(text);
    std::ranges::replace_if(
        clean, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; }, ' ');
    std::string header;
    for (std::size_t at = 0; at < clean.size();) {
        std::size_t end = std::min(clean.size(), at + kEncodedWord);
        while (end < clean.size() && end > at + 1 && isContinuation(clean[end])) --end;
        header += (at == 0 ? "" : "\r\n ") + ("=?UTF-8?B?" + base64(clean.substr(at, end - at)) + "?=");
        at = end;
    }
    return header;
}

std::string dateOf(std::int64_t now) {
    const auto seconds = static_cast<std::time_t>(now / 1000);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    std::array<char, 64> text{};
    // Names of days and months are those of the C locale, which a program that never calls setlocale() has.
    const std::size_t size = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S +0000", &utc);
    return {text.data(), size};
}

std::string part(const std::string& type, std::string_view content) {
    std::string text = "Content-Type: " + type + "\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    for (std::size_t at = 0; at < content.size(); at += kLine) text += base64(content.substr(at, kLine)) + "\r\n";
    return text;
}

}  // namespace

std::string messageOf(const Mail& mail, std::string_view from, std::int64_t now, std::string_view id) {
    std::string message = "Date: " + dateOf(now) + "\r\nFrom: Aufwind <" + std::string(from) + ">\r\nTo: <" + mail.to +
                          ">\r\nSubject: " + headerText(mail.subject) + "\r\nMessage-ID: <" + std::string(id) +
                          ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n";
    if (!mail.replyTo.empty()) message += "Reply-To: <" + mail.replyTo + ">\r\n";
    std::string text;
    for (const char c : mail.text) {
        if (c == '\n') text += '\r';
        text += c;
    }
    const std::string plain = part("text/plain; charset=utf-8", text);
    if (mail.calendar.empty()) return message + plain;
    const std::string between = "--" + std::string(kBoundary);
    message += "Content-Type: multipart/alternative; boundary=\"" + std::string(kBoundary) + "\"\r\n\r\n";
    message += between + "\r\n" + plain + between + "\r\n";
    message += part("text/calendar; method=" + mail.method + "; charset=UTF-8", mail.calendar);
    return message + between + "--\r\n";
}

}  // namespace aufwind::server

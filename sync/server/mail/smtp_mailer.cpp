// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/keys.h"
#include "sync/server/mail/mailer.h"

#include <curl/curl.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <ctime>
#include <mutex>

namespace aufwind::server {
namespace {

constexpr long kConnectSeconds = 15;
constexpr long kTotalSeconds = 60;
constexpr std::size_t kIdBytes = 16;

struct Reading {
    std::string_view rest;
};

std::size_t readSome(char* into, std::size_t size, std::size_t count, void* from) {
    auto& reading = *static_cast<Reading*>(from);
    const std::size_t taken = std::min(reading.rest.size(), size * count);
    std::memcpy(into, reading.rest.data(), taken);
    reading.rest.remove_prefix(taken);
    return taken;
}

Error errorOf(CURLcode code) {
    // libcurl's words for a code hold nothing of the mail.
    const std::string words = curl_easy_strerror(code);
    switch (code) {
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_USE_SSL_FAILED:
            return {ErrorCode::untrusted, words};
        case CURLE_LOGIN_DENIED:
        case CURLE_SEND_ERROR:
        case CURLE_RECV_ERROR:
            return {code == CURLE_LOGIN_DENIED ? ErrorCode::forbidden : ErrorCode::offline, words};
        case CURLE_WEIRD_SERVER_REPLY:
            return {ErrorCode::forbidden, words};
        default:
            return {ErrorCode::offline, words};
    }
}

std::string hostOf(std::string_view address) {
    return std::string(address.substr(address.find('@') + 1));
}

class SmtpMailer : public Mailer {
  public:
    explicit SmtpMailer(SmtpOptions options) : options_(std::move(options)) {
        static std::once_flag once;
        std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    }

    Result<void> send(const Mail& mail) override {
        const std::unique_ptr<CURL, void (*)(CURL*)> curl(curl_easy_init(), curl_easy_cleanup);
        if (!curl) return Error{ErrorCode::internal, "libcurl"};
        const std::string id = (mail.id.empty() ? toHex(randomBytes(kIdBytes)) : mail.id) + "@" + hostOf(options_.from);
        const std::string message = messageOf(mail, options_.from, std::time(nullptr) * std::int64_t{1000}, id);
        Reading reading{message};
        const std::unique_ptr<curl_slist, void (*)(curl_slist*)> to(
            curl_slist_append(nullptr, ("<" + mail.to + ">").c_str()), curl_slist_free_all);
        CURL* const handle = curl.get();
        const std::string from = "<" + options_.from + ">";
        curl_easy_setopt(handle, CURLOPT_URL, options_.url.c_str());
        curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        curl_easy_setopt(handle, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
        curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        if (!options_.authority.empty()) curl_easy_setopt(handle, CURLOPT_CAINFO, options_.authority.c_str());
        if (!options_.user.empty()) {
            curl_easy_setopt(handle, CURLOPT_USERNAME, options_.user.c_str());
            curl_easy_setopt(handle, CURLOPT_PASSWORD, options_.password.c_str());
        }
        curl_easy_setopt(handle, CURLOPT_MAIL_FROM, from.c_str());
        curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, to.get());
        curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(handle, CURLOPT_READFUNCTION, readSome);
        curl_easy_setopt(handle, CURLOPT_READDATA, &reading);
        curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
        curl_easy_setopt(handle, CURLOPT_TIMEOUT, kTotalSeconds);
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, isCancelled);
        curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &cancelled_);
        const CURLcode code = curl_easy_perform(handle);
        if (code == CURLE_OK) return {};
        long status = 0;
        curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
        // 5yz is for good (RFC 5321 section 4.2.1): trying again is no use.
        if (status >= 500 && status < 600) return Error{ErrorCode::forbidden, curl_easy_strerror(code)};
        return errorOf(code);
    }

    void cancel() override { cancelled_ = true; }

  private:
    // libcurl asks about once a second.
    static int isCancelled(void* flag, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
        return *static_cast<const std::atomic<bool>*>(flag) ? 1 : 0;
    }

    const SmtpOptions options_;
    std::atomic<bool> cancelled_ = false;
};

}  // namespace

std::unique_ptr<Mailer> smtpMailer(SmtpOptions options) {
    return std::make_unique<SmtpMailer>(std::move(options));
}

}  // namespace aufwind::server

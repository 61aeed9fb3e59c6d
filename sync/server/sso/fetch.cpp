// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sso/fetch.h"

#include "sync/server/auth/percent.h"

#include <boost/asio/ip/address.hpp>
#include <curl/curl.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

namespace aufwind::server {
namespace {

namespace ip = boost::asio::ip;

constexpr long kConnectSeconds = 5;
constexpr long kTotalSeconds = 10;
constexpr std::size_t kLargestAnswer = 256 * 1024;

struct Sink {
    std::string body;
    bool tooLarge = false;
};

std::size_t take(char* data, std::size_t size, std::size_t count, void* into) {
    auto& sink = *static_cast<Sink*>(into);
    const std::size_t bytes = size * count;
    if (sink.body.size() + bytes > kLargestAnswer) {
        sink.tooLarge = true;
        return 0;
    }
    sink.body.append(data, bytes);
    return bytes;
}

struct Range {
    std::array<unsigned char, 4> network;
    unsigned bits;
};

// What IANA keeps for special purposes (RFC 6890): nothing of it is a provider on the Internet.
constexpr Range kNotPublic[] = {{{0, 0, 0, 0}, 8},     {{10, 0, 0, 0}, 8},      {{100, 64, 0, 0}, 10},
                                {{127, 0, 0, 0}, 8},   {{169, 254, 0, 0}, 16},  {{172, 16, 0, 0}, 12},
                                {{192, 0, 0, 0}, 24},  {{192, 0, 2, 0}, 24},    {{192, 168, 0, 0}, 16},
                                {{198, 18, 0, 0}, 15}, {{198, 51, 100, 0}, 24}, {{203, 0, 113, 0}, 24},
                                {{224, 0, 0, 0}, 3}};

bool isPublic(const ip::address_v4& address) {
    return std::ranges::none_of(kNotPublic, [&](const Range& range) {
        const unsigned mask = ~0U << (32 - range.bits);
        return (address.to_uint() & mask) == ip::address_v4(range.network).to_uint();
    });
}

bool isPublic(const ip::address_v6& address) {
    if (address.is_v4_mapped()) return isPublic(ip::make_address_v4(ip::v4_mapped, address));
    // Global unicast (RFC 4291), but for the ranges in it that lead to IPv4 addresses or to documentation.
    const auto bytes = address.to_bytes();
    const bool isGlobal = (bytes[0] & 0xE0U) == 0x20U;
    const bool is6to4 = bytes[0] == 0x20 && bytes[1] == 0x02;
    const bool isSpecial =
        bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] < 0x02 || (bytes[2] == 0x0D && bytes[3] == 0xB8));
    return isGlobal && !is6to4 && !isSpecial;
}

// Asked with the address that is really connected to, so that no name can promise one and lead to another.
curl_socket_t openPublic(void*, curlsocktype, curl_sockaddr* address) {
    bool allowed = false;
    if (address->family == AF_INET) {
        const auto* v4 = reinterpret_cast<const sockaddr_in*>(&address->addr);
        allowed = isPublic(ip::address_v4(ntohl(v4->sin_addr.s_addr)));
    } else if (address->family == AF_INET6) {
        const auto* v6 = reinterpret_cast<const sockaddr_in6*>(&address->addr);
        ip::address_v6::bytes_type bytes{};
        std::copy(std::begin(v6->sin6_addr.s6_addr), std::end(v6->sin6_addr.s6_addr), bytes.begin());
        allowed = isPublic(ip::address_v6(bytes));
    }
    return allowed ? socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol) : CURL_SOCKET_BAD;
}

// libcurl asks about once a second.
int isCancelled(void* flag, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return *static_cast<const std::atomic<bool>*>(flag) ? 1 : 0;
}

Error errorOf(CURLcode code, bool tooLarge) {
    const std::string words = curl_easy_strerror(code);
    if (tooLarge) return {ErrorCode::tooLarge, "the provider's answer"};
    switch (code) {
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_SSL_CACERT_BADFILE:
            return {ErrorCode::untrusted, words};
        case CURLE_UNSUPPORTED_PROTOCOL:
        case CURLE_URL_MALFORMAT:
            return {ErrorCode::forbidden, words};
        default:
            return {ErrorCode::offline, words};
    }
}

using Handle = std::unique_ptr<CURL, void (*)(CURL*)>;

// With all that holds whatever is asked.
Handle handleFor(const FetchRules& rules) {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    Handle curl(curl_easy_init(), curl_easy_cleanup);
    if (!curl) return curl;
    CURL* const handle = curl.get();
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
#if LIBCURL_VERSION_NUM >= 0x075700
    // A name server that does not answer holds a thread of libcurl's, not whoever waits for the time to be over.
    curl_easy_setopt(handle, CURLOPT_QUICK_EXIT, 1L);
#endif
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, kTotalSeconds);
    if (!rules.authority.empty()) curl_easy_setopt(handle, CURLOPT_CAINFO, rules.authority.c_str());
    if (!rules.privateAddresses) curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, openPublic);
    if (rules.cancelled) {
        curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, isCancelled);
        curl_easy_setopt(handle, CURLOPT_XFERINFODATA, rules.cancelled.get());
    }
    return curl;
}

}  // namespace

Result<int> connectTo(const std::string& host, std::uint16_t port, const FetchRules& rules) {
    const Handle curl = handleFor(rules);
    if (!curl) return Error{ErrorCode::internal, "libcurl"};
    CURL* const handle = curl.get();
    const std::string url = "http://" + host + ":" + std::to_string(port);
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http");
    curl_easy_setopt(handle, CURLOPT_CONNECT_ONLY, 1L);
    const CURLcode code = curl_easy_perform(handle);
    if (code != CURLE_OK) return errorOf(code, false);
    curl_socket_t connected = CURL_SOCKET_BAD;
    curl_easy_getinfo(handle, CURLINFO_ACTIVESOCKET, &connected);
    // libcurl closes its own with the handle.
    const int kept = connected == CURL_SOCKET_BAD ? -1 : fcntl(connected, F_DUPFD_CLOEXEC, 0);
    return kept >= 0 ? Result<int>(kept) : Error{ErrorCode::offline, "no connection"};
}

Result<Fetched> fetch(const FetchRequest& request, const FetchRules& rules) {
    const Handle curl = handleFor(rules);
    if (!curl) return Error{ErrorCode::internal, "libcurl"};
    CURL* const handle = curl.get();
    Sink sink;
    curl_easy_setopt(handle, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &sink);
    if (!request.form.empty()) curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.form.c_str());
    std::unique_ptr<curl_slist, void (*)(curl_slist*)> headers(nullptr, curl_slist_free_all);
    const auto addHeader = [&](const std::string& line) {
        headers.reset(curl_slist_append(headers.release(), line.c_str()));
    };
    if (!request.json.empty()) {
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.json.c_str());
        addHeader("Content-Type: application/json");
    }
    std::ranges::for_each(request.headers, addHeader);
    if (headers) curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
    // Each percent-encoded before it is put together (RFC 6749 section 2.3.1).
    const std::string user = percentEncoded(request.user);
    const std::string password = percentEncoded(request.password);
    if (!request.user.empty()) {
        curl_easy_setopt(handle, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
        curl_easy_setopt(handle, CURLOPT_USERNAME, user.c_str());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, password.c_str());
    }
    const CURLcode code = curl_easy_perform(handle);
    if (code != CURLE_OK) return errorOf(code, sink.tooLarge);
    Fetched fetched;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &fetched.status);
    fetched.body = std::move(sink.body);
    return fetched;
}

}  // namespace aufwind::server

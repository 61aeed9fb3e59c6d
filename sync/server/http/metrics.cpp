// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/metrics.h"

#include <cstdio>

namespace aufwind::server {
namespace {

void describe(std::string& out, const std::string& name, const char* type, const char* help) {
    out += "# HELP aufwind_" + name + ' ' + help + "\n# TYPE aufwind_" + name + ' ' + type + '\n';
}

void simple(std::string& out, const std::string& name, const char* type, const char* help, std::uint64_t value) {
    describe(out, name, type, help);
    out += "aufwind_" + name + ' ' + std::to_string(value) + '\n';
}

std::string decimal(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

}  // namespace

void Metrics::countReply(unsigned status) {
    const std::size_t hundreds = status / 100;
    replies_[hundreds < replies_.size() ? hundreds : 0] += 1;
}

void Metrics::countDuration(double seconds) {
    std::size_t bucket = 0;
    while (bucket < kBounds.size() && seconds > kBounds[bucket]) bucket += 1;
    durations_[bucket] += 1;
    durationMicroseconds_ += static_cast<std::uint64_t>(seconds * 1e6);
}

std::string Metrics::text() const {
    std::string out;
    simple(out, "connections_open", "gauge", "Connections now.", connectionsOpen);
    simple(out, "live_open", "gauge", "WebSockets for hints now.", liveOpen);
    simple(out, "connections_accepted_total", "counter", "Connections taken.", connectionsAccepted);
    simple(out, "connections_evicted_total", "counter", "Unproven ones closed to make room.", connectionsEvicted);
    simple(out, "connections_refused_total", "counter", "Connections over a limit.", connectionsRefused);
    simple(out, "handshakes_failed_total", "counter", "TLS handshakes that failed.", handshakesFailed);
    simple(out, "hints_sent_total", "counter", "Hints over WebSockets.", hintsSent);
    simple(out, "exchanges_total", "counter", "Sync exchanges.", exchanges);
    simple(out, "exchange_groups_total", "counter", "Commits that exchanges shared.", commits);
    simple(out, "mutations_received_total", "counter", "Mutations pushed, repeats included.", mutations);
    simple(out, "content_parts_received_total", "counter", "Parts of contents taken in.", contentParts);
    simple(out, "content_fetched_bytes_total", "counter", "Bytes of contents handed out.", contentBytesFetched);
    simple(out, "content_collected_bytes_total", "counter", "Bytes of contents that no row named any more.",
           contentBytesCollected);
    simple(out, "received_bytes_total", "counter", "Bytes of request bodies.", bytesReceived);
    simple(out, "sent_bytes_total", "counter", "Bytes of answers' bodies.", bytesSent);
    simple(out, "sign_ins_right_total", "counter", "Sign-ins that succeeded.", signInsRight);
    simple(out, "sign_ins_wrong_total", "counter", "Sign-ins that failed.", signInsWrong);
    simple(out, "throttled_total", "counter", "Attempts that were told to wait.", throttled);
    simple(out, "refresh_reuses_total", "counter", "Sessions ended because an old refresh token came again.",
           refreshReuses);
    simple(out, "alerts_total", "counter", "Attempts on what is not the caller's.", alerts);
    simple(out, "mails_failed_total", "counter", "Mails that were given up.", mailsFailed);
    simple(out, "webhooks_failed_total", "counter", "Calls of webhooks that were given up.", webhooksFailed);
    simple(out, "internal_errors_total", "counter", "Requests that failed by the server's fault.", internalErrors);
    describe(out, "replies_total", "counter", "Answers by hundreds of their status.");
    for (std::size_t i = 1; i < replies_.size(); ++i) {
        out += "aufwind_replies_total{status=\"" + std::to_string(i) + "xx\"} " + std::to_string(replies_[i]) + '\n';
    }
    describe(out, "request_seconds", "histogram", "Time from the whole request to its answer.");
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < durations_.size(); ++i) {
        sum += durations_[i];
        const std::string bound = i < kBounds.size() ? decimal(kBounds[i]) : "+Inf";
        out += "aufwind_request_seconds_bucket{le=\"" + bound + "\"} " + std::to_string(sum) + '\n';
    }
    out += "aufwind_request_seconds_sum " + decimal(static_cast<double>(durationMicroseconds_) / 1e6) + '\n';
    out += "aufwind_request_seconds_count " + std::to_string(sum) + '\n';
    return out;
}

}  // namespace aufwind::server

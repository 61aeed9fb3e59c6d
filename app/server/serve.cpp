// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/serve.h"

#include "sync/server/http/service.h"
#include "sync/server/operator/system.h"

#include <signal.h>
#include <sys/resource.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>

namespace aufwind::server {
namespace {

struct Address {
    std::string host;
    std::uint16_t port = 0;
};

Result<Address> parseListen(const std::string& text) {
    const std::size_t colon = text.rfind(':');
    Address address;
    const char* const end = text.data() + text.size();
    const char* const begin = colon == std::string::npos ? end : text.data() + colon + 1;
    const auto [rest, failed] = std::from_chars(begin, end, address.port);
    if (colon == std::string::npos || colon == 0 || failed != std::errc() || rest != end) {
        return Error{ErrorCode::invalid, "--listen takes HOST:PORT, such as 127.0.0.1:7443 or [::1]:7443"};
    }
    address.host = text.substr(0, colon);
    if (address.host.front() == '[' && address.host.back() == ']') {
        address.host = address.host.substr(1, address.host.size() - 2);
    }
    return address;
}

Result<Log::Level> parseLevel(const std::string& text) {
    if (text == "debug") return Log::Level::debug;
    if (text == "info") return Log::Level::info;
    if (text == "warning") return Log::Level::warning;
    if (text == "error") return Log::Level::error;
    return Error{ErrorCode::invalid, "--log-level takes debug, info, warning or error"};
}

using MakeMailer = std::function<Result<std::unique_ptr<Mailer>>()>;

// The password comes from the environment, where other accounts of this machine do not see it.
Result<MakeMailer> mailerFrom(const Arguments& arguments) {
    const std::string spool = arguments.value("mail-spool");
    const std::string url = arguments.value("smtp");
    const std::string from = arguments.value("mail-from", "aufwind@localhost");
    if (!spool.empty() && !url.empty()) return Error{ErrorCode::invalid, "--mail-spool and --smtp exclude each other"};
    if (!normalisedEmail(from)) return Error{ErrorCode::invalid, "--mail-from takes an e-mail address"};
    if (!spool.empty()) return MakeMailer([spool, from] { return spoolMailer(spool, from); });
    if (url.empty()) return MakeMailer();
    if (!url.starts_with("smtps://") && !url.starts_with("smtp://")) {
        return Error{ErrorCode::invalid, "--smtp takes smtps://HOST or smtp://HOST, which then has to offer STARTTLS"};
    }
    const char* const password = std::getenv("AUFWIND_SMTP_PASSWORD");
    const SmtpOptions options{url, from, arguments.value("smtp-user"), password != nullptr ? password : "",
                              arguments.value("smtp-ca")};
    return MakeMailer([options] { return Result<std::unique_ptr<Mailer>>(smtpMailer(options)); });
}

Result<ServiceOptions> optionsFrom(const Arguments& arguments) {
    ServiceOptions options;
    auto listen = parseListen(arguments.value("listen", "127.0.0.1:7443"));
    if (!listen) return listen.error();
    options.host = listen->host;
    options.port = listen->port;
    options.store = arguments.value("store");
    auto level = parseLevel(arguments.value("log-level", "info"));
    if (!level) return level.error();
    options.logLevel = *level;
    const std::string threads = arguments.value("threads", "2");
    if (threads != "2" && threads != "3" && threads != "4") {
        return Error{ErrorCode::invalid, "--threads takes 2, 3 or 4"};
    }
    options.threads = static_cast<unsigned>(threads.front() - '0');
    auto mailer = mailerFrom(arguments);
    if (!mailer) return mailer.error();
    options.mailer = std::move(*mailer);
    options.invitations.on = !arguments.has("no-invitations");
    options.providers = {arguments.has("sso-allow-private"), arguments.value("sso-ca")};
    return options;
}

// As many connections as allowed; and what a peer or a disk does is an error to report, not an end.
void prepareProcess() {
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
}

std::string authority(const ServiceOptions& options, std::uint16_t port) {
    const bool isV6 = options.host.find(':') != std::string::npos;
    return (isV6 ? "[" + options.host + "]" : options.host) + ":" + std::to_string(port);
}

}  // namespace

Result<void> serve(const Home& home, const Arguments& arguments, const schema::Schema& schema) {
    auto options = optionsFrom(arguments);
    if (!options) return options.error();
    prepareProcess();
    // Blocked before the first thread starts, so that all inherit it and only this one waits for them.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    const SystemClock clock;
    SystemEntropy entropy;
    auto service = Service::start(home, schema, clock, entropy, *options);
    if (!service) return service.error();
    std::printf("listening on https://%s\n", authority(*options, (*service)->port()).c_str());
    std::fflush(stdout);
    (*service)->log().info("started", {{"port", std::int64_t{(*service)->port()}}});
    int signal = 0;
    sigwait(&signals, &signal);
    (*service)->log().info("stopping", {{"signal", std::int64_t{signal}}});
    (*service)->stop();
    (*service)->log().info("stopped");
    return {};
}

}  // namespace aufwind::server

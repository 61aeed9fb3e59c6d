// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/provider.h"

#include "app/ctl/await.h"

namespace aufwind::ctl {
namespace {

// Longer than the sign-in itself lasts, so that its own end is told.
constexpr int kPatienceMs = 660'000;

}  // namespace

Result<transport::ProviderCode> askProvider(transport::HttpClient& http, const std::string& workspace,
                                            transport::ProviderSignIn::Kind kind, const Output& output) {
    const auto tell = [&](const QUrl& page) {
        const QString address = page.toString(QUrl::FullyEncoded);
        if (output.json()) {
            output.print(QJsonObject{{"open", address}});
        } else {
            output.line("Open this page in a browser on this machine:");
            output.line(address.toStdString());
        }
        return true;
    };
    transport::ProviderSignIn provider(http, tell);
    const transport::LoopbackPage page{"en", "That is done", "Go back to the terminal. You can close this page."};
    return await<transport::ProviderCode>([&](auto then) { provider.begin(workspace, kind, page, std::move(then)); },
                                          kPatienceMs);
}

}  // namespace aufwind::ctl

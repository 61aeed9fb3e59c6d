// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/online.h"

namespace aufwind::ctl {

Result<std::unique_ptr<Online>> Online::open(app::Profile& profile) {
    auto tokens = profile.tokens();
    if (!tokens || !*tokens) {
        return tokens ? Error{ErrorCode::unauthenticated, "signed out"} : tokens.error();
    }
    std::unique_ptr<Online> online(new Online());
    const auto& config = profile.config();
    online->http_ = std::make_unique<transport::HttpClient>(QUrl(QString::fromStdString(config.server)),
                                                            QByteArray::fromStdString(config.ca));
    online->session_ = std::make_unique<transport::Session>(*online->http_, online->clock_);
    online->session_->resume(
        {(*tokens)->access, (*tokens)->accessEnds, (*tokens)->refresh},
        [&profile](const std::optional<transport::Tokens>& renewed) {
            return profile.setTokens(
                renewed ? std::optional<app::Profile::Tokens>({renewed->access, renewed->accessEnds, renewed->refresh})
                        : std::nullopt);
        });
    QObject::connect(online->session_.get(), &transport::Session::removed, [&profile] { profile.noteRemoved(); });
    online->loop_ = std::make_unique<transport::SyncLoop>(profile.engine(), *online->http_, *online->session_,
                                                          online->clock_, online->entropy_);
    return online;
}

}  // namespace aufwind::ctl

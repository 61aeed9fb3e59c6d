// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/await.h"
#include "app/ctl/commands.h"
#include "app/ctl/exports.h"
#include "app/ctl/online.h"
#include "app/ctl/place.h"
#include "app/ctl/provider.h"
#include "app/profile/start_anew.h"
#include "models/schema/account_terms.h"

#include <QSysInfo>

namespace aufwind::ctl {
namespace {

app::Profile::Tokens tokensOf(const transport::SignedIn& signedIn) {
    return {signedIn.tokens.access, signedIn.tokens.accessEnds, signedIn.tokens.refresh};
}

// A profile that exists is signed in again, as the device that it is.
class SigningIn {
  public:
    SigningIn(const Invocation& invocation, Place words, std::string ca)
        : invocation_(invocation), words_(std::move(words)), ca_(std::move(ca)) {}

    /// The password does not count where the place names the provider.
    Exit run(const Output& output, const std::string& password) {
        if (auto opened = openFormer(); !opened) {
            return output.fail(opened.error());
        }
        auto answer = ask(password, output);
        if (!answer) {
            return refused(output, answer.error());
        }
        if (profile_ && (config_.person != answer->person || config_.device != answer->device)) {
            return output.fail(kRefused, "This profile belongs to somebody else. Use another --profile.");
        }
        if (auto kept = keep(*answer); !kept) {
            return output.fail(kept.error());
        }
        if (output.json()) {
            QJsonObject said{{"person", QString::fromStdString(answer->person.toString())},
                             {"device", QString::fromStdString(answer->device.toString())},
                             {"tenant", QString::fromStdString(answer->tenantName)}};
            if (answer->secondFactorRequired) {
                said["second_factor_required"] = true;
            }
            output.print(said);
        } else {
            output.line("Signed in to " + answer->tenantName + ".");
            if (answer->secondFactorRequired) {
                output.line("Before anything else a second factor has to be set up: second-factor begin");
            }
        }
        return kDone;
    }

  private:
    // Another server must not empty what belongs to this one.
    Exit refused(const Output& output, const Error& error) {
        const bool isRemoved = accountReason(error) == AccountReason::deviceRemoved;
        if (isRemoved && profile_ && config_.server == words_.server) {
            profile_.reset();
            if (auto erased = app::Profile::eraseRemoved(invocation_.profile); !erased) {
                return output.fail(erased.error());
            }
        }
        return output.fail(error);
    }

    Result<void> openFormer() {
        if (auto settled = app::Profile::settle(invocation_.profile); !settled) {
            return settled;
        }
        auto before = app::loadConfig(invocation_.profile);
        if (!before || !*before) {
            return before ? Result<void>() : before.error();
        }
        auto opened =
            app::Profile::open(invocation_.profile, clock_, entropy_, askPassphrase(invocation_), invocation_.schema);
        if (!opened) {
            return opened.error();
        }
        auto proof = (*opened)->deviceProof();
        if (!proof) {
            return proof.error();
        }
        config_ = **before;
        profile_ = std::move(*opened);
        proof_ = std::move(*proof);
        return {};
    }

    Result<transport::SignedIn> ask(const std::string& password, const Output& output) {
        transport::HttpClient http(QUrl(QString::fromStdString(words_.server)), QByteArray::fromStdString(ca_));
        transport::Session session(http, clock_);
        transport::SignIn request{words_.workspace, words_.email, password,   QSysInfo::machineHostName().toStdString(),
                                  std::nullopt,     proof_,       words_.code};
        if (profile_) {
            request.device = config_.device;
        }
        if (!words_.provider) {
            return await<transport::SignedIn>([&](auto then) { session.signIn(request, std::move(then)); });
        }
        const auto code = askProvider(http, words_.workspace, transport::ProviderSignIn::Kind::signIn, output);
        return code ? await<transport::SignedIn>([&](auto then) { session.signIn(*code, request, std::move(then)); })
                    : Result<transport::SignedIn>(code.error());
    }

    Result<void> keep(const transport::SignedIn& signedIn) {
        config_.server = words_.server;
        config_.workspace = words_.workspace;
        config_.provider = words_.provider;
        if (!words_.provider) {
            config_.email = words_.email;
        }
        config_.ca = ca_;
        config_.tenantName = signedIn.tenantName;
        config_.person = signedIn.person;
        config_.device = signedIn.device;
        if (!profile_) {
            auto created = app::Profile::create(invocation_.profile, config_, clock_, entropy_,
                                                askPassphrase(invocation_), invocation_.schema);
            if (!created) {
                return created.error();
            }
            profile_ = std::move(*created);
        } else if (auto updated = profile_->update(config_); !updated) {
            return updated;
        }
        auto kept = profile_->setDeviceProof(signedIn.deviceProof);
        return kept ? profile_->setTokens(tokensOf(signedIn)) : kept;
    }

    const Invocation& invocation_;
    Place words_;
    std::string ca_;
    app::SystemClock clock_;
    app::SystemEntropy entropy_;
    app::ProfileConfig config_;
    std::unique_ptr<app::Profile> profile_;  ///< none before the first sign-in
    std::string proof_;
};

Exit login(const Invocation& invocation, const Output& output) {
    auto words = placeFrom(invocation.arguments, "login", {.code = true, .provider = true});
    if (!words) {
        return output.failWords(words.error());
    }
    auto ca = caPem(invocation.caFile);
    if (!ca) {
        return output.fail(ca.error());
    }
    const auto password = words->provider ? std::optional<std::string>("") : readSecret("Password: ");
    if (!password) {
        return output.fail(kUsage, "The password is read from standard input.");
    }
    return SigningIn(invocation, *words, *ca).run(output, *password);
}

struct LogoutWords {
    bool erase = false;
    bool discardUnsent = false;
};

Result<LogoutWords> logoutWords(const std::vector<std::string>& words) {
    LogoutWords read;
    for (const std::string& word : words) {
        if (word != "--erase" && word != "--discard-unsent") {
            return Error{ErrorCode::invalid, "logout does not take this word: " + word};
        }
        (word == "--erase" ? read.erase : read.discardUnsent) = true;
    }
    if (read.discardUnsent && !read.erase) {
        return Error{ErrorCode::invalid, "--discard-unsent goes with --erase"};
    }
    return read;
}

// What nobody else has: edits that wait, and those that the server refused and that are kept for the person.
Exit refuseLoss(app::Profile& profile, const Output& output) {
    auto status = profile.engine().status();
    if (!status) {
        return output.fail(status.error());
    }
    const auto exports = profile.engine().untoldExports();
    if (!exports) {
        return output.fail(exports.error());
    }
    if (status->waiting == 0 && status->refused == 0 && status->contents == 0 && exports->empty()) {
        return kDone;
    }
    return output.fail(kRefused, std::to_string(status->waiting) + " changes and " + std::to_string(status->contents) +
                                     " files have not been sent, the audit log does not know of " +
                                     std::to_string(exports->size()) + " exports, and " +
                                     std::to_string(status->refused) +
                                     " that were refused are kept. Nothing was erased; see status, sync first, or "
                                     "give --discard-unsent as well.");
}

// Signed out here in any case; false where the server could not be told.
Result<bool> signOut(app::Profile& profile) {
    auto online = Online::open(profile);
    if (!online) {
        return online.error().code == ErrorCode::unauthenticated ? Result<bool>(true) : online.error();
    }
    auto told = await<bool>([&](auto then) {
        (*online)->session().signOut(
            [then](const Result<void>& done) { then(done ? Result<bool>(true) : Result<bool>(done.error())); });
    });
    return told.ok();
}

Exit logout(const Invocation& invocation, const Output& output) {
    const auto words = logoutWords(invocation.arguments);
    if (!words) {
        return output.failWords(words.error());
    }
    bool told = false;
    const Exit left = withProfile(invocation, output, [&](app::Profile& profile) {
        if (auto online = Online::open(profile)) {
            tellExports(profile, **online);
        }
        if (words->erase && !words->discardUnsent) {
            if (const Exit refused = refuseLoss(profile, output); refused != kDone) {
                return refused;
            }
        }
        auto signedOut = signOut(profile);
        told = signedOut.valueOr(false);
        if (profile.removed()) {
            return output.fail({ErrorCode::unauthenticated, std::string(word(AccountReason::deviceRemoved))});
        }
        return signedOut ? kDone : output.fail(signedOut.error());
    });
    if (left != kDone) {
        return left;
    }
    if (words->erase) {
        if (const auto erased = app::Profile::erase(invocation.profile); !erased) {
            return output.fail(erased.error());
        }
    }
    if (output.json()) {
        output.print(QJsonObject{{"signed_out", true}, {"server_told", told}, {"erased", words->erase}});
    } else {
        output.line(told ? "Signed out." : "Signed out on this device; the server was not reached.");
        if (words->erase) {
            output.line("The key and the local data are gone.");
        }
    }
    return kDone;
}

Exit startAnew(const Invocation& invocation, const Output& output) {
    const bool forgotten = !invocation.arguments.empty();
    if (forgotten && invocation.arguments[0] != "--forgotten") {
        return output.fail(kUsage, "start-anew does not take this word: " + invocation.arguments[0]);
    }
    const app::SystemClock clock;
    app::SystemEntropy entropy;
    auto anew =
        app::startAnew(invocation.profile, clock, entropy, askPassphrase(invocation), forgotten, invocation.schema);
    if (!anew) {
        return anew.error().code == ErrorCode::conflict
                   ? output.fail(kRefused, "The store opens and is sound. Nothing was changed.")
                   : output.fail(anew.error());
    }
    if (output.json()) {
        output.print(QJsonObject{{"aside", QString::fromStdString(anew->aside.string())},
                                 {"saved", static_cast<qint64>(anew->saved)},
                                 {"files", static_cast<qint64>(anew->files)},
                                 {"files_lost", static_cast<qint64>(anew->filesLost)},
                                 {"readable", anew->readable}});
        return kDone;
    }
    output.line("The old files lie in " + anew->aside.string() + ".");
    output.line(anew->readable ? std::to_string(anew->saved) + " changes that were not sent wait again."
                               : "The old store's key is missing; what was not sent stays in the old files.");
    if (anew->files > 0) {
        output.line(std::to_string(anew->files) + " attached files that were not sent wait again.");
    }
    if (anew->filesLost > 0) {
        output.line(std::to_string(anew->filesLost) +
                    " attached files were not sent and cannot be read any more: attach them again.");
    }
    output.line("Sign in to fetch the rest anew: login");
    return kDone;
}

}  // namespace

std::vector<Command> sessionCommands() {
    return {
        {"login", "login --server URL --workspace W --email E [--code CODE] | --provider [--ca FILE]",
         "signs in; password on standard input, --code for the second factor or a recovery code; with --provider in a "
         "browser on this machine, with the company's identity provider",
         0, kMany, login},
        {"logout", "logout [--erase [--discard-unsent]]",
         "signs out; --erase also destroys the key and the local data, but work that only this device has with "
         "--discard-unsent alone",
         0, 2, logout},
        {"start-anew", "start-anew [--forgotten]",
         "sets aside a store that does not open, and keeps what was not sent for the next sign-in; without the "
         "passphrase, with --forgotten, that stays in the old files",
         0, 1, startAnew},
    };
}

}  // namespace aufwind::ctl

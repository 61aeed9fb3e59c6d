// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/profile.h"
#include "app/profile/system_environment.h"
#include "models/views/local_data.h"
#include "models/views/sync_control.h"
#include "models/views/writer_queue.h"
#include "sync/transport/account_calls.h"
#include "sync/transport/admin_calls.h"
#include "sync/transport/answer_runner.h"
#include "sync/transport/content_fetcher.h"
#include "sync/transport/import_watch.h"
#include "sync/transport/merging_calls.h"
#include "sync/transport/privacy_calls.h"
#include "sync/transport/provisioning_calls.h"
#include "sync/transport/sync_loop.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

/// Everything that writes and everything that speaks to the server, on one thread behind the window: the store's
/// writer, the engine and the loop that carries its messages.
///
/// Thread rule: made, used and destroyed on that thread. `tell` and the queue's answers go to the window's.
namespace aufwind::desktop {

class Backstage : public QObject {
    Q_OBJECT

  public:
    struct News {
        views::SyncFigures figures;
        std::vector<views::RefusedStep> refused;
        bool complete = false;      ///< everything that belongs here has arrived at least once
        bool removed = false;       ///< somebody removed this device
        bool secondFactor = false;  ///< nothing is synced until one is set up
        bool leaseEnded = false;    ///< nothing is to be shown before the server has answered
    };
    /// Called on this thread.
    using Tell = std::function<void(const News&)>;

    Backstage(app::Profile& profile, views::LocalData& data, Tell tell, transport::ProviderSignIn::Open open);
    ~Backstage() override;

    /// Opens its own reader and starts to sync; `online` off leaves the network alone until setOnline().
    Result<void> begin(bool online);
    views::EditQueue* queue() { return queue_.get(); }

    /// Null where there is no way to the server.
    transport::AccountCalls* account() { return account_.get(); }
    transport::ProviderSignIn* provider() { return provider_.get(); }
    transport::AdminCalls* admin() { return admin_.get(); }
    transport::ProvisioningCalls* provisioning() { return provisioning_.get(); }
    transport::PrivacyCalls* privacy() { return privacy_.get(); }
    transport::MergingCalls* merging() { return merging_.get(); }

    void tryNow();
    /// Something waits that no commit tells of.
    void poke();
    void setOnline(bool online);
    /// Something of a survey was finished, or taken back. Called here.
    void pokeAnswers();
    void countRows();
    /// Ends the session on the server where it answers; `done` comes here, in any case, and says whether the server
    /// told that this device was removed.
    void signOut(std::function<void(bool removed)> done);
    void run(const std::function<Result<void>(engine::Engine&)>& work);
    /// A file that a row names; `offline` where there is no way to the server. Called here.
    void fetch(EntityNumber entity, const Uuid& id, FieldNumber field, std::function<void(Result<void>)> done);

  private:
    Result<void> beginSync(bool online);
    void report();
    void reportSoon() { soon_.start(); }
    void takeLoop(views::SyncFigures& figures) const;
    bool wantsSecondFactor() const;
    bool isAdmin() const;
    /// The audit log hears of exports that still wait, as far as it can be reached; `then` in any case.
    void tellExports(std::function<void()> then);
    void lookForImports();
    void beginAnswering();
    void followSurveys();
    std::vector<views::RefusedStep> refusedSteps();

    app::Profile& profile_;
    views::LocalData& data_;
    Tell tell_;
    transport::ProviderSignIn::Open open_;
    app::SystemClock clock_;
    app::SystemEntropy entropy_;
    std::unique_ptr<store::Reader> reader_;
    std::unique_ptr<views::WriterQueue> queue_;
    std::unique_ptr<transport::HttpClient> http_;
    std::unique_ptr<transport::Session> session_;
    std::unique_ptr<transport::AccountCalls> account_;
    std::unique_ptr<transport::ProviderSignIn> provider_;
    std::unique_ptr<transport::AdminCalls> admin_;
    std::unique_ptr<transport::ProvisioningCalls> provisioning_;
    std::unique_ptr<transport::PrivacyCalls> privacy_;
    std::unique_ptr<transport::MergingCalls> merging_;
    std::unique_ptr<transport::ContentFetcher> fetcher_;
    std::unique_ptr<transport::SyncLoop> loop_;
    std::unique_ptr<transport::ImportWatch> imports_;
    std::unique_ptr<answering::AnswerBox> answers_;
    std::unique_ptr<transport::DrawCalls> draws_;
    std::unique_ptr<transport::AnswerLine> answerLine_;
    std::unique_ptr<transport::AnswerRunner> answerRunner_;
    std::uint64_t listener_ = 0;
    std::uint64_t rowsHere_ = 0;
    bool sessionEnded_ = false;
    bool removed_ = false;
    QTimer nowAndThen_{this};  ///< the lease ends also while nothing happens
    QTimer surveys_{this};     ///< what is asked has changed
    QTimer soon_{this};        ///< a child, so that it moves to the thread along with this
};

}  // namespace aufwind::desktop

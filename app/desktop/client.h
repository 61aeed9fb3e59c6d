// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/answering_desk.h"
#include "app/desktop/backstage.h"
#include "app/profile/profile.h"
#include "app/profile/system_environment.h"
#include "models/views/admin_control.h"
#include "models/views/local_data.h"
#include "models/views/privacy_control.h"
#include "models/views/security_control.h"
#include "models/views/sync_control.h"

#include <QObject>
#include <QThread>

#include <memory>

/// An opened profile with its two sides: the window's reader and data here, the backstage on a thread of its own. And
/// what the window needs of sync, passed between the two.
///
/// Thread rule: the window's.
namespace aufwind::desktop {

class Client : public views::SyncControl,
               public views::SecurityControl,
               public views::AdminControl,
               public views::PrivacyControl {
    Q_OBJECT

  public:
    template <typename T>
    using Then = std::function<void(const Result<T>&)>;

    static Result<std::unique_ptr<Client>> open(std::unique_ptr<app::Profile> profile);
    /// Everything posted is done and the thread has ended afterwards.
    ~Client() override;

    /// Starts the backstage; stored data can be read before.
    /// `open` shows an address in the system's browser, and is called on the window's thread.
    void start(bool online, transport::ProviderSignIn::Open open);
    views::LocalData& data() { return *data_; }
    views::AnsweringControl* answering() { return answering_.get(); }
    const app::ProfileConfig& config() const { return profile_->config(); }
    bool complete() const { return complete_; }
    /// Nothing is to be shown before the server has answered; leaseRenewed() says when it has.
    bool leaseEnded() const { return leaseEnded_; }
    /// Whether tokens of a session are kept.
    bool signedIn() const { return signedIn_; }
    Result<void> changePasscode(const std::optional<std::string>& present, const std::optional<std::string>& wanted) {
        return profile_->changePasscode(present, wanted);
    }
    /// For the next sign-in on this device; empty where none is kept.
    std::string deviceProof() const { return profile_->deviceProof().valueOr({}); }
    /// `done` is called here, and says whether this device was removed meanwhile.
    void signOut(std::function<void(bool removed)> done);

    views::SyncFigures figures() const override;
    std::vector<views::WaitingStep> waiting(std::size_t limit) const override;
    std::vector<views::RefusedStep> refused() const override { return news_.refused; }
    void tryNow() override;
    void setPaused(bool paused) override;
    void countRows() override;
    void retryRefused(std::uint64_t number, const std::optional<QString>& text) override;
    void dropRefused(std::uint64_t number) override;
    void restoreLost(EntityNumber entity, const Uuid& id, FieldNumber field, const Stamp& lost) override;

    // Of the account, over the session behind; `offline` where the program was started without a network.
    void confirm(const std::string& password, const std::string& code, Then<void> then) override;
    void confirmWithProvider(const views::BrowserPage& after, Then<void> then) override;
    void provider(Then<AccountProvider> then) override;
    void linkProvider(const views::BrowserPage& after, Then<void> then) override;
    void leaveProvider() override;
    void devices(Then<std::vector<AccountDevice>> then) override;
    void removeDevice(const Uuid& device, Then<void> then) override;
    void signOutEverywhere(Then<void> then) override;
    void views(std::int64_t before, Then<AuditPart> then) override;
    void changePassword(const std::string& password, Then<void> then) override;
    void changeEmail(const std::string& email, Then<void> then) override;
    void finishEmail(const std::string& code, Then<void> then) override;
    void calendarSince(Then<std::optional<std::int64_t>> then) override;
    void makeCalendar(Then<std::string> then) override;
    void removeCalendar(Then<void> then) override;
    void secondFactor(Then<SecondFactor> then) override;
    void beginSecondFactor(Then<SecondFactorSetUp> then) override;
    void finishSecondFactor(const std::string& code, Then<Codes> then) override;
    void newRecoveryCodes(Then<Codes> then) override;
    void removeSecondFactor(Then<void> then) override;

    // Of the company, likewise.
    void accounts(Then<std::vector<PersonAccount>> then) override;
    void invite(const Uuid& person, const std::string& language, Then<void> then) override;
    void setDisabled(const Uuid& person, bool disabled, Then<void> then) override;
    void resetSecondFactor(const Uuid& person, Then<void> then) override;
    void signInRules(Then<SignInRules> then) override;
    void changeSignInRules(const SignInChange& change, Then<void> then) override;
    void companyProvider(Then<std::optional<ProviderSettings>> then) override;
    void setProvider(const ProviderSettings& settings, Then<void> then) override;
    void removeProvider(Then<void> then) override;
    void companyDirectory(Then<std::optional<CompanyDirectory>> then) override;
    void setDirectory(const CompanyDirectory& settings, Then<void> then) override;
    void removeDirectory(Then<void> then) override;
    void tryDirectory(const std::string& email, const std::string& password, Then<std::string> then) override;
    void webhook(Then<std::optional<std::string>> then) override;
    void setWebhook(const std::string& url, Then<std::string> then) override;
    void removeWebhook(Then<void> then) override;
    void tryWebhook(Then<void> then) override;
    void provisioningTokens(Then<std::vector<ProvisioningToken>> then) override;
    void makeProvisioningToken(const std::string& name, Then<MadeProvisioningToken> then) override;
    void revokeProvisioningToken(const Uuid& token, Then<void> then) override;
    void previewMerge(const MergePair& pair, Then<MergePreview> then) override;
    void mergePeople(const MergePair& pair, const std::string& seen, Then<MergePreview> then) override;
    void searchAudit(const AuditFilter& filter, Then<AuditPart> then) override;
    void readAudit(std::int64_t after, int most, Then<AuditPart> then) override;

    // Of somebody's personal data, likewise.
    void askPrivacy(const PrivacyQuestion& question, Then<PrivacyAnswer> then) override;
    void decidePrivacy(const Uuid& request, bool approve, Then<PrivacyAnswer> then) override;
    void withdrawPrivacy(const Uuid& request, Then<PrivacyAnswer> then) override;
    void privacyArchive(const Uuid& request, Then<QByteArray> then) override;

  signals:
    /// Everything that belongs here has arrived for the first time.
    void completed();
    void broken(aufwind::ErrorCode code);
    /// Somebody removed this device: what is stored has to go.
    void removed();
    /// The session can do nothing but set a second factor up.
    void secondFactorWanted();
    void leaseOver();
    void leaseRenewed();

  private:
    explicit Client(std::unique_ptr<app::Profile> profile) : profile_(std::move(profile)) {}

    void take(const Backstage::News& news);
    void backstage(std::function<void(Backstage&)> work);
    /// Sends what the browser brings back with one of the calls.
    using WithCode = void (transport::AccountCalls::*)(const transport::ProviderCode&,
                                                       transport::AccountCalls::Then<void>);
    void askProvider(transport::ProviderSignIn::Kind kind, const views::BrowserPage& after, WithCode call,
                     Then<void> then);
    template <typename T, typename Calls>
    using CallOf = std::function<void(Calls&, transport::ApiCalls::Then<T>)>;
    template <typename T, typename Calls>
    void askOf(Calls* (Backstage::*calls)(), Then<T> then, CallOf<T, Calls> call);
    template <typename T>
    void askAdmin(Then<T> then, CallOf<T, transport::AdminCalls> call);
    template <typename T>
    void askProvisioning(Then<T> then, CallOf<T, transport::ProvisioningCalls> call);
    template <typename T>
    void ask(Then<T> then, std::function<void(transport::AccountCalls&, transport::AccountCalls::Then<T>)> call);

    std::unique_ptr<app::Profile> profile_;
    std::unique_ptr<store::Reader> reader_;
    app::SystemClock clock_;
    app::SystemEntropy entropy_;
    std::unique_ptr<views::LocalData> data_;
    std::unique_ptr<Backstage> backstage_;  ///< lives on thread_
    std::unique_ptr<AnsweringDesk> answering_;
    QThread thread_;
    Backstage::News news_;
    bool complete_ = false;
    bool leaseEnded_ = false;
    bool signedIn_ = false;
    bool online_ = true;  ///< as start() was told
    bool paused_ = false;
};

}  // namespace aufwind::desktop

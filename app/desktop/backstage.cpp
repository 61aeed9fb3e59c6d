// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/backstage.h"

#include "app/desktop/answering_desk.h"
#include "models/domain/answering_state.h"
#include "models/views/values.h"

#include <QSysInfo>

#include <algorithm>

namespace aufwind::desktop {

namespace {

/// Figures follow what happens at this pace; a first sync would otherwise flood the window.
constexpr int kReportMs = 40;
constexpr int kNowAndThenMs = 60'000;

}  // namespace

Backstage::Backstage(app::Profile& profile, views::LocalData& data, Tell tell, transport::ProviderSignIn::Open open)
    : profile_(profile), data_(data), tell_(std::move(tell)), open_(std::move(open)) {
    soon_.setSingleShot(true);
    soon_.setInterval(kReportMs);
    connect(&soon_, &QTimer::timeout, this, &Backstage::report);
    surveys_.setSingleShot(true);
    surveys_.setInterval(0);
    connect(&surveys_, &QTimer::timeout, this, &Backstage::followSurveys);
}

Backstage::~Backstage() {
    if (listener_ != 0) profile_.store().stopListening(listener_);
    if (queue_) queue_->setPresence(nullptr);
    answerRunner_.reset();
    if (loop_) loop_->stop();
}

Result<void> Backstage::begin(bool online) {
    auto reader = profile_.store().reader();
    if (!reader) return reader.error();
    reader_ = std::move(*reader);
    queue_ = std::make_unique<views::WriterQueue>(profile_.store(), *reader_, profile_.engine(), clock_, data_);
    queue_->setKeepFile(
        [&engine = profile_.engine()](EntityNumber entity, FieldNumber field, const views::AttachedFile& file) {
            return engine.keepContent(entity, field, {file.name, file.mediaType, file.bytes});
        });
    answers_ = std::make_unique<answering::AnswerBox>(profile_.store(), *reader_, clock_, entropy_, data_.me());
    listener_ = profile_.store().listen([this](const store::ChangeSet& changes) {
        if (loop_) loop_->poke();
        const bool isAsked = std::ranges::any_of(
            changes, [](const store::Change& change) { return domain::isOfBeingAsked(change.entity); });
        if (isAsked) surveys_.start();
        reportSoon();
    });
    surveys_.start();
    connect(&nowAndThen_, &QTimer::timeout, this, &Backstage::reportSoon);
    nowAndThen_.start(kNowAndThenMs);
    auto begun = beginSync(online);
    report();
    return begun;
}

Result<void> Backstage::beginSync(bool online) {
    const auto saved = profile_.tokens();
    if (!saved) return saved.error();
    const auto& config = profile_.config();
    http_ = std::make_unique<transport::HttpClient>(QUrl(QString::fromStdString(config.server)),
                                                    QByteArray::fromStdString(config.ca));
    session_ = std::make_unique<transport::Session>(*http_, clock_);
    if (*saved) {
        session_->resume(
            {(*saved)->access, (*saved)->accessEnds, (*saved)->refresh},
            [this](const std::optional<transport::Tokens>& fresh) {
                using Kept = app::Profile::Tokens;
                return profile_.setTokens(
                    fresh ? std::optional<Kept>({fresh->access, fresh->accessEnds, fresh->refresh}) : std::nullopt);
            });
    }
    connect(session_.get(), &transport::Session::ended, this, [this] {
        sessionEnded_ = true;
        reportSoon();
    });
    // Not from inside the session, which goes by this.
    connect(
        session_.get(), &transport::Session::removed, this,
        [this] {
            removed_ = true;
            report();
        },
        Qt::QueuedConnection);
    account_ = std::make_unique<transport::AccountCalls>(*http_, *session_);
    admin_ = std::make_unique<transport::AdminCalls>(*http_, *session_);
    provisioning_ = std::make_unique<transport::ProvisioningCalls>(*http_, *session_);
    privacy_ = std::make_unique<transport::PrivacyCalls>(*http_, *session_);
    merging_ = std::make_unique<transport::MergingCalls>(*http_, *session_);
    provider_ = std::make_unique<transport::ProviderSignIn>(*http_, open_);
    fetcher_ = std::make_unique<transport::ContentFetcher>(profile_.engine(), *http_, *session_);
    loop_ = std::make_unique<transport::SyncLoop>(profile_.engine(), *http_, *session_, clock_, entropy_);
    connect(loop_.get(), &transport::SyncLoop::stateChanged, this, &Backstage::reportSoon);
    connect(loop_.get(), &transport::SyncLoop::advanced, this, &Backstage::reportSoon);
    imports_ = std::make_unique<transport::ImportWatch>(profile_.store(), *reader_, *admin_, clock_);
    transport::PresenceChannel& presence = loop_->presence();
    connect(&presence, &transport::PresenceChannel::attended, this,
            [this](const TextName& text, const std::vector<Present>& people) { queue_->attended(text, people); });
    queue_->setPresence(&presence);
    beginAnswering();
    if (!online) loop_->setOnline(false);
    loop_->start(true);
    return {};
}

void Backstage::beginAnswering() {
    const auto& config = profile_.config();
    draws_ = std::make_unique<transport::DrawCalls>(*http_, *session_);
    answerLine_ = std::make_unique<transport::AnswerLine>(QUrl(QString::fromStdString(config.server)),
                                                          QByteArray::fromStdString(config.ca));
    const auto isConnected = [this] {
        return loop_->state() == transport::SyncLoop::State::idle;
    };
    answerRunner_ = std::make_unique<transport::AnswerRunner>(*answers_, *draws_, *answerLine_, *http_, clock_,
                                                              entropy_, isConnected);
    connect(answerRunner_.get(), &transport::AnswerRunner::advanced, this,
            [this](const Uuid& round) { AnsweringDesk::tell(data_, *reader_, round); });
    connect(loop_.get(), &transport::SyncLoop::stateChanged, answerRunner_.get(), &transport::AnswerRunner::poke);
}

void Backstage::followSurveys() {
    // Where the disk refuses the next commit does it.
    if (!answers_->follow()) return;
    if (const auto slips = store::answerSlips(*reader_)) {
        for (const store::AnswerSlip& slip : *slips) AnsweringDesk::tell(data_, *reader_, slip.round);
    }
    pokeAnswers();
}

void Backstage::pokeAnswers() {
    if (answerRunner_) answerRunner_->poke();
}

void Backstage::tryNow() {
    if (loop_) loop_->tryNow();
}

void Backstage::poke() {
    if (loop_) loop_->poke();
}

void Backstage::setOnline(bool online) {
    if (loop_) loop_->setOnline(online);
}

void Backstage::countRows() {
    std::uint64_t rows = 0;
    for (const schema::Entity& entity : profile_.store().schema().entities()) {
        rows += reader_->count({.entity = entity.number}).valueOr(0);
    }
    rowsHere_ = rows;
    report();
}

void Backstage::signOut(std::function<void(bool removed)> done) {
    if (!session_) return done(false);
    answerRunner_.reset();
    loop_->stop();
    tellExports([this, done = std::move(done)] {
        session_->signOut([done](const Result<void>& told) {
            done(!told && accountReason(told.error()) == AccountReason::deviceRemoved);
        });
    });
}

void Backstage::tellExports(std::function<void()> then) {
    const auto notes = profile_.engine().untoldExports();
    if (!notes || notes->empty()) return then();
    const Uuid id = notes->front().id;
    account_->tellExport(notes->front(), [this, id, then = std::move(then)](const Result<void>& told) {
        // What the server takes from nobody is not kept either.
        const bool isOver = told || told.error().code == ErrorCode::invalid;
        if (!isOver || !profile_.engine().exportTold(id)) return then();
        tellExports(then);
    });
}

void Backstage::run(const std::function<Result<void>(engine::Engine&)>& work) {
    const auto result = work(profile_.engine());
    if (!result) data_.later([&data = data_, code = result.error().code] { emit data.failed(code); });
    if (loop_) loop_->poke();
    report();
}

void Backstage::fetch(EntityNumber entity, const Uuid& id, FieldNumber field, std::function<void(Result<void>)> done) {
    if (!fetcher_) return done(Error{ErrorCode::offline, "no way to the server"});
    fetcher_->fetch(entity, id, field, std::move(done));
}

void Backstage::takeLoop(views::SyncFigures& figures) const {
    using State = transport::SyncLoop::State;
    const State state = loop_ ? loop_->state() : State::stopped;
    figures.exchanging = state == State::syncing;
    figures.online = state == State::idle || (state == State::syncing && loop_->offlineSince() == 0);
    if (loop_) {
        figures.offlineSince = loop_->offlineSince();
        figures.nextTry = loop_->nextTry();
    }
    if (state == State::failed) figures.trouble = loop_->lastError().code;
    if (removed_ || wantsSecondFactor()) figures.trouble.reset();  // another page says it
    if (sessionEnded_) figures.trouble = ErrorCode::unauthenticated;
}

bool Backstage::wantsSecondFactor() const {
    return loop_ && loop_->state() == transport::SyncLoop::State::failed &&
           accountReason(loop_->lastError()) == AccountReason::secondFactorRequired;
}

std::vector<views::RefusedStep> Backstage::refusedSteps() {
    std::vector<views::RefusedStep> steps;
    const auto refusals = profile_.engine().refusals();
    if (!refusals) return steps;
    for (const engine::Refusal& refusal : *refusals) {
        steps.push_back({refusal.number, refusal.written, refusal.refused, refusal.reason, refusal.entity, refusal.id,
                         views::toText(refusal.text), static_cast<int>(refusal.texts), refusal.field, refusal.target});
    }
    return steps;
}

bool Backstage::isAdmin() const {
    const auto grants = reader_->list({.entity = schema::kRoleGrant});
    if (!grants) return false;
    const schema::Entity& grant = *profile_.store().schema().entity(schema::kRoleGrant);
    const FieldNumber person = grant.field("person")->number;
    const FieldNumber role = grant.field("role")->number;
    return std::ranges::any_of(*grants, [&](const Record& row) {
        return row.alive() && row.reference(person) == profile_.config().person &&
               row.number(role) >= static_cast<std::int64_t>(schema::Role::admin);
    });
}

void Backstage::lookForImports() {
    const bool isConnected = loop_ && loop_->state() == transport::SyncLoop::State::idle;
    if (isConnected && imports_ && imports_->isDue()) imports_->look(isAdmin());
}

void Backstage::report() {
    soon_.stop();
    lookForImports();
    News news;
    takeLoop(news.figures);
    news.removed = removed_;
    news.secondFactor = wantsSecondFactor();
    news.figures.rowsHere = rowsHere_;
    news.figures.bytesOnDisk = profile_.store().bytesOnDisk();
    news.figures.deviceName = QSysInfo::machineHostName();
    if (const auto status = profile_.engine().status()) {
        news.figures.waiting = status->waiting;
        news.figures.refused = status->refused;
        news.figures.merged = status->merged;
        news.figures.filling = status->filling;
        news.figures.lastSync = status->lastSync;
        news.figures.clockOffset = status->clockOffset;
        news.leaseEnded = status->leaseEnded;
        news.figures.done = status->progress.applied;
        news.figures.planned = status->progress.planned;
        if (status->readOnly) news.figures.trouble = ErrorCode::tooOld;
        if (status->refused > 0) news.refused = refusedSteps();
        news.complete = status->lastSync != 0 && !status->filling;
    } else {
        news.figures.trouble = status.error().code;
    }
    tell_(news);
}

}  // namespace aufwind::desktop

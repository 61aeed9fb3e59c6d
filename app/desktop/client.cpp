// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/client.h"

#include "models/views/values.h"
#include "sync/protocol/codec.h"

namespace aufwind::desktop {

namespace {

views::StepKind kindOf(merge::OperationKind kind) {
    switch (kind) {
        case merge::OperationKind::create:
            return views::StepKind::made;
        case merge::OperationKind::move:
            return views::StepKind::moved;
        case merge::OperationKind::text:
            return views::StepKind::written;
        case merge::OperationKind::remove:
            return views::StepKind::removed;
        case merge::OperationKind::restore:
            return views::StepKind::restored;
        case merge::OperationKind::set:
        case merge::OperationKind::addElement:
        case merge::OperationKind::removeElement:
            break;
    }
    return views::StepKind::changed;
}

}  // namespace

Result<std::unique_ptr<Client>> Client::open(std::unique_ptr<app::Profile> profile) {
    std::unique_ptr<Client> client{new Client(std::move(profile))};
    auto reader = client->profile_->store().reader();
    if (!reader) return reader.error();
    client->reader_ = std::move(*reader);
    const auto tokens = client->profile_->tokens();
    if (!tokens) return tokens.error();
    client->signedIn_ = tokens->has_value();
    const auto status = client->profile_->engine().status();
    if (!status) return status.error();
    client->leaseEnded_ = status->leaseEnded;
    client->complete_ = status->lastSync != 0 && !status->filling;
    client->data_ = std::make_unique<views::LocalData>(client->profile_->store().schema(), *client->reader_,
                                                       client->clock_, client->profile_->config().person);
    client->data_->setStore(&client->profile_->store());
    client->answering_ = std::make_unique<AnsweringDesk>(*client->data_, client->clock_, client->entropy_,
                                                         [there = client.get()] { there->backstage_->pokeAnswers(); });
    return client;
}

Client::~Client() {
    if (!thread_.isRunning()) return;
    data_->flush();
    QMetaObject::invokeMethod(
        backstage_.get(), [this] { backstage_.reset(); }, Qt::BlockingQueuedConnection);
    data_->setQueue(nullptr);
    data_->setFetch({});
    data_->setContact({});
    thread_.quit();
    thread_.wait();
}

void Client::start(bool online, transport::ProviderSignIn::Open open) {
    online_ = online;
    const auto tell = [this](const Backstage::News& news) {
        data_->later([this, news] { take(news); });
    };
    const auto show = [this, open = std::move(open)](const QUrl& page) {
        data_->later([this, open, page] {
            if (!open(page)) leaveProvider();
        });
        return true;
    };
    backstage_ = std::make_unique<Backstage>(*profile_, *data_, tell, show);
    backstage_->moveToThread(&thread_);
    thread_.setObjectName(QStringLiteral("backstage"));
    thread_.start();
    Result<void> begun;
    QMetaObject::invokeMethod(
        backstage_.get(), [&] { begun = backstage_->begin(online && !paused_); }, Qt::BlockingQueuedConnection);
    data_->setQueue(backstage_->queue());
    data_->setContact([this] { backstage([](Backstage& there) { there.poke(); }); });
    data_->setFetch([this](EntityNumber entity, const Uuid& id, FieldNumber field,
                           const std::function<void(const Result<void>&)>& done) {
        backstage([this, entity, id, field, done](Backstage& there) {
            there.fetch(entity, id, field, [this, done](const Result<void>& fetched) {
                data_->later([done, fetched] { done(fetched); });
            });
        });
    });
    if (!begun) emit broken(begun.error().code);
}

void Client::take(const Backstage::News& news) {
    const bool isRemoved = news.removed && !news_.removed;
    const bool isWanted = news.secondFactor && !news_.secondFactor;
    const bool steps = news.figures.waiting != news_.figures.waiting || news.refused.size() != news_.refused.size();
    news_ = news;
    if (news.complete && !complete_) {
        complete_ = true;
        emit completed();
    }
    emit figuresChanged();
    if (steps) emit stepsChanged();
    if (news.leaseEnded != leaseEnded_) {
        leaseEnded_ = news.leaseEnded;
        leaseEnded_ ? emit leaseOver() : emit leaseRenewed();
    }
    if (isWanted) emit secondFactorWanted();
    if (isRemoved) emit removed();
}

void Client::backstage(std::function<void(Backstage&)> work) {
    if (!backstage_) return;
    const auto task = [this, work = std::move(work)] {
        work(*backstage_);
    };
    QMetaObject::invokeMethod(backstage_.get(), task, Qt::QueuedConnection);
}

void Client::signOut(std::function<void(bool removed)> done) {
    backstage([this, done = std::move(done)](Backstage& there) {
        there.signOut([this, done](bool removed) { data_->later([done, removed] { done(removed); }); });
    });
}

std::vector<views::WaitingStep> Client::waiting(std::size_t limit) const {
    std::vector<views::WaitingStep> steps;
    const auto entries = reader_->outbox(0, static_cast<std::uint32_t>(limit));
    if (!entries) return steps;
    for (const store::OutboxEntry& entry : *entries) {
        views::WaitingStep step{.number = entry.number, .written = entry.written};
        const auto mutation = protocol::mutationFromBytes(entry.content);
        if (mutation && !mutation->operations.empty()) {
            const merge::Operation& first = mutation->operations.front();
            step.entity = first.entity;
            step.id = first.id;
            step.field = first.field;
            step.kind = kindOf(first.kind);
            step.operations = static_cast<int>(mutation->operations.size());
        }
        steps.push_back(step);
    }
    return steps;
}

void Client::tryNow() {
    backstage([](Backstage& there) { there.tryNow(); });
}

views::SyncFigures Client::figures() const {
    views::SyncFigures figures = news_.figures;
    figures.paused = paused_;
    return figures;
}

void Client::setPaused(bool paused) {
    if (paused_ == paused) return;
    paused_ = paused;
    backstage([online = online_ && !paused](Backstage& there) { there.setOnline(online); });
    emit figuresChanged();
}

void Client::countRows() {
    backstage([](Backstage& there) { there.countRows(); });
}

void Client::retryRefused(std::uint64_t number, const std::optional<QString>& text) {
    backstage([number, text](Backstage& there) {
        there.run([&](engine::Engine& engine) {
            return text ? engine.retryRefusal(number, views::fromText(*text)) : engine.retryRefusal(number);
        });
    });
}

void Client::dropRefused(std::uint64_t number) {
    backstage(
        [number](Backstage& there) { there.run([&](engine::Engine& engine) { return engine.dropRefusal(number); }); });
}

void Client::restoreLost(EntityNumber entity, const Uuid& id, FieldNumber field, const Stamp& lost) {
    backstage([=](Backstage& there) {
        there.run([&](engine::Engine& engine) { return engine.restoreSuperseded(entity, id, field, lost); });
    });
}

}  // namespace aufwind::desktop

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/sync_control.h"
#include "models/views/values.h"
#include "sync/protocol/codec.h"
#include "tests/engine/desk.h"

/// Sync as the window asks for it, over an engine on the same thread; `tell()` is the news that comes after a change.
namespace aufwind::test {

class DeskControl : public views::SyncControl {
  public:
    explicit DeskControl(Desk& desk) : desk_(desk) {}

    void tell() {
        emit figuresChanged();
        emit stepsChanged();
    }
    Result<void> last;  ///< how the newest request of the window went

    views::SyncFigures figures() const override {
        views::SyncFigures figures{.online = true};
        if (const auto status = desk_.engine->status()) {
            figures.waiting = status->waiting;
            figures.refused = status->refused;
            figures.merged = status->merged;
        }
        return figures;
    }
    std::vector<views::WaitingStep> waiting(std::size_t limit) const override {
        std::vector<views::WaitingStep> steps;
        for (const auto& entry : desk_.reader->outbox(0, static_cast<std::uint32_t>(limit)).valueOr({})) {
            const auto mutation = protocol::mutationFromBytes(entry.content);
            if (!mutation || mutation->operations.empty()) continue;
            const merge::Operation& first = mutation->operations.front();
            steps.push_back(
                {.number = entry.number,
                 .written = entry.written,
                 .entity = first.entity,
                 .id = first.id,
                 .kind = first.kind == merge::OperationKind::create ? views::StepKind::made : views::StepKind::changed,
                 .field = first.field});
        }
        return steps;
    }
    std::vector<views::RefusedStep> refused() const override {
        std::vector<views::RefusedStep> steps;
        for (const auto& one : desk_.engine->refusals().valueOr({})) {
            steps.push_back({one.number, one.written, one.refused, one.reason, one.entity, one.id,
                             views::toText(one.text), static_cast<int>(one.texts), one.field, one.target});
        }
        return steps;
    }
    void tryNow() override {}
    void setPaused(bool) override {}
    void countRows() override {}
    void retryRefused(std::uint64_t number, const std::optional<QString>& text) override {
        last = text ? desk_.engine->retryRefusal(number, views::fromText(*text)) : desk_.engine->retryRefusal(number);
        tell();
    }
    void dropRefused(std::uint64_t number) override {
        last = desk_.engine->dropRefusal(number);
        tell();
    }
    void restoreLost(EntityNumber entity, const Uuid& id, FieldNumber field, const Stamp& lost) override {
        last = desk_.engine->restoreSuperseded(entity, id, field, lost);
        tell();
    }

  private:
    Desk& desk_;
};

}  // namespace aufwind::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/text_past.h"

#include "models/domain/fields.h"
#include "models/views/values.h"

#include <QPointer>

#include <algorithm>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

/// Letters with who wrote them, taken from the front.
class Letters {
  public:
    explicit Letters(const std::vector<TextPassage>& passages) {
        for (const TextPassage& passage : passages) parts_.emplace_back(passage.device, toCodePoints(passage.text));
    }
    std::u32string all() const {
        std::u32string text;
        for (const auto& [device, part] : parts_) text += part;
        return text;
    }
    std::size_t left() const { return at_ < parts_.size() ? parts_[at_].second.size() - used_ : 0; }
    bool empty() const { return at_ >= parts_.size(); }
    std::pair<Uuid, std::u32string> take(std::size_t most) {
        const std::size_t count = std::min(most, left());
        std::pair<Uuid, std::u32string> taken{parts_[at_].first, parts_[at_].second.substr(used_, count)};
        used_ += count;
        if (used_ == parts_[at_].second.size()) {
            ++at_;
            used_ = 0;
        }
        return taken;
    }

  private:
    std::vector<std::pair<Uuid, std::u32string>> parts_;
    std::size_t at_ = 0;
    std::size_t used_ = 0;
};

}  // namespace

TextPast::TextPast(LocalData& data, Directory& people, TextPlace place, const Uuid& series, QObject* parent)
    : QObject(parent), data_(data), people_(people), place_(std::move(place)), series_(series) {}

TextPast::Writers TextPast::writersOf(store::Reader& reader, const Uuid& series, const Record& text) {
    Writers writers;
    const auto learn = [&writers](const Record& row) {
        if (!row.author.isNil()) writers.emplace(row.created.device, row.author);
        for (const Cell& cell : row.cells) {
            if (!cell.author.isNil()) writers.emplace(cell.stamp.device, cell.author);
            for (const Superseded& lost : cell.superseded) {
                if (!lost.author.isNil()) writers.emplace(lost.stamp.device, lost.author);
            }
        }
    };
    learn(text);
    if (const auto row = reader.find(schema::kMeetingSeries, series); row && *row) learn(**row);
    for (const auto& [entity, by] :
         {std::pair{schema::kOccurrence, field::kOccurrenceSeries},
          std::pair{schema::kTalkingPoint, field::kPointSeries}, std::pair{schema::kActionItem, field::kActionSeries},
          std::pair{schema::kComment, field::kCommentSeries},
          std::pair{schema::kSeriesParticipant, field::kParticipantSeries}}) {
        const auto rows = reader.list({.entity = entity, .where = {{by, Compare::equal, Value{series}}}});
        if (rows) std::ranges::for_each(*rows, learn);
    }
    return writers;
}

Result<TextPast::Past> TextPast::read(Bench& bench, const TextPlace& place, const Uuid& series) {
    const auto row = rowAt(bench.reader, place);
    if (!row) return row.error();
    Past past;
    if (!*row) return past;
    past.row = (*row)->id;
    auto turns = bench.editor.textTurns(place.entity, past.row, place.field);
    if (!turns) return turns.error();
    past.writers = writersOf(bench.reader, series, **row);
    // Two devices of one person are one writer.
    for (const TextTurn& turn : *turns) {
        const auto person = [&past](const Uuid& device) {
            const auto found = past.writers.find(device);
            return found != past.writers.end() ? found->second : device;
        };
        if (past.turns.empty() || person(past.turns.back().device) != person(turn.device)) {
            past.turns.push_back(turn);
            continue;
        }
        TextTurn& last = past.turns.back();
        last.end = turn.end;
        last.inserted += turn.inserted;
        last.erased += turn.erased;
    }
    if (past.turns.size() > kMostVersions) {
        const std::size_t joined = past.turns.size() - kMostVersions;
        TextTurn first{{}, past.turns[joined].end, 0, 0};
        for (std::size_t i = 0; i <= joined; ++i) {
            first.inserted += past.turns[i].inserted;
            first.erased += past.turns[i].erased;
        }
        past.turns.erase(past.turns.begin(), past.turns.begin() + static_cast<std::ptrdiff_t>(joined));
        past.turns.front() = first;
    }
    return past;
}

std::vector<TextPast::Piece> TextPast::compare(const std::vector<TextPassage>& then,
                                               const std::vector<TextPassage>& now) {
    Letters before{then};
    Letters after{now};
    std::vector<Piece> pieces;
    const auto add = [&pieces](std::pair<Uuid, std::u32string> taken, Piece::Change change) {
        if (!pieces.empty() && pieces.back().device == taken.first && pieces.back().change == change) {
            pieces.back().text += taken.second;
        } else if (!taken.second.empty()) {
            pieces.push_back({taken.first, std::move(taken.second), change});
        }
    };
    const auto pass = [](Letters& letters, std::size_t count, const auto& use) {
        while (count > 0 && !letters.empty()) {
            auto taken = letters.take(count);
            count -= taken.second.size();
            use(std::move(taken));
        }
    };
    const auto keep = [&](std::size_t count) {
        pass(before, count, [&](auto taken) { add(std::move(taken), Piece::Change::none); });
        pass(after, count, [](auto) {});
    };
    const TextDelta delta = TextDelta::between(before.all(), after.all());
    for (const TextDelta::Step& step : delta.steps()) {
        keep(step.keep);
        pass(before, step.remove, [&](auto taken) { add(std::move(taken), Piece::Change::gone); });
        pass(after, step.insert.size(), [&](auto taken) { add(std::move(taken), Piece::Change::added); });
    }
    while (!before.empty()) keep(before.left());
    return pieces;
}

Result<TextPast::View> TextPast::view(Bench& bench, const TextPlace& place, const Uuid& row, std::uint32_t then,
                                      std::uint32_t now) {
    const auto before = bench.editor.textPassages(place.entity, row, place.field, then);
    if (!before) return before.error();
    const auto after = then == now ? before : bench.editor.textPassages(place.entity, row, place.field, now);
    if (!after) return after.error();
    View view;
    for (const TextPassage& passage : *before) view.text += passage.text;
    view.pieces = compare(*before, *after);
    return view;
}

void TextPast::open() {
    if (data_.queue() == nullptr) return;
    const int question = ++asked_;
    const auto found = std::make_shared<Past>();
    data_.queue()->post(
        [found, place = place_, series = series_](Bench& bench) -> Result<void> {
            auto past = read(bench, place, series);
            if (!past) return past.error();
            *found = std::move(*past);
            return {};
        },
        [self = QPointer<TextPast>{this}, found, question](const Result<void>& result) {
            if (self && result && self->asked_ == question) self->take(std::move(*found));
        });
}

void TextPast::take(Past past) {
    past_ = std::move(past);
    ready_ = true;
    versions_.clear();
    for (const TextTurn& turn : past_.turns) {
        QVariantMap version = writer(turn.device);
        version.insert(QStringLiteral("added"), static_cast<int>(turn.inserted));
        version.insert(QStringLiteral("removed"), static_cast<int>(turn.erased));
        versions_ << version;
    }
    chosen_ = static_cast<int>(versions_.size()) - 1;
    emit versionsChanged();
    emit chosenChanged();
    show();
}

void TextPast::choose(int index) {
    if (index == chosen_ || index < 0 || index >= versions_.size()) return;
    chosen_ = index;
    emit chosenChanged();
    show();
}

void TextPast::show() {
    if (chosen_ < 0 || data_.queue() == nullptr) return take(View{}, -1);
    const int question = ++asked_;
    const auto found = std::make_shared<View>();
    const std::uint32_t then = past_.turns[static_cast<std::size_t>(chosen_)].end;
    data_.queue()->post(
        [found, place = place_, row = past_.row, then, now = past_.turns.back().end](Bench& bench) -> Result<void> {
            auto made = view(bench, place, row, then, now);
            if (!made) return made.error();
            *found = std::move(*made);
            return {};
        },
        [self = QPointer<TextPast>{this}, found, question, version = chosen_](const Result<void>& result) {
            if (self && result && self->asked_ == question) self->take(*found, version);
        });
}

void TextPast::take(const View& view, int version) {
    shown_ = version;
    passages_.clear();
    text_ = toText(view.text);
    for (std::size_t i = 0; i < view.pieces.size(); ++i) {
        const Piece& piece = view.pieces[i];
        if (i >= kMostPassages) {
            // What would be too much to colour is still there to read.
            QVariantMap last = passages_.takeLast().toMap();
            last[QStringLiteral("text")] =
                last[QStringLiteral("text")].toString() + QString::fromStdU32String(piece.text);
            passages_ << last;
            continue;
        }
        QVariantMap passage = writer(piece.device);
        passage.insert(QStringLiteral("text"), QString::fromStdU32String(piece.text));
        passage.insert(QStringLiteral("change"), piece.change == Piece::Change::gone    ? QStringLiteral("gone")
                                                 : piece.change == Piece::Change::added ? QStringLiteral("added")
                                                                                        : QString{});
        passages_ << passage;
    }
    emit passagesChanged();
}

QVariantMap TextPast::writer(const Uuid& device) const {
    const auto found = past_.writers.find(device);
    const Uuid person = found != past_.writers.end() ? found->second : Uuid{};
    const Person& known = people_.person(person);
    return {{QStringLiteral("personId"), toText(person)},
            {QStringLiteral("name"), known.name},
            {QStringLiteral("initials"), known.initials}};
}

}  // namespace aufwind::views

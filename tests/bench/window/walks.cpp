// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/walks.h"

#include <QAbstractItemModel>
#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace aufwind::bench {

namespace {

constexpr double kNsPerMs = 1e6;
constexpr int kNotch = 120;
constexpr int kLettersOfPhrase = 12;

QJsonObject trouble(const QString& what) {
    return {{"trouble", what}};
}

QVariant cell(views::AppContext& context, const QString& list, int row, const char* role) {
    QAbstractItemModel* model = context.model(list, QString{});
    if (model == nullptr || row >= model->rowCount()) return {};
    return model->data(model->index(row, 0), model->roleNames().key(role));
}

/// When the first frame behind the newest named turn was shown, once `isThere`; nothing where that does not come.
std::optional<std::int64_t> shownOnce(Hand& hand, const std::function<bool()>& isThere) {
    std::optional<std::int64_t> shown;
    hand.until([&] {
        if (!isThere()) return false;
        for (const Frame& frame : hand.application().frames()) {
            if (frame.shown < hand.application().namedAt()) continue;
            shown = frame.shown;
            return true;
        }
        return false;
    });
    return shown;
}

/// When the finds for what is written are painted: the first frame after they are known, or the one before where they
/// are the same as those of before and nothing is painted anew.
std::optional<std::int64_t> foundOnce(Hand& hand, const std::function<bool()>& isThere) {
    constexpr std::int64_t kNoFrameNs = 60'000'000;
    std::optional<std::int64_t> known;
    std::optional<std::int64_t> shown;
    hand.until([&] {
        if (!isThere()) return false;
        if (!known) known = steadyNow();
        for (const Frame& frame : hand.application().frames()) {
            if (frame.shown < hand.application().namedAt()) continue;
            shown = frame.shown;
            if (frame.shown >= *known) return true;
        }
        return shown && steadyNow() - *known > kNoFrameNs;
    });
    return shown;
}

QJsonArray framesOf(Hand& hand) {
    QJsonArray list;
    hand.act([&] {
        for (const Frame& frame : hand.application().takeFrames()) {
            list << QJsonObject{{"ms", frame.ms}, {"painting", frame.painting}};
        }
    });
    return list;
}

QQuickItem* openList(Hand& hand, const LongList& wanted) {
    QQuickItem* list = nullptr;
    hand.act([&] { hand.go(wanted.page); });
    hand.until([&] {
        list = hand.named(wanted.name);
        return list != nullptr && list->property("count").toInt() >= wanted.rows;
    });
    hand.settle();
    return list;
}

bool isAtEnd(const QQuickItem& list) {
    const double end = list.property("originY").toDouble() + list.property("contentHeight").toDouble();
    return list.property("contentY").toDouble() + list.height() >= end - 1;
}

QJsonObject scrolled(Hand& hand, QQuickItem& list, const QJsonArray& frames) {
    QJsonObject answer{{"frames", frames}};
    hand.act([&] {
        answer["rows"] = list.property("count").toInt();
        answer["reached"] = isAtEnd(list);
        answer["y"] = list.property("contentY").toDouble();
    });
    return answer;
}

}  // namespace

QJsonObject changePages(Hand& hand, int rounds) {
    QVariantMap meeting;
    hand.act([&] {
        meeting.insert("seriesId", cell(hand.context(), "meetings", 0, "seriesId"));
        meeting.insert("personId", cell(hand.context(), "people", 0, "id"));
    });
    const QStringList pages{"meetings", "people", "meeting",  "talk",     "together",
                            "sync",     "admin",  "settings", "security", "home"};
    QJsonObject all;
    for (int round = 0; round < rounds; ++round) {
        for (const QString& page : pages) {
            hand.settle();
            std::int64_t from = 0;
            hand.act([&] {
                hand.application().takeFrames();
                from = steadyNow();
                hand.go(page, meeting);
            });
            const auto shown = shownOnce(hand, [&] { return hand.page() == page; });
            if (!shown) return trouble("page " + page);
            QJsonObject one = all[page].toObject();
            const double ms = static_cast<double>(*shown - from) / kNsPerMs;
            if (round == 0) {
                one["first"] = ms;
            } else {
                QJsonArray times = one["ms"].toArray();
                times << ms;
                one["ms"] = times;
            }
            all[page] = one;
        }
    }
    return all;
}

QJsonObject scrollByWheel(Hand& hand, int beats, const LongList& wanted) {
    QQuickItem* list = openList(hand, wanted);
    if (list == nullptr) return trouble("the list " + wanted.name);
    QPointF at;
    hand.act([&] {
        at = Hand::middleOf(*list);
        hand.application().takeFrames();
    });
    Beat beat;
    for (int i = 0; i < beats; ++i) {
        // A slow turn, a fast one, and back a little.
        const int notches = i % 100 < 40 ? 1 : i % 100 < 90 ? 8 : -2;
        hand.wheel(at, notches * kNotch);
        beat.wait();
    }
    return scrolled(hand, *list, framesOf(hand));
}

QJsonObject scrollByBar(Hand& hand, int beats) {
    QQuickItem* list = openList(hand, {});
    QQuickItem* bar = nullptr;
    QPointF from;
    double length = 0;
    hand.until([&] {
        bar = list != nullptr ? hand.ofType("ThinScrollBar", list) : nullptr;
        return bar != nullptr;
    });
    if (bar == nullptr) return trouble("the bar of the list");
    hand.act([&] {
        auto* handle = bar->property("contentItem").value<QQuickItem*>();
        from = Hand::middleOf(*handle);
        length = bar->height() - handle->height();
        hand.application().takeFrames();
    });
    hand.press(from);
    Beat beat;
    // Past the end, for a bar whose list grows while it is read goes back.
    for (int i = 1; i <= beats; ++i) {
        hand.moveTo(from + QPointF{0, length * 1.05 * i / beats});
        beat.wait();
    }
    hand.release(from + QPointF{0, length * 1.05});
    hand.settle();
    return scrolled(hand, *list, framesOf(hand));
}

QJsonObject typeInSearch(Hand& hand, int phrases) {
    QStringList words;
    QQuickItem* field = nullptr;
    hand.act([&] { hand.go(QStringLiteral("home")); });
    hand.act([&] {
        const int people = cell(hand.context(), "people", 0, "id").isNull() ? 0 : 100;
        for (int i = 0; words.size() < phrases / 2 && i < people; i += 7) {
            words << cell(hand.context(), "people", i, "name").toString();
        }
        for (int i = 0; words.size() < phrases; ++i) {
            const QVariant title = cell(hand.context(), "meetings", i, "title");
            if (title.isNull()) break;
            if (!title.toString().isEmpty()) words << title.toString();
        }
        field = hand.named(QStringLiteral("search"));
    });
    if (field == nullptr || words.isEmpty()) return trouble("the search");
    hand.settle();
    QPointF at;
    QObject* found = nullptr;
    hand.act([&] {
        at = Hand::middleOf(*field);
        found = hand.context().model("search", QString{});
    });
    hand.click(at);
    QJsonArray times;
    for (const QString& phrase : words) {
        hand.act([&] { field->setProperty("text", QString{}); });
        for (int i = 0; i < std::min<int>(kLettersOfPhrase, static_cast<int>(phrase.size())); ++i) {
            hand.act([&] { hand.application().takeFrames(); });
            const std::int64_t from = steadyNow();
            hand.letter(phrase[i]);
            const QString wanted = phrase.left(i + 1);
            const auto shown = foundOnce(hand, [&] {
                return field->property("text").toString() == wanted &&
                       found->property("answered").toString() == wanted.trimmed();
            });
            if (!shown) return trouble("the letters " + wanted);
            times << static_cast<double>(*shown - from) / kNsPerMs;
        }
    }
    hand.press(Qt::Key_Escape);
    return {{"ms", times}};
}

}  // namespace aufwind::bench

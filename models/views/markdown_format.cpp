// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/markdown_format.h"

#include "models/domain/markdown_spans.h"
#include "models/domain/web_address.h"
#include "models/views/text_delta.h"

#include <QFontDatabase>
#include <QQuickTextDocument>
#include <QTextBlock>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>
#include <array>
#include <vector>

namespace aufwind::views {

namespace {

using domain::MarkdownBox;
using domain::MarkdownKind;
using domain::MarkdownLine;
using domain::MarkdownSpan;
using domain::MarkdownState;
using domain::MarkdownStyle;

/// How much of a line's text names its box.
constexpr qsizetype kLongestName = 200;
/// What is drawn for a mark takes a while to make; so many in one turn leave the rest of a frame.
constexpr int kPlacedAtOnce = 6;
/// Of the size of letters, added to each blank that a list is moved in by.
constexpr double kIndentShare = 0.5;

/// What a block shows in place of its letters.
class Mark : public QTextBlockUserData {
  public:
    bool box = false;
    bool ticked = false;
    bool drawn = false;  ///< among the first kMostMarks, so that its letters are not seen
    int begin = 0;
    int end = 0;
    int state = 0;
    int content = 0;
};

/// What a block's state holds for the next: the open fence, and nothing that a change would hand on from block to
/// block.
int pack(const MarkdownState& state) {
    const int fence = state.fence == 0 ? 0 : state.fence == '`' ? 1 : 2;
    return fence | (state.length << 2);
}
MarkdownState fenceIn(int state) {
    if (state < 0 || (state & 3) == 0) return {};
    return {static_cast<std::uint8_t>((state & 3) == 1 ? '`' : '~'), static_cast<std::uint8_t>((state >> 2) & 63)};
}

std::u16string_view viewOf(const QString& text) {
    return {reinterpret_cast<const char16_t*>(text.utf16()), static_cast<std::size_t>(text.size())};
}

QVariantList stepsFrom(const std::vector<domain::NoteStep>& steps) {
    QVariantList list;
    for (const domain::NoteStep& step : steps) {
        list << QVariantMap{{QStringLiteral("position"), static_cast<int>(step.position)},
                            {QStringLiteral("removed"), static_cast<int>(step.removed)},
                            {QStringLiteral("inserted"), QString::fromStdU16String(step.inserted)}};
    }
    return list;
}
QVariantList stepsFrom(const std::optional<domain::NoteStep>& step) {
    return step ? stepsFrom(std::vector{*step}) : QVariantList{};
}

int headingSize(int base, int level) {
    static constexpr std::array<double, 3> kTimes{20.0 / 13, 16.0 / 13, 14.0 / 13};
    return qRound(base * kTimes[static_cast<std::size_t>(std::clamp(level, 1, 3) - 1)]);
}

constexpr std::uint8_t bit(MarkdownStyle style) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(style));
}

}  // namespace

QString safeLink(const QString& written) {
    const QUrl url{written, QUrl::StrictMode};
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || (scheme != QLatin1String("https") && scheme != QLatin1String("http"))) return {};
    // "https://bank.example@elsewhere.example" looks like what it is not.
    if (url.host().isEmpty() || !url.userInfo().isEmpty()) return {};
    const QByteArray address = url.toEncoded();
    return domain::isWebAddress(address.toStdString()) ? QString::fromLatin1(address) : QString{};
}

/// Rows without contents.
class MarkdownFormat::Places : public QAbstractListModel {
  public:
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count_; }
    QVariant data(const QModelIndex&, int) const override { return {}; }

    void become(int count) {
        if (count > count_) {
            beginInsertRows({}, count_, count - 1);
            count_ = count;
            endInsertRows();
        } else if (count < count_) {
            beginRemoveRows({}, count, count_ - 1);
            count_ = count;
            endRemoveRows();
        }
    }

  private:
    int count_ = 0;
};

MarkdownFormat::MarkdownFormat(QObject* parent) : QSyntaxHighlighter(parent), places_(std::make_unique<Places>()) {}

MarkdownFormat::~MarkdownFormat() = default;

QAbstractItemModel* MarkdownFormat::places() const {
    return places_.get();
}

void MarkdownFormat::place() {
    const int placed = places_->rowCount();
    places_->become(std::min(markCount(), placed + kPlacedAtOnce));
    if (places_->rowCount() < markCount())
        QMetaObject::invokeMethod(this, &MarkdownFormat::place, Qt::QueuedConnection);
}

void MarkdownFormat::setSource(QObject* source) {
    if (source_ == source) return;
    if (document() != nullptr) document()->disconnect(this);
    source_ = source;
    const auto* quick = qobject_cast<QQuickTextDocument*>(source);
    setDocument(quick != nullptr ? quick->textDocument() : nullptr);
    if (document() != nullptr) connect(document(), &QTextDocument::contentsChange, this, &MarkdownFormat::gatherSoon);
    emit sourceChanged();
}

void MarkdownFormat::setBaseSize(int size) {
    if (baseSize_ == size) return;
    baseSize_ = size;
    lookAnew();
}

void MarkdownFormat::setColour(QColor& kept, const QColor& colour) {
    if (kept == colour) return;
    kept = colour;
    lookAnew();
}

void MarkdownFormat::lookAnew() {
    emit looksChanged();
    if (document() == nullptr || again_) return;
    // A theme changes all of them at once.
    again_ = true;
    const auto look = [this] {
        again_ = false;
        rehighlight();
    };
    QMetaObject::invokeMethod(this, look, Qt::QueuedConnection);
}

void MarkdownFormat::highlightBlock(const QString& text) {
    const int before = previousBlockState();
    MarkdownState state = fenceIn(before);
    const MarkdownLine line = domain::markdownLine(viewOf(text), state);
    const auto* former = static_cast<const Mark*>(currentBlockUserData());
    const bool wasDrawn = former != nullptr && former->drawn;
    // Where another one comes to be the first too many, gather() sees to it.
    const bool isMark = line.kind == MarkdownKind::bullet && (former != nullptr ? wasDrawn : drawn_ < kMostMarks);
    drawn_ += static_cast<int>(isMark) - static_cast<int>(wasDrawn);
    const bool isList = line.kind == MarkdownKind::bullet || line.kind == MarkdownKind::number;
    setCurrentBlockUserData(nullptr);
    if (line.kind == MarkdownKind::bullet) {
        auto mark = std::make_unique<Mark>();
        mark->drawn = isMark;
        mark->box = line.box != MarkdownBox::none;
        mark->ticked = line.box == MarkdownBox::ticked;
        mark->begin = static_cast<int>(line.marker);
        mark->end = static_cast<int>(mark->box ? line.boxBegin + 3 : line.markerEnd);
        mark->state = static_cast<int>(line.boxBegin + 1);
        mark->content = static_cast<int>(line.content);
        setCurrentBlockUserData(mark.release());
    }
    setCurrentBlockState(pack(state));

    std::vector<std::uint8_t> looks(static_cast<std::size_t>(text.size()), 0);
    for (const MarkdownSpan& span : line.spans) {
        for (std::size_t at = span.begin; at < span.begin + span.length; ++at) looks[at] |= bit(span.style);
    }
    const bool allCode = line.kind == MarkdownKind::code || line.kind == MarkdownKind::fence;
    const QString fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    const auto formatOf = [&](std::size_t at) {
        QTextCharFormat format;
        const std::uint8_t look = looks[at];
        const bool isCode = allCode || (look & bit(MarkdownStyle::code)) != 0;
        const bool isTicked = line.box == MarkdownBox::ticked && at >= line.content;
        if (line.kind == MarkdownKind::heading) {
            format.setProperty(QTextFormat::FontPixelSize, headingSize(baseSize_, line.level));
            format.setFontWeight(QFont::DemiBold);
        }
        if ((look & bit(MarkdownStyle::bold)) != 0) format.setFontWeight(QFont::Bold);
        if ((look & bit(MarkdownStyle::italic)) != 0) format.setFontItalic(true);
        if (isCode) {
            format.setFontFamilies({fixed});
            format.setBackground(codeFill_);
        }
        if ((look & bit(MarkdownStyle::link)) != 0) {
            format.setForeground(link_);
            format.setFontUnderline(true);
        }
        if (isTicked) format.setFontStrikeOut(true);
        const bool isDim =
            (look & bit(MarkdownStyle::marker)) != 0 || isTicked || line.quotes > 0 || line.kind == MarkdownKind::fence;
        if (isDim) format.setForeground(muted_);
        const bool isDrawn =
            isMark && at >= line.marker && at < (line.box == MarkdownBox::none ? line.markerEnd : line.boxBegin + 3);
        if (isDrawn) format.setForeground(Qt::transparent);
        // Blanks are narrow; what stands below something is to be seen below it.
        if (isList && at < line.marker) {
            format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
            format.setFontLetterSpacing(baseSize_ * kIndentShare);
        }
        return format;
    };
    const auto kindOf = [&](std::size_t at) {
        const int part = at < line.marker ? 0 : at < line.content ? 1 : 2;
        return std::pair{looks[at], part};
    };
    for (std::size_t begin = 0; begin < looks.size();) {
        std::size_t end = begin + 1;
        while (end < looks.size() && kindOf(end) == kindOf(begin)) ++end;
        setFormat(static_cast<int>(begin), static_cast<int>(end - begin), formatOf(begin));
        begin = end;
    }
    gatherSoon();
}

void MarkdownFormat::gatherSoon() {
    if (gathering_) return;
    gathering_ = true;
    QMetaObject::invokeMethod(this, &MarkdownFormat::gather, Qt::QueuedConnection);
}

void MarkdownFormat::gather() {
    gathering_ = false;
    QVariantList found;
    std::vector<QTextBlock> otherwise;
    for (QTextBlock block = document() != nullptr ? document()->begin() : QTextBlock{}; block.isValid();
         block = block.next()) {
        auto* mark = static_cast<Mark*>(block.userData());
        if (mark == nullptr || mark->end >= block.length()) continue;
        const bool isDrawn = found.size() < kMostMarks;
        if (mark->drawn != isDrawn) {
            drawn_ += isDrawn ? 1 : -1;
            mark->drawn = isDrawn;
            otherwise.push_back(block);
        }
        if (!isDrawn) continue;
        found << QVariantMap{{QStringLiteral("box"), mark->box},
                             {QStringLiteral("ticked"), mark->ticked},
                             {QStringLiteral("position"), block.position() + mark->begin},
                             {QStringLiteral("end"), block.position() + mark->end},
                             {QStringLiteral("state"), block.position() + mark->state},
                             {QStringLiteral("text"), block.text().mid(mark->content, kLongestName)}};
    }
    // As many as the change moved over the limit, not all behind it.
    for (const QTextBlock& block : otherwise) rehighlightBlock(block);
    if (found == marks_) return;
    marks_ = std::move(found);
    ++revision_;
    emit marksChanged();
    place();
}

std::u16string MarkdownFormat::text() const {
    return document() != nullptr ? document()->toPlainText().toStdU16String() : std::u16string{};
}

QVariantList MarkdownFormat::stepsOfReturn(int position) const {
    return stepsFrom(domain::markdownReturn(text(), static_cast<std::size_t>(std::max(position, 0))));
}

QVariantList MarkdownFormat::stepsOfIndent(int begin, int end, bool back) const {
    return stepsFrom(domain::markdownIndent(text(), static_cast<std::size_t>(std::max(begin, 0)),
                                            static_cast<std::size_t>(std::max(end, 0)), back));
}

QVariantList MarkdownFormat::stepsOfToggle(int position) const {
    return stepsFrom(domain::markdownToggle(text(), static_cast<std::size_t>(std::max(position, 0))));
}

QVariantList MarkdownFormat::stepsOfWrap(int begin, int end, const QString& around) const {
    if (around.isEmpty()) return {};
    return stepsFrom(domain::markdownWrap(text(), static_cast<std::size_t>(std::max(begin, 0)),
                                          static_cast<std::size_t>(std::max(end, 0)), around.toStdU16String()));
}

QVariantList MarkdownFormat::stepsTo(const QString& wanted) const {
    const QString now = document() != nullptr ? document()->toPlainText() : QString{};
    const std::u32string from = now.toStdU32String();
    const auto units = [](std::u32string_view points) {
        return points.size() +
               static_cast<std::size_t>(std::ranges::count_if(points, [](char32_t one) { return one > 0xFFFF; }));
    };
    std::vector<domain::NoteStep> steps;
    std::size_t point = 0;
    std::size_t unit = 0;
    const TextDelta delta = TextDelta::between(from, wanted.toStdU32String());
    for (const TextDelta::Step& step : delta.steps()) {
        unit += units(std::u32string_view{from}.substr(point, step.keep));
        point += step.keep;
        const std::size_t removed = units(std::u32string_view{from}.substr(point, step.remove));
        steps.push_back({unit, removed, QString::fromStdU32String(step.insert).toStdU16String()});
        unit += removed;
        point += step.remove;
    }
    return stepsFrom(steps);
}

QString MarkdownFormat::linkAt(int position) const {
    const QTextBlock block = document() != nullptr ? document()->findBlock(position) : QTextBlock{};
    if (!block.isValid() || position < 0) return {};
    const QString text = block.text();
    MarkdownState state = fenceIn(block.previous().isValid() ? block.previous().userState() : -1);
    const MarkdownLine line = domain::markdownLine(viewOf(text), state);
    const auto at = static_cast<std::size_t>(position - block.position());
    for (const MarkdownSpan& span : line.spans) {
        if (span.style != MarkdownStyle::link || at < span.begin || at > span.begin + span.length) continue;
        return safeLink(text.mid(static_cast<qsizetype>(span.target), static_cast<qsizetype>(span.targetLength)));
    }
    return {};
}

}  // namespace aufwind::views

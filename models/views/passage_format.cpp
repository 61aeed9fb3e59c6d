// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/passage_format.h"

#include <QColor>
#include <QQuickTextDocument>
#include <QTextBlock>

#include <algorithm>

namespace aufwind::views {

void PassageFormat::setSource(QObject* source) {
    if (source_ == source) return;
    source_ = source;
    const auto* quick = qobject_cast<QQuickTextDocument*>(source);
    setDocument(quick != nullptr ? quick->textDocument() : nullptr);
    emit sourceChanged();
}

void PassageFormat::setPassages(const QVariantList& passages) {
    passages_ = passages;
    stretches_.clear();
    int end = 0;
    for (const QVariant& one : passages) {
        const QVariantMap passage = one.toMap();
        end += std::max(passage.value(QStringLiteral("length")).toInt(), 0);
        QTextCharFormat format;
        format.setBackground(passage.value(QStringLiteral("fill")).value<QColor>());
        format.setForeground(passage.value(QStringLiteral("ink")).value<QColor>());
        format.setFontStrikeOut(passage.value(QStringLiteral("gone")).toBool());
        format.setFontUnderline(passage.value(QStringLiteral("added")).toBool());
        stretches_.push_back({end, format});
    }
    emit passagesChanged();
    if (document() != nullptr) rehighlight();
}

void PassageFormat::highlightBlock(const QString& text) {
    const int begin = currentBlock().position();
    const int end = begin + static_cast<int>(text.size());
    auto stretch = std::ranges::upper_bound(stretches_, begin, {}, &Stretch::end);
    for (int at = begin; at < end && stretch != stretches_.end(); ++stretch) {
        const int to = std::min(end, stretch->end);
        setFormat(at - begin, to - at, stretch->format);
        at = to;
    }
}

}  // namespace aufwind::views

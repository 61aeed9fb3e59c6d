// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/text_lines.h"

#include <QQuickTextDocument>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace aufwind::views {

void TextLines::setDocument(QObject* document) {
    if (source_ == document) return;
    if (text_) text_->disconnect(this);
    source_ = document;
    const auto* quick = qobject_cast<QQuickTextDocument*>(document);
    text_ = quick != nullptr ? quick->textDocument() : nullptr;
    if (text_) {
        text_->setUndoRedoEnabled(false);
        connect(text_, &QTextDocument::contentsChange, this, &TextLines::noteEdit);
    }
    emit documentChanged();
    applyAll();
}

void TextLines::setLineHeight(qreal height) {
    if (lineHeight_ == height) return;
    lineHeight_ = height;
    emit lineHeightChanged();
    applyAll();
}

void TextLines::setGap(qreal gap) {
    if (gap_ == gap) return;
    gap_ = gap;
    emit gapChanged();
    applyAll();
}

void TextLines::noteEdit(int position, int /*removed*/, int added) {
    applySoon(position, position + added);
}

void TextLines::applyAll() {
    applySoon(0, std::numeric_limits<int>::max());
}

void TextLines::applySoon(int from, int to) {
    if (queued_) {
        // Edits in between shift what was noted first; the wider stretch holds it still.
        from_ = std::min(from_, from);
        to_ = to_ > std::numeric_limits<int>::max() - std::max(0, to - from) ? std::numeric_limits<int>::max()
                                                                             : std::max(to_ + (to - from), to);
        return;
    }
    queued_ = true;
    from_ = from;
    to_ = to;
    // Not within the edit that is being told, but before the next frame.
    QMetaObject::invokeMethod(this, &TextLines::apply, Qt::QueuedConnection);
}

qreal TextLines::heightOf(const QTextBlock& block) const {
    int largest = 0;
    for (const auto& range : block.layout()->formats()) {
        largest = std::max(largest, range.format.intProperty(QTextFormat::FontPixelSize));
    }
    const int usual = text_->defaultFont().pixelSize();
    return largest > usual && usual > 0 ? std::round(lineHeight_ * largest / usual) : lineHeight_;
}

void TextLines::apply() {
    queued_ = false;
    if (!text_ || lineHeight_ <= 0) return;
    QTextBlockFormat wanted;
    wanted.setBottomMargin(gap_);
    const int last = std::min(to_, text_->characterCount() - 1);
    // Told once, however many lines there are: whoever lays the text out does so anew each time.
    QTextCursor all{text_};
    all.beginEditBlock();
    for (QTextBlock block = text_->findBlock(std::min(from_, last)); block.isValid() && block.position() <= last;
         block = block.next()) {
        const QTextBlockFormat now = block.blockFormat();
        const qreal height = heightOf(block);
        if (now.lineHeight() == height && now.bottomMargin() == gap_ &&
            now.lineHeightType() == QTextBlockFormat::FixedHeight) {
            continue;
        }
        wanted.setLineHeight(height, QTextBlockFormat::FixedHeight);
        QTextCursor{block}.mergeBlockFormat(wanted);
    }
    all.endEditBlock();
}

}  // namespace aufwind::views

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/markdown_edit.h"

#include <QAbstractItemModel>
#include <QColor>
#include <QPointer>
#include <QSyntaxHighlighter>
#include <QTextDocument>
#include <QVariantList>
#include <qqml.h>

#include <memory>

/// Shows the Markdown of an editor as what it stands for, where it stands. The letters stay as they are: formats lie on
/// top of them and are no edit. What keys do to lists and to what is selected is answered as steps, for the editor to
/// take like typed letters. Rules: models/domain/markdown_spans.h and markdown_edit.h.
///
/// Thread rule: the window's.
namespace aufwind::views {

class MarkdownFormat : public QSyntaxHighlighter {
    Q_OBJECT
    QML_ELEMENT
    /// The `textDocument` of a TextEdit.
    Q_PROPERTY(QObject* document READ source WRITE setSource NOTIFY sourceChanged)
    /// Letters of ordinary text, in pixels.
    Q_PROPERTY(int baseSize MEMBER baseSize_ WRITE setBaseSize NOTIFY looksChanged)
    Q_PROPERTY(QColor muted MEMBER muted_ WRITE setMuted NOTIFY looksChanged)
    Q_PROPERTY(QColor link MEMBER link_ WRITE setLink NOTIFY looksChanged)
    Q_PROPERTY(QColor codeFill MEMBER codeFill_ WRITE setCodeFill NOTIFY looksChanged)
    /// How many letters of lists are drawn as something else, and then invisible: the first kMostMarks.
    Q_PROPERTY(int markCount READ markCount NOTIFY marksChanged)
    /// A row for each of them, for what draws them: it grows and shrinks at its end alone, a few rows at a time.
    Q_PROPERTY(QAbstractItemModel* places READ places CONSTANT)
    /// Another one whenever mark() may answer something else.
    Q_PROPERTY(int markRevision READ markRevision NOTIFY marksChanged)

  public:
    static constexpr int kMostMarks = 400;

    explicit MarkdownFormat(QObject* parent = nullptr);
    ~MarkdownFormat() override;

    QObject* source() const { return source_; }
    void setSource(QObject* source);
    void setBaseSize(int size);
    void setMuted(const QColor& colour) { setColour(muted_, colour); }
    void setLink(const QColor& colour) { setColour(link_, colour); }
    void setCodeFill(const QColor& colour) { setColour(codeFill_, colour); }
    int markCount() const { return static_cast<int>(marks_.size()); }
    int markRevision() const { return revision_; }
    QAbstractItemModel* places() const;
    /// `box` (else a bullet), `ticked`, `position` and `end` of the letters, `state` (where the letter of a box is),
    /// `text` (what the line says).
    /// A mark is where it was until the next turn of the event loop; the text may be shorter by then.
    Q_INVOKABLE int letters() const { return document() != nullptr ? document()->characterCount() - 1 : 0; }
    Q_INVOKABLE QVariantMap mark(int index) const { return marks_.value(index).toMap(); }

    /// Each answers steps {position, removed, inserted}, ascending and in places of the text as it is; empty where the
    /// key has no meaning there.
    Q_INVOKABLE QVariantList stepsOfReturn(int position) const;
    Q_INVOKABLE QVariantList stepsOfIndent(int begin, int end, bool back) const;
    Q_INVOKABLE QVariantList stepsOfToggle(int position) const;
    Q_INVOKABLE QVariantList stepsOfWrap(int begin, int end, const QString& around) const;
    /// What leads from what is there to `wanted`, touching what differs alone.
    Q_INVOKABLE QVariantList stepsTo(const QString& wanted) const;
    /// Where the link at a place leads; empty where there is none, or none of http and https.
    Q_INVOKABLE QString linkAt(int position) const;

  signals:
    void sourceChanged();
    void looksChanged();
    void marksChanged();

  protected:
    void highlightBlock(const QString& text) override;

  private:
    void setColour(QColor& kept, const QColor& colour);
    void lookAnew();
    void gatherSoon();
    void gather();
    void place();
    std::u16string text() const;

    class Places;

    QPointer<QObject> source_;
    std::unique_ptr<Places> places_;
    int baseSize_ = 13;
    QColor muted_;
    QColor link_;
    QColor codeFill_;
    QVariantList marks_;
    int revision_ = 0;
    int drawn_ = 0;  ///< marks whose letters are not seen
    bool gathering_ = false;
    bool again_ = false;
};

/// The address that may be opened, in full; empty where it is none of http and https, or hides its host.
QString safeLink(const QString& written);

}  // namespace aufwind::views

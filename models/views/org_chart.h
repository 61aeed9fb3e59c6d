// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/org_drawing.h"

#include <QObject>
#include <QPointer>
#include <QVariantList>
#include <QVariantMap>
#include <qqml.h>

#include <memory>
#include <optional>

/// An org chart as one page shows it: which arrangement, what is unfolded, what is chosen. It follows the organisation,
/// and what is unfolded stays so whatever moves. A chart of many is laid out on another thread; until that has answered
/// it shows what it showed.
///
/// Nodes are numbers that hold until drawn(). Thread rule: the window's.
namespace aufwind::views {

class OrgChart : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        aufwind::views::Organisation* organisation READ organisation WRITE setOrganisation NOTIFY organisationChanged)
    /// "manager" or "team"
    Q_PROPERTY(QString arrangement READ arrangement WRITE setArrangement NOTIFY arrangementChanged)
    /// "loading", "ready", "empty", "failed"
    Q_PROPERTY(QString state READ state NOTIFY drawn)
    /// {width, height, gap, level, pair, row} of cards; see models/domain/org_layout.h.
    Q_PROPERTY(QVariantMap sizes READ sizes WRITE setSizes NOTIFY sizesChanged)
    /// -1: none.
    Q_PROPERTY(int chosen READ chosen WRITE choose NOTIFY chosenChanged)
    /// Empty where none is chosen, or what is chosen is nobody.
    Q_PROPERTY(QString chosenPerson READ chosenPerson NOTIFY chosenChanged)
    Q_PROPERTY(int people READ people NOTIFY drawn)
    /// Those without a manager who should have one, the first of them: {id, name, title, initials, why ("left", "gone"
    /// or "never"), ends (of the manager who has left), starts}.
    Q_PROPERTY(QVariantList unplaced READ unplaced NOTIFY drawn)
    Q_PROPERTY(int unplacedCount READ unplacedCount NOTIFY drawn)

  public:
    explicit OrgChart(QObject* parent = nullptr);
    ~OrgChart() override;

    Organisation* organisation() const { return organisation_; }
    void setOrganisation(Organisation* organisation);
    QString arrangement() const;
    void setArrangement(const QString& arrangement);
    QString state() const;
    QVariantMap sizes() const;
    void setSizes(const QVariantMap& sizes);
    int chosen() const;
    void choose(int node);
    QString chosenPerson() const;
    int people() const;
    QVariantList unplaced() const;
    int unplacedCount() const;

    /// Null until there is one.
    std::shared_ptr<const OrgDrawing> drawing() const { return drawing_; }
    /// What stood where the hand was when the newest drawing was asked for: it is to stay there.
    std::optional<OrgKey> anchor() const { return anchor_; }
    std::optional<OrgKey> chosenKey() const { return chosenKey_; }

    /// {kind ("company", "team", "rest" or "person"), personId, name, title, initials, children, below, unfolded, lead,
    /// manager, location, starts}; empty where there is no such node.
    Q_INVOKABLE QVariantMap card(int node) const;
    Q_INVOKABLE void toggle(int node);
    Q_INVOKABLE void unfoldAll();
    Q_INVOKABLE void foldAll();
    /// Chooses somebody and unfolds the way there; false where they stand nowhere.
    Q_INVOKABLE bool reveal(const QString& personId);
    /// To the next card "up", "down", "before" or "after"; false where there is none.
    Q_INVOKABLE bool walk(const QString& direction);
    /// The first people with these words in name or title: {id, name, title, initials}.
    Q_INVOKABLE QVariantList find(const QString& words) const;

  signals:
    void organisationChanged();
    void arrangementChanged();
    void sizesChanged();
    void chosenChanged();
    /// drawing() is another one.
    void drawn();
    /// Somebody was looked for, or walked to: they are to be seen.
    void shown(int node);

  private:
    struct Wanted;

    void follow();
    void draw();
    void take(std::shared_ptr<const OrgDrawing> drawing, domain::OrgArrangement arrangement);
    std::uint32_t nodeOf(const std::optional<OrgKey>& key) const;
    int stepFrom(std::uint32_t node, const QString& direction) const;
    QString nameOf(std::uint32_t node) const;

    QPointer<Organisation> organisation_;
    bool isUsing_ = false;
    domain::OrgArrangement arrangement_ = domain::OrgArrangement::byManager;
    domain::OrgArrangement drawnAs_ = domain::OrgArrangement::byManager;  ///< what drawing() is
    domain::OrgSizes sizes_;
    OrgKeys unfolded_;
    bool begun_[2] = {false, false};  ///< by arrangement: what is unfolded to begin with was chosen
    std::shared_ptr<const OrgDrawing> drawing_;
    std::optional<OrgKey> anchor_;
    std::optional<OrgKey> chosenKey_;
    bool isDrawing_ = false;
    bool again_ = false;
    bool showChosen_ = false;
};

}  // namespace aufwind::views

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/org_drawing.h"

#include <QColor>
#include <QFont>
#include <QHash>
#include <QImage>
#include <QLocale>
#include <QRectF>
#include <QStaticText>
#include <QString>
#include <QVariantMap>
#include <QVector>

class QPainter;

/// How an org chart is painted: in the window, on its map, into a file. Only what is to be seen is looked at; the
/// smaller the cards are, the less is on them.
///
/// Thread rule: one thread at a time.
namespace aufwind::views {

/// What a theme says. Lengths are those at full size.
struct OrgLook {
    QColor canvas{0xF3, 0xF3, 0xF0};
    QColor card{Qt::white};
    QColor outline{0xC9, 0xC8, 0xC2};
    QColor line{0x85, 0x84, 0x7E};
    QColor text{0x1B, 0x1C, 0x1E};
    QColor muted{0x55, 0x56, 0x5A};
    QColor accent{0x2B, 0x59, 0xC3};
    QColor tint{0xEA, 0xF0, 0xFC};
    QColor track{0xE6, 0xE5, 0xE0};
    QVector<QColor> fills;  ///< behind initials
    QVector<QColor> inks;
    QString family;
    double nameSize = 13;
    double titleSize = 12;
    double avatar = 32;
    double pill = 20;
    double radius = 10;
    QString company;  ///< what stands on a card that is nobody's, where it has no name of its own
    QString rest;
    QString people;  ///< "%1 people"
    QLocale locale;  ///< for numbers

    /// As QML gives it, by these names; what is missing stays.
    static OrgLook from(const QVariantMap& map);
};

class OrgPainter {
  public:
    /// What is chosen, and where somebody would be dropped: nodes.
    struct Marks {
        std::uint32_t chosen = domain::kNoNode;
        std::uint32_t target = domain::kNoNode;
        bool dotted = true;
    };

    void setLook(const OrgLook& look);
    const OrgLook& look() const { return look_; }

    /// `view` in units of the chart; the painter's origin is its corner. Texts are crisp at any zoom.
    void paint(QPainter& painter, const OrgDrawing& drawing, const QRectF& view, double zoom, const Marks& marks);
    /// Below it cards are bare boxes.
    static constexpr double kBoxesBelow = 0.22;
    /// From it on they have names.
    static constexpr double kNamesFrom = 0.4;
    /// Of the count below a card, for whoever clicks it.
    static QRectF pillOf(const OrgLook& look, const domain::OrgArea& card, std::uint32_t below);

  private:
    struct Scene;
    struct Text {
        QStaticText name;
        QStaticText title;
        QStaticText initials;
        QStaticText count;
    };

    void lines(const Scene& scene);
    void dottedLines(const Scene& scene);
    void boxes(const Scene& scene);
    void card(const Scene& scene, std::uint32_t card);
    void pill(const Scene& scene, const domain::OrgNode& node, const QStaticText& count, const domain::OrgArea& area,
              bool unfolded);
    void face(const Scene& scene, const domain::OrgNode& node, const QStaticText& initials, const QRectF& card);
    const Text& textOf(const Scene& scene, std::uint32_t node);
    const QImage& sprite(const Scene& scene, int kind);
    void prepare(double zoom, double ratio, const std::shared_ptr<const OrgTree>& tree);
    QFont font(int pixels, int weight) const;

    OrgLook look_;
    /// Letters come in whole pixels, so that most of what is laid out holds while one zooms.
    struct Pixels {
        int name = 0;
        int title = 0;
        int initials = 0;

        bool operator==(const Pixels&) const = default;
    };
    Pixels pixels_;
    QFont nameFont_;
    QFont titleFont_;
    QFont countFont_;
    QFont initialsFont_;
    double zoom_ = 0;
    double ratio_ = 0;
    std::shared_ptr<const OrgTree> tree_;  ///< held, so that no other one has its address
    QHash<std::uint32_t, Text> texts_;
    QHash<int, QImage> sprites_;
};

}  // namespace aufwind::views

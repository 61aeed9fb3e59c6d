// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/org_painter.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace aufwind::views {

namespace {

using domain::kNoNode;
using domain::OrgArea;
using domain::OrgKind;

constexpr double kPad = 8;
constexpr int kPlain = -1;
constexpr int kChosen = -2;
constexpr int kTarget = -3;
/// More texts than that are laid out anew when they are seen again.
constexpr qsizetype kTexts = 3000;
/// No card is wider than so many.
constexpr qsizetype kLetters = 120;
constexpr double kStubsFrom = 0.05;

OrgArea areaOf(const QRectF& rect) {
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}

QVector<QColor> coloursFrom(const QVariant& value) {
    QVector<QColor> colours;
    for (const QVariant& one : value.toList()) colours << QColor(one.toString());
    return colours;
}

QString oneLine(QString text) {
    for (QChar& letter : text) {
        const bool breaks = letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator || letter < u' ';
        if (breaks) letter = u' ';
    }
    return text;
}

}  // namespace

struct OrgPainter::Scene {
    QPainter& painter;
    const OrgDrawing& drawing;
    QRectF view;
    double zoom;
    const Marks& marks;
    bool isVector;

    double x(double at) const { return std::round((at - view.x()) * zoom); }
    double y(double at) const { return std::round((at - view.y()) * zoom); }
    QRectF rect(const OrgArea& area) const {
        return {x(area.x), y(area.y), std::max(1.0, std::round(area.width * zoom)),
                std::max(1.0, std::round(area.height * zoom))};
    }
    /// Lines of the chart lie on whole pixels, so a filled stripe is as sharp as can be, and quicker than a pen.
    void across(double from, double to, double at, double width, const QColor& colour) const {
        const double left = std::max(x(from), -width);
        const double right = std::min(x(to), view.width() * zoom + width);
        if (right >= left) painter.fillRect(QRectF{left, y(at), right - left + width, width}, colour);
    }
    void down(double at, double from, double to, double width, const QColor& colour) const {
        const double top = std::max(y(from), -width);
        const double bottom = std::min(y(to), view.height() * zoom + width);
        if (bottom >= top) painter.fillRect(QRectF{x(at), top, width, bottom - top + width}, colour);
    }
};

OrgLook OrgLook::from(const QVariantMap& map) {
    OrgLook look;
    const auto colour = [&](const char* name, QColor& into) {
        const QVariant value = map.value(QLatin1String(name));
        if (value.canConvert<QColor>()) into = value.value<QColor>();
    };
    const auto number = [&](const char* name, double& into) {
        const double value = map.value(QLatin1String(name)).toDouble();
        if (value > 0) into = value;
    };
    colour("canvas", look.canvas);
    colour("card", look.card);
    colour("outline", look.outline);
    colour("line", look.line);
    colour("text", look.text);
    colour("muted", look.muted);
    colour("accent", look.accent);
    colour("tint", look.tint);
    colour("track", look.track);
    look.fills = coloursFrom(map.value(QStringLiteral("fills")));
    look.inks = coloursFrom(map.value(QStringLiteral("inks")));
    look.family = map.value(QStringLiteral("family")).toString();
    number("nameSize", look.nameSize);
    number("titleSize", look.titleSize);
    number("avatar", look.avatar);
    number("pill", look.pill);
    number("radius", look.radius);
    look.company = map.value(QStringLiteral("company")).toString();
    look.rest = map.value(QStringLiteral("rest")).toString();
    look.people = map.value(QStringLiteral("people")).toString();
    look.locale = QLocale{map.value(QStringLiteral("locale")).toString()};
    return look;
}

void OrgPainter::setLook(const OrgLook& look) {
    look_ = look;
    texts_.clear();
    sprites_.clear();
    pixels_ = {};
}

QFont OrgPainter::font(int pixels, int weight) const {
    QFont font{look_.family};
    font.setPixelSize(pixels);
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

void OrgPainter::prepare(double zoom, double ratio, const std::shared_ptr<const OrgTree>& tree) {
    const auto size = [zoom](double full) {
        return std::max(1, static_cast<int>(std::lround(full * zoom)));
    };
    const Pixels pixels{size(look_.nameSize), size(look_.titleSize), size(look_.avatar * 0.4)};
    if (zoom != zoom_ || ratio != ratio_) sprites_.clear();
    const bool isSame = pixels == pixels_ && ratio == ratio_ && tree == tree_;
    if (!isSame || texts_.size() > kTexts) texts_.clear();
    if (pixels != pixels_) {
        nameFont_ = font(pixels.name, QFont::Medium);
        titleFont_ = font(pixels.title, QFont::Normal);
        countFont_ = font(pixels.title, QFont::Medium);
        initialsFont_ = font(pixels.initials, QFont::DemiBold);
    }
    pixels_ = pixels;
    zoom_ = zoom;
    ratio_ = ratio;
    tree_ = tree;
}

void OrgPainter::paint(QPainter& painter, const OrgDrawing& drawing, const QRectF& view, double zoom,
                       const Marks& marks) {
    const bool isVector = painter.paintEngine()->type() == QPaintEngine::Pdf;
    const double ratio = isVector ? 1 : painter.worldTransform().m11();
    prepare(zoom, ratio, drawing.tree);
    const Scene scene{painter, drawing, view, zoom, marks, isVector};
    lines(scene);
    if (marks.dotted) dottedLines(scene);
    if (zoom < kBoxesBelow) {
        boxes(scene);
    } else {
        painter.setRenderHint(QPainter::Antialiasing);
        drawing.layout.within(areaOf(view.adjusted(0, -look_.pill, 0, 0)), [&](std::uint32_t at) { card(scene, at); });
    }
}

void OrgPainter::lines(const Scene& scene) {
    const domain::OrgLayout& layout = scene.drawing.layout;
    const OrgArea seen = areaOf(scene.view);
    const double width = scene.isVector ? 1 : std::max(1.0, std::floor(scene.zoom));
    for (const domain::OrgFamily& family : layout.families) {
        if (!family.area.meets(seen)) continue;
        const OrgArea own = layout.area(family.card);
        const double middle = own.x + own.width / 2;
        scene.down(middle, own.bottom(), family.across, width, look_.line);
        if (family.from < family.to) scene.across(family.from, family.to, family.across, width, look_.line);
        if (scene.zoom < kStubsFrom) continue;
        for (std::uint32_t i = 0; i < family.directs; ++i) {
            const OrgArea child = layout.area(layout.direct[family.firstDirect + i]);
            if (child.right() < seen.x || child.x > seen.right()) continue;
            scene.down(child.x + child.width / 2, family.across, child.y, width, look_.line);
        }
        for (std::uint32_t i = 0; i < family.columns; ++i) {
            const domain::OrgColumns& columns = layout.columns[family.firstColumns + i];
            if (columns.x + own.width * 2 < seen.x || columns.x - own.width * 2 > seen.right()) continue;
            scene.down(columns.x, family.across, columns.end, width, look_.line);
            for (std::uint32_t card = columns.firstCard; card < columns.firstCard + columns.cards; ++card) {
                const OrgArea area = layout.area(card);
                const double y = area.y + area.height / 2;
                if (y < seen.y - 1 || y > seen.bottom() + 1) continue;
                const bool isBefore = area.x < columns.x;
                scene.across(isBefore ? area.right() : columns.x, isBefore ? columns.x : area.x, y, width, look_.line);
            }
        }
    }
}

// From the lower edge of the manager's card to the side of the report's. Pens with dashes are slow on long lines, also
// where nobody sees them; short stripes where somebody does are not.
void OrgPainter::dottedLines(const Scene& scene) {
    const domain::OrgLayout& layout = scene.drawing.layout;
    const OrgArea seen = areaOf(scene.view);
    const double width = std::max(1.0, std::round(2 * std::min(1.0, scene.zoom)));
    const double dash = 2 * width;
    const double longest = 2 * std::max(scene.view.width(), scene.view.height()) * scene.zoom;
    const auto stripes = [&](double from, double to, double most, const auto& put) {
        const double least = std::min(from, to);
        const double begin = least + std::max(0.0, std::floor(-least / (2 * dash))) * 2 * dash;
        const double end = std::min({std::max(from, to), most, begin + longest});
        for (double at = begin; at < end; at += 2 * dash) put(at, std::min(dash, end - at));
    };
    const auto across = [&](double from, double to, double at) {
        const double y = scene.y(at);
        if (y < -width || y > scene.view.height() * scene.zoom) return;
        stripes(scene.x(from), scene.x(to), scene.view.width() * scene.zoom, [&](double x, double length) {
            scene.painter.fillRect(QRectF{x, y, length, width}, look_.accent);
        });
    };
    const auto down = [&](double at, double from, double to) {
        const double x = scene.x(at);
        if (x < -width || x > scene.view.width() * scene.zoom) return;
        stripes(scene.y(from), scene.y(to), scene.view.height() * scene.zoom, [&](double y, double length) {
            scene.painter.fillRect(QRectF{x, y, width, length}, look_.accent);
        });
    };
    scene.painter.setRenderHint(QPainter::Antialiasing, false);
    for (const domain::OrgDotted& each : layout.dotted) {
        const OrgArea from = layout.area(each.manager);
        const OrgArea to = layout.area(each.report);
        const double start = from.x + from.width * 0.78;
        const double low = from.bottom() + layout.sizes.level * 0.28;
        const double side = to.right() + layout.sizes.gap * 0.5;
        const double end = to.y + to.height / 2;
        const double left = std::min({start, side, to.right()});
        const double top = std::min(from.bottom(), end);
        const OrgArea all{left, top, std::max(start, side) - left + 1, std::max(low, end) - top + 1};
        if (!all.meets(seen)) continue;
        down(start, from.bottom(), low);
        across(start, side, low);
        down(side, low, end);
        across(to.right(), side, end);
    }
}

void OrgPainter::boxes(const Scene& scene) {
    const domain::OrgLayout& layout = scene.drawing.layout;
    QRectF last;
    layout.within(areaOf(scene.view), [&](std::uint32_t at) {
        const QRectF rect = scene.rect(layout.area(at));
        // Where many share a pixel, one of them is enough.
        if (rect == last) return;
        last = rect;
        const std::uint32_t node = layout.cards[at].node;
        const bool isMarked = node == scene.marks.chosen || node == scene.marks.target;
        scene.painter.fillRect(rect, isMarked ? look_.accent : look_.line);
    });
    if (scene.marks.chosen == kNoNode || layout.cardOf[scene.marks.chosen] == kNoNode) return;
    // Whoever is looked for is found at any size.
    const QRectF found = scene.rect(layout.area(layout.cardOf[scene.marks.chosen]));
    scene.painter.fillRect(found.adjusted(-2, -2, 2, 2), look_.accent);
}

/// Of what is the same on many cards: a negative kind is a card, else it is the tone of a face.
const QImage& OrgPainter::sprite(const Scene& scene, int kind) {
    const auto found = sprites_.constFind(kind);
    if (found != sprites_.constEnd()) return *found;
    const domain::OrgSizes& sizes = scene.drawing.layout.sizes;
    const double width = kind < 0 ? std::round(sizes.width * scene.zoom) : std::round(look_.avatar * scene.zoom);
    const double height = kind < 0 ? std::round(sizes.height * scene.zoom) : width;
    QImage image{QSize{static_cast<int>(std::ceil(width * ratio_)), static_cast<int>(std::ceil(height * ratio_))},
                 QImage::Format_ARGB32_Premultiplied};
    image.setDevicePixelRatio(ratio_);
    image.fill(Qt::transparent);
    QPainter painter{&image};
    painter.setRenderHint(QPainter::Antialiasing);
    if (kind < 0) {
        const double line = kind == kPlain ? 1 : 2;
        painter.setPen(QPen{kind == kPlain ? look_.outline : look_.accent, line});
        painter.setBrush(kind == kTarget ? look_.tint : look_.card);
        const double radius = look_.radius * scene.zoom;
        painter.drawRoundedRect(QRectF{line / 2, line / 2, width - line, height - line}, radius, radius);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look_.fills.isEmpty() ? look_.track : look_.fills[kind % look_.fills.size()]);
        painter.drawEllipse(QRectF{0, 0, width, height});
    }
    return *sprites_.insert(kind, image);
}

void OrgPainter::card(const Scene& scene, std::uint32_t at) {
    const std::uint32_t node = scene.drawing.layout.cards[at].node;
    const OrgArea area = scene.drawing.layout.area(at);
    const QRectF rect = scene.rect(area);
    const int kind = node == scene.marks.target ? kTarget : node == scene.marks.chosen ? kChosen : kPlain;
    if (scene.isVector) {
        scene.painter.setPen(QPen{look_.outline, 1});
        scene.painter.setBrush(look_.card);
        scene.painter.drawRoundedRect(rect, look_.radius * scene.zoom, look_.radius * scene.zoom);
    } else {
        scene.painter.drawImage(rect.topLeft(), sprite(scene, kind));
    }
    const domain::OrgNode& one = scene.drawing.tree->forest[node];
    if (scene.zoom < kNamesFrom) {
        if (one.kind == OrgKind::person) face(scene, one, {}, rect);
        return;
    }
    const Text& text = textOf(scene, node);
    if (one.kind == OrgKind::person) face(scene, one, text.initials, rect);
    const double left = rect.x() + (one.kind == OrgKind::person ? 2 * kPad + look_.avatar : 1.5 * kPad) * scene.zoom;
    const double nameHeight = text.name.size().height();
    const double titleHeight = text.title.text().isEmpty() ? 0 : text.title.size().height();
    const double top = rect.y() + (rect.height() - nameHeight - titleHeight) / 2;
    scene.painter.setFont(nameFont_);
    scene.painter.setPen(look_.text);
    scene.painter.drawStaticText(QPointF{left, top}, text.name);
    if (titleHeight > 0) {
        scene.painter.setFont(titleFont_);
        scene.painter.setPen(look_.muted);
        scene.painter.drawStaticText(QPointF{left, top + nameHeight}, text.title);
    }
    if (one.children > 0) pill(scene, one, text.count, area, scene.drawing.unfolded[node]);
}

void OrgPainter::face(const Scene& scene, const domain::OrgNode& node, const QStaticText& initials,
                      const QRectF& card) {
    const double extent = std::round(look_.avatar * scene.zoom);
    const QPointF at{card.x() + std::round(kPad * scene.zoom), card.y() + std::round((card.height() - extent) / 2)};
    const int tones = std::max<int>(1, static_cast<int>(look_.fills.size()));
    const int tone = scene.drawing.tree->people->tones[node.subject] % tones;
    if (scene.isVector) {
        scene.painter.setPen(Qt::NoPen);
        scene.painter.setBrush(look_.fills.isEmpty() ? look_.track : look_.fills[tone]);
        scene.painter.drawEllipse(QRectF{at, QSizeF{extent, extent}});
    } else {
        scene.painter.drawImage(at, sprite(scene, tone));
    }
    if (scene.zoom < kNamesFrom) return;
    scene.painter.setFont(initialsFont_);
    scene.painter.setPen(look_.inks.isEmpty() ? look_.text : look_.inks[tone % static_cast<int>(look_.inks.size())]);
    const QSizeF size = initials.size();
    scene.painter.drawStaticText(at + QPointF{(extent - size.width()) / 2, (extent - size.height()) / 2}, initials);
}

const OrgPainter::Text& OrgPainter::textOf(const Scene& scene, std::uint32_t node) {
    const auto found = texts_.constFind(node);
    if (found != texts_.constEnd()) return *found;
    const OrgTree& tree = *scene.drawing.tree;
    const domain::OrgNode& one = tree.forest[node];
    QString name;
    QString title;
    if (one.kind == OrgKind::person) {
        name = tree.people->names[one.subject];
        title = tree.people->titles[one.subject];
    } else {
        name = one.kind == OrgKind::team           ? tree.people->teamNames[one.subject]
               : one.kind == OrgKind::rest         ? look_.rest
               : tree.people->company.name.empty() ? look_.company
                                                   : QString::fromStdString(tree.people->company.name);
        title =
            look_.people.contains(QLatin1String("%1")) ? look_.people.arg(look_.locale.toString(one.below)) : QString{};
    }
    const double before = one.kind == OrgKind::person ? 2 * kPad + look_.avatar : 1.5 * kPad;
    // Of the letters, not of the zoom: they hold for several.
    const double room = (scene.drawing.layout.sizes.width - before - kPad) * pixels_.name / look_.nameSize;
    const auto make = [&](const QString& text, const QFont& letters) {
        QStaticText made;
        // A name is never anything but text.
        made.setTextFormat(Qt::PlainText);
        made.setPerformanceHint(QStaticText::AggressiveCaching);
        made.setText(oneLine(text.left(kLetters)));
        made.prepare({}, letters);
        if (made.size().width() <= room) return made;
        made.setText(QFontMetricsF{letters}.elidedText(made.text(), Qt::ElideRight, room));
        made.prepare({}, letters);
        return made;
    };
    const QString initials = one.kind == OrgKind::person ? tree.people->initials[one.subject].left(3) : QString{};
    const QString count = one.children > 0 ? look_.locale.toString(one.below) : QString{};
    return *texts_.insert(
        node, {make(name, nameFont_), make(title, titleFont_), make(initials, initialsFont_), make(count, countFont_)});
}

QRectF OrgPainter::pillOf(const OrgLook& look, const OrgArea& card, std::uint32_t below) {
    const int digits = below < 10 ? 1 : below < 100 ? 2 : below < 1000 ? 3 : below < 10'000 ? 5 : 6;
    const double width = look.pill * 1.3 + digits * look.titleSize * 0.65;
    return {card.x + (card.width - width) / 2, card.bottom() - look.pill / 2, width, look.pill};
}

void OrgPainter::pill(const Scene& scene, const domain::OrgNode& node, const QStaticText& count, const OrgArea& area,
                      bool unfolded) {
    const QRectF at = pillOf(look_, area, node.below);
    const QRectF rect = scene.rect({at.x(), at.y(), at.width(), at.height()});
    QPainter& painter = scene.painter;
    painter.setPen(QPen{look_.outline, 1});
    painter.setBrush(look_.card);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), rect.height() / 2, rect.height() / 2);
    const double arrow = look_.titleSize * 0.36 * scene.zoom;
    const double right = rect.right() - look_.pill * 0.45 * scene.zoom;
    painter.setFont(countFont_);
    painter.setPen(look_.text);
    const QSizeF size = count.size();
    painter.drawStaticText(QPointF{right - 2.8 * arrow - size.width(), rect.y() + (rect.height() - size.height()) / 2},
                           count);
    const double middle = rect.center().y();
    const double up = unfolded ? 1 : -1;
    painter.setPen(QPen{look_.text, std::max(1.0, 1.5 * scene.zoom), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    const QPointF points[] = {{right - 2 * arrow, middle + up * arrow / 2},
                              {right - arrow, middle - up * arrow / 2},
                              {right, middle + up * arrow / 2}};
    painter.drawPolyline(points, 3);
}

}  // namespace aufwind::views

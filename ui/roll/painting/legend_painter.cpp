#include "ui/roll/painting/legend_painter.h"

#include <cmath>
#include <functional>
#include <vector>

#include <QCoreApplication>
#include <QFontMetrics>
#include <QString>

#include "ui/roll/painting/hatch.h"
#include "ui/roll/painting/lens_painter.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

// At an interface size of 100 %.
constexpr int kSampleWidth = 20;
constexpr int kSampleHeight = 10;
constexpr double kDashWidth = 1.5;
constexpr double kHatchSpacing = 4;
constexpr double kHatchWidth = 2;

struct Entry {
    QString text;
    std::function<void(QPainter&, const QRect&)> paintSample;
};

void addVoices(std::vector<Entry>& entries, const Colours& colours)
{
    const std::array names{QCoreApplication::translate("Legend", "soprano"),
        QCoreApplication::translate("Legend", "alto"), QCoreApplication::translate("Legend", "tenor"),
        QCoreApplication::translate("Legend", "bass")};
    std::size_t voice = 0;
    for (const QString& name : names)
        entries.push_back({name, [look = colours.voices[voice++]](QPainter& painter, const QRect& sample) {
                               painter.fillRect(sample, look.outline);
                               painter.fillRect(sample.adjusted(1, 1, -1, -1), look.fill);
                           }});
}

void addLens(std::vector<Entry>& entries, const Theme& theme)
{
    const auto& colours = theme.colours;
    entries.push_back({QCoreApplication::translate("Legend", "would add: click to accept"),
        [colour = colours.lensAdd](
            QPainter& painter, const QRect& sample) { paintChoice(painter, QRectF(sample), kDashWidth, colour); }});
    entries.push_back({QCoreApplication::translate("Legend", "would remove"),
        [colour = colours.lensRemove, scale = theme.metrics.scale](QPainter& painter, const QRect& sample) {
            painter.fillRect(sample, hatch(colour, kHatchSpacing, kHatchWidth, {scale}));
        }});
}

} // namespace

void paintLegend(QPainter& painter, const QRect& view, const RollScene& scene, const Theme& theme)
{
    std::vector<Entry> entries;
    if (scene.coloursByVoice)
        addVoices(entries, theme.colours);
    if (scene.lens)
        addLens(entries, theme);
    if (entries.empty())
        return;
    const auto of = [&theme](int measure) { return static_cast<int>(std::lround(measure * theme.metrics.scale)); };
    QFont font = painter.font();
    font.setPixelSize(static_cast<int>(std::lround(theme.metrics.smallFont)));
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const int small = of(token::kSmall);
    const int tight = of(token::kTight);
    int width = small;
    for (const Entry& entry : entries)
        width += of(kSampleWidth) + tight + metrics.horizontalAdvance(entry.text) + small;
    const int height = metrics.height() + small;
    const QRect frame(view.right() - width - small, view.top() + small, width, height);
    painter.setPen(QPen(theme.colours.outline, 1));
    painter.setBrush(theme.colours.panel);
    painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), tight, tight);
    int x = frame.x() + small;
    for (const Entry& entry : entries) {
        const int top = frame.center().y() - of(kSampleHeight) / 2;
        entry.paintSample(painter, {x, top, of(kSampleWidth), of(kSampleHeight)});
        x += of(kSampleWidth) + tight;
        painter.setPen(theme.colours.text);
        painter.drawText(QRect(x, frame.y(), width, height), Qt::AlignVCenter | Qt::AlignLeft, entry.text);
        x += metrics.horizontalAdvance(entry.text) + small;
    }
}

} // namespace inventio::ui

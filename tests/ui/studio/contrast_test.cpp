// Whether everything in the window can be read and seen, computed from what is painted.
#include <algorithm>
#include <map>

#include <QCoreApplication>
#include <QImage>

#include "tests/ui/studio/looks.h"
#include "tests/ui/studio/studio_fixture.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/theme/contrast.h"
#include "ui/theme/theme_keeper.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/knob.h"

namespace inventio::ui {
namespace {

constexpr double kText = 4.5;
constexpr double kGraphics = 3.0;
constexpr double kRounding = 0.1;
/// At 100 % no stroke of a small letter covers a pixel as a whole, and all of them look paler than they are.
constexpr double kScale = 2.0;

/// What there is most of.
QColor groundOf(const QImage& picture)
{
    std::map<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y)];
    return QColor(std::ranges::max_element(counts, {}, &std::pair<const QRgb, int>::second)->first);
}

double strongestIn(const QImage& picture)
{
    const QColor ground = groundOf(picture);
    double most = 1.0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            most = std::max(most, contrast(picture.pixelColor(x, y), ground));
    return most;
}

bool hasText(const QWidget& part)
{
    if (const auto* label = qobject_cast<const QLabel*>(&part))
        return !label->text().isEmpty();
    const auto* tool = qobject_cast<const QToolButton*>(&part);
    if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull())
        return false;
    const auto* button = qobject_cast<const QAbstractButton*>(&part);
    return button ? !button->text().isEmpty()
                  : qobject_cast<const QComboBox*>(&part) || qobject_cast<const QLineEdit*>(&part);
}

/// Whether there is anything on it to see: a label without words has nothing, nor has a bar with nothing to scroll.
bool showsSomething(const QWidget& part)
{
    if (const auto* label = qobject_cast<const QLabel*>(&part))
        return !label->text().isEmpty();
    const auto* bar = qobject_cast<const QScrollBar*>(&part);
    return !bar || bar->maximum() > bar->minimum();
}

class ContrastTest : public StudioTest, public testing::WithParamInterface<ThemeChoice> {
protected:
    ContrastTest()
    {
        studio->theme().choose(GetParam());
        studio->theme().setScale(kScale);
        studio->resize(QSize(1280, 1000) * kScale);
        for (auto* fold : studio->enhancePanel().findChildren<Fold*>())
            fold->setOpen(true);
    }

    void expectContrast(const std::string& when)
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
        const QImage picture = studio->grab().toImage().convertToFormat(QImage::Format_RGB32);
        int seen = 0;
        for (const auto* part : studio->findChildren<QWidget*>()) {
            const QRect place(part->mapTo(studio.get(), QPoint()), part->size());
            const bool isWhole = part->isVisible() && part->visibleRegion().boundingRect() == part->rect();
            if (!isWhole || !(isControl(*part) || qobject_cast<const Knob*>(part)) || !showsSomething(*part))
                continue;
            ++seen;
            const double needed = hasText(*part) && part->isEnabled() ? kText : kGraphics;
            EXPECT_GE(strongestIn(picture.copy(place)), needed - kRounding) << when << ": " << describe(*part);
        }
        EXPECT_GT(seen, 60) << when;
    }
};

TEST_P(ContrastTest, EverythingCanBeReadAndSeen)
{
    expectContrast("at the start");
    enhance();
    studio->actions()["model.nextChange"]->trigger();
    expectContrast("after an Enhance");
}

INSTANTIATE_TEST_SUITE_P(
    Themes, ContrastTest, testing::Values(ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast));

} // namespace
} // namespace inventio::ui

#include "ui/roll/lower_lanes.h"

#include <algorithm>

#include <QHBoxLayout>

#include "ui/theme/palette.h"
#include "ui/theme/style.h"

namespace inventio::ui {

namespace {

constexpr double kMostOfPanel = 0.4; ///< of its height

QWidget* pageOf(QWidget* left, QWidget* right)
{
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left);
    row->addWidget(right, 1);
    return page;
}

} // namespace

LowerLanes::LowerLanes(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tabs(new QTabBar(this))
    , m_column(new QVBoxLayout(this))
    , m_stack(new QStackedWidget(this))
    , m_score(new ScoreLane(content, viewport, theme, this))
    , m_scoreStart(new ScoreStart(*m_score, content, viewport, theme, this))
    , m_velocities(new VelocityLane(content, viewport, theme, this))
    , m_velocityTitle(new QLabel(tr("Velocity"), this))
{
    setRole(m_tabs, "lanes");
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_tabs->setAccessibleName(tr("What is shown below the roll"));
    for (const QString& name : {tr("Score"), tr("Velocity"), tr("Hidden")})
        m_tabs->addTab(name);
    m_velocityTitle->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(pageOf(m_scoreStart, m_score));
    m_stack->addWidget(pageOf(m_velocityTitle, m_velocities));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_tabs);
    m_column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { showLane(static_cast<LowerLane>(tab)); });
    themeChanged();
}

LowerLanes::~LowerLanes()
{
    for (QWidget* lane : std::initializer_list<QWidget*>{m_scoreStart, m_score, m_velocities})
        delete lane;
}

LowerLane LowerLanes::lane() const
{
    return static_cast<LowerLane>(m_tabs->currentIndex());
}

void LowerLanes::setLane(LowerLane lane)
{
    m_tabs->setCurrentIndex(static_cast<int>(lane));
}

void LowerLanes::showLane(LowerLane lane)
{
    m_stack->setVisible(lane != LowerLane::Hidden);
    if (lane != LowerLane::Hidden)
        m_stack->setCurrentIndex(static_cast<int>(lane));
    Q_EMIT laneChanged();
}

void LowerLanes::takeTabsBack()
{
    m_column->insertWidget(0, m_tabs);
}

int LowerLanes::heightIn(int panel) const
{
    if (m_stack->isHidden())
        return 0;
    const int lane = m_stack->currentIndex() == static_cast<int>(LowerLane::Score)
        ? m_score->heightForStaves()
        : m_stack->currentWidget()->sizeHint().height();
    return m_tabs->sizeHint().height() + std::min(lane, static_cast<int>(panel * kMostOfPanel));
}

void LowerLanes::themeChanged()
{
    const Metrics& metrics = m_theme.metrics;
    QFont font = this->font();
    font.setPixelSize(static_cast<int>(metrics.smallFont));
    m_tabs->setFont(font);
    m_velocityTitle->setFont(font);
    QPalette palette = paletteOf(m_theme);
    palette.setColor(QPalette::WindowText, m_theme.colours.mutedText);
    palette.setColor(QPalette::Window, m_theme.colours.panel);
    m_velocityTitle->setPalette(palette);
    m_velocityTitle->setAutoFillBackground(true);
    for (QWidget* left : std::initializer_list<QWidget*>{m_scoreStart, m_velocityTitle})
        left->setFixedWidth(static_cast<int>(metrics.keyWidth));
    m_score->themeChanged();
    m_scoreStart->themeChanged();
    m_velocities->themeChanged();
}

} // namespace inventio::ui

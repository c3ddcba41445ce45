#include "ui/pages/page_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/theme/palette.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

PagePanel::PagePanel(const Actions& actions, RollPanel& roll, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_view(new PageView(actions, roll, m_theme, this))
    , m_zoom(new QWidget(this))
    , m_percent(new QLabel(this))
    , m_place(new QLabel(this))
    , m_back(new QToolButton(this))
{
    setFocusProxy(m_view);
    setAutoFillBackground(true);
    auto* buttons = new QHBoxLayout(m_zoom);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(0);
    buttons->setAlignment(Qt::AlignCenter);
    connect(addButton(QStringLiteral("−"), tr("Zoom out")), &QToolButton::clicked, this,
        [this] { m_view->zoom(1 / m_theme.metrics.zoomStep); });
    connect(addButton(QStringLiteral("+"), tr("Zoom in")), &QToolButton::clicked, this,
        [this] { m_view->zoom(m_theme.metrics.zoomStep); });
    connect(addButton(QStringLiteral("↔"), tr("Fit the width, or a whole page")), &QToolButton::clicked, this,
        [this] { m_view->run("view.fit"); });
    m_percent->setObjectName(QStringLiteral("pageZoom"));
    m_place->setObjectName(QStringLiteral("pagePlace"));
    m_back->setDefaultAction(actions["view.page"]);
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::TabFocus);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_view, 1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(token::kLarge);
    row->addWidget(m_zoom);
    row->addWidget(m_percent);
    row->addWidget(m_place);
    row->addStretch(1);
    row->addWidget(m_back);
    all->addLayout(row);

    connect(m_view, &PageView::viewChanged, this, &PagePanel::tellView);
    connect(m_view, &PageView::noteHovered, &roll, &RollPanel::noteHovered);
    applyTheme();
}

PagePanel::~PagePanel()
{
    delete m_view; // it looks at the theme
}

QToolButton* PagePanel::addButton(const QString& sign, const QString& name)
{
    auto* button = new QToolButton(m_zoom);
    button->setText(sign);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::TabFocus);
    m_zoom->layout()->addWidget(button);
    return button;
}

void PagePanel::tellView()
{
    const int pages = m_view->pageCount();
    m_percent->setText(tr("%1 %").arg(m_view->percent()));
    m_place->setText(pages > 0 ? tr("Page %1 of %2").arg(m_view->page() + 1).arg(pages) : QString());
}

void PagePanel::setTheme(const Theme& theme)
{
    const double grown = theme.metrics.scale / m_theme.metrics.scale;
    m_theme = theme;
    applyTheme();
    m_view->themeChanged(grown);
}

void PagePanel::applyTheme()
{
    const Metrics& metrics = m_theme.metrics;
    setPalette(paletteOf(m_theme));
    QFont font = this->font();
    font.setPixelSize(static_cast<int>(metrics.smallFont));
    QPalette muted = paletteOf(m_theme);
    muted.setColor(QPalette::WindowText, m_theme.colours.mutedText);
    for (QLabel* label : {m_percent, m_place}) {
        label->setFont(font);
        label->setPalette(muted);
    }
    m_zoom->setFixedWidth(static_cast<int>(metrics.keyWidth));
    const int target = static_cast<int>(metrics.target);
    for (auto* button : m_zoom->findChildren<QToolButton*>())
        button->setFixedSize(target, target);
    m_back->setFixedSize(target, target);
}

} // namespace inventio::ui

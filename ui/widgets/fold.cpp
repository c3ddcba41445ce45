#include "ui/widgets/fold.h"

#include <utility>

#include <QToolButton>
#include <QVBoxLayout>

#include "ui/actions/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

Fold::Fold(QString title, QWidget* inside, QWidget* parent)
    : QWidget(parent)
    , m_title(std::move(title))
    , m_header(new QToolButton(this))
    , m_inside(inside)
{
    setRole(m_header, "fold");
    m_header->setCheckable(true);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_header->setFocusPolicy(Qt::TabFocus);
    inside->setParent(this);
    inside->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(token::kTight);
    layout->addWidget(m_header);
    layout->addWidget(inside);
    connect(m_header, &QToolButton::toggled, this, [this](bool open) {
        m_inside->setVisible(open);
        showHeader();
        Q_EMIT toggled(open);
    });
    showHeader();
}

bool Fold::isOpen() const
{
    return m_header->isChecked();
}

void Fold::setOpen(bool open)
{
    m_header->setChecked(open);
}

void Fold::setSummary(const QString& summary)
{
    m_summary = summary;
    showHeader();
}

void Fold::showHeader()
{
    m_header->setIcon(icon(isOpen() ? QStringLiteral("down") : QStringLiteral("next")));
    m_header->setText(isOpen() || m_summary.isEmpty() ? m_title : m_title + QStringLiteral("   ") + m_summary);
    m_header->setAccessibleName(m_summary.isEmpty() ? m_title : m_title + QStringLiteral(": ") + m_summary);
}

} // namespace inventio::ui

#include "ui/enhance/seed_row.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QRegularExpressionValidator>
#include <QToolButton>

namespace inventio::ui {

SeedRow::SeedRow(QAction* dice, QWidget* parent)
    : QWidget(parent)
    , m_field(new QLineEdit(QStringLiteral("1"), this))
{
    m_field->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{1,19}")), m_field));
    m_field->setToolTip(tr("The same seed, settings and notes give the same result."));
    m_field->setAccessibleName(tr("Seed"));
    auto* button = new QToolButton(this);
    button->setDefaultAction(dice);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field, 1);
    layout->addWidget(button);
    connect(m_field, &QLineEdit::textChanged, this, &SeedRow::changed);
}

std::uint64_t SeedRow::seed() const
{
    return m_field->text().toULongLong();
}

void SeedRow::setSeed(std::uint64_t seed)
{
    m_field->setText(QString::number(seed));
}

QString SeedRow::text() const
{
    return m_field->text();
}

void SeedRow::draw()
{
    setSeed(static_cast<std::uint64_t>(QRandomGenerator::global()->bounded(1, 1'000'000)));
}

} // namespace inventio::ui

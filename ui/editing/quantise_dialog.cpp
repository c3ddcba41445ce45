#include "ui/editing/quantise_dialog.h"

#include "ui/theme/interface_scaler.h"
#include "ui/theme/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

namespace inventio::ui {

QuantiseDialog::QuantiseDialog(QWidget* parent)
    : QDialog(parent)
    , m_grid(new QComboBox(this))
    , m_strength(new QSlider(Qt::Horizontal, this))
    , m_endsToo(new QCheckBox(tr("&Ends too"), this))
{
    setWindowTitle(tr("Quantise"));
    m_grid->addItem(tr("Quarters"), 1);
    m_grid->addItem(tr("Eighths"), 2);
    m_grid->addItem(tr("Triplet eighths"), 3);
    m_grid->addItem(tr("Sixteenths"), 4);
    m_grid->addItem(tr("Thirty-seconds"), 8);
    m_grid->setCurrentIndex(m_grid->findData(4));
    m_strength->setRange(0, 100);
    m_strength->setValue(100);
    m_strength->setAccessibleName(tr("Strength"));
    auto* percent = new QLabel(this);
    percent->setBuddy(m_strength);
    const auto showStrength = [percent](int strength) { percent->setText(tr("&Strength: %1 %").arg(strength)); };
    connect(m_strength, &QSlider::valueChanged, percent, showStrength);
    showStrength(m_strength->value());
    auto* form = new QFormLayout;
    form->addRow(tr("&Grid"), m_grid);
    form->addRow(percent, m_strength);
    form->addRow(QString(), m_endsToo);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("&Quantise"), QDialogButtonBox::AcceptRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::kLarge, token::kLarge, token::kLarge, token::kLarge);
    layout->addLayout(form);
    layout->addWidget(buttons);
    setScaledMinimumWidth(this, token::kSmallDialogWidth);
}

music::QuantiseSettings QuantiseDialog::settings(int ticksPerQuarter) const
{
    return {.grid = {{ticksPerQuarter}, m_grid->currentData().toInt()},
        .strengthPercent = m_strength->value(),
        .lengths = m_endsToo->isChecked() ? music::QuantiseLengths::Snap : music::QuantiseLengths::Keep};
}

} // namespace inventio::ui

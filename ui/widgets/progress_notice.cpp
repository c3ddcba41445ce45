#include "ui/widgets/progress_notice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr int kSteps = 1000;
constexpr int kBarWidth = 220;

QString percentText(double share)
{
    return QStringLiteral("%1 %").arg(QLocale().toString(static_cast<int>(share * 100)));
}

} // namespace

ProgressNotice::ProgressNotice(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_percent(new QLabel(this))
{
    setRole(this, "notice");
    m_bar->setRange(0, kSteps);
    m_bar->setTextVisible(false);
    setScaledFixedWidth(m_bar, kBarWidth);
    setRoomFor(m_percent, percentText(1.0));
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setFocusPolicy(Qt::TabFocus); // where it goes when this hides is no place to type
    connect(cancel, &QPushButton::clicked, this, &ProgressNotice::cancelled);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(token::kMedium, token::kSmall, token::kSmall, token::kSmall);
    layout->setSpacing(token::kMedium);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_percent);
    layout->addWidget(cancel);
    hide();
}

void ProgressNotice::begin(const QString& sentence)
{
    m_text->setText(sentence);
    m_bar->setAccessibleName(sentence);
    setAccessibleName(sentence);
    showProgress(0.0);
    show();
}

void ProgressNotice::showProgress(double share)
{
    m_bar->setValue(static_cast<int>(share * kSteps));
    m_percent->setText(percentText(share));
}

void ProgressNotice::end()
{
    hide();
}

} // namespace inventio::ui

#include "ui/settings/settings_dialog.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QtMath>

#include "ui/settings/settings.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/studio_style.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr int kAround = 112; ///< pixels at 100 %: the button, margins, and what the system lays around a window

/// As large as what is in it, if the screen is high enough.
class TallArea final : public QScrollArea {
public:
    TallArea(QWidget* inside, QWidget* parent)
        : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setWidgetResizable(true);
        setWidget(inside);
        inside->setAutoFillBackground(false);
        viewport()->setAutoFillBackground(false);
    }

    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override
    {
        const QSize whole = widget()->sizeHint().expandedTo(widget()->minimumSizeHint());
        const int room = screen()->availableGeometry().height() - scaled(kAround);
        const int bar = whole.height() > room ? verticalScrollBar()->sizeHint().width() : 0;
        return {whole.width() + bar, std::min(whole.height(), std::max(room, scaled(kAround)))};
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace

SettingsDialog::SettingsDialog(Settings& settings, ThemeKeeper& theme, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_theme(theme)
{
    setWindowTitle(tr("Settings"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::kLarge, token::kLarge, token::kLarge, token::kLarge);
    layout->setSpacing(token::kLarge);
    auto* all = new QWidget(this);
    m_sections = new QVBoxLayout(all);
    m_sections->setContentsMargins(0, 0, 0, 0);
    m_sections->setSpacing(token::kSmall);
    layout->addWidget(new TallArea(all, this));
    layout->addWidget(buttons);
    addSection(tr("APPEARANCE"), makeAppearance());
    setScaledMinimumWidth(this, token::kDialogWidth);
}

void SettingsDialog::addSection(const QString& title, QWidget* section)
{
    auto* heading = new QLabel(title, this);
    setRole(heading, "heading");
    if (m_sections->count() > 0)
        heading->setContentsMargins(0, scaled(token::kSmall), 0, 0);
    m_sections->addWidget(heading);
    m_sections->addWidget(section);
    alignLabels();
}

void SettingsDialog::alignLabels()
{
    QWidgetList labels;
    for (const auto* form : findChildren<QFormLayout*>())
        for (int row = 0; row < form->rowCount(); ++row)
            if (const auto* item = form->itemAt(row, QFormLayout::LabelRole); item && item->widget())
                labels << item->widget();
    int widest = 0;
    for (const auto* label : labels)
        widest = std::max(widest, label->sizeHint().width());
    for (auto* label : labels) // in the middle of what it names
        setScaledMinimumSize(label, {qCeil(widest / interfaceScale()), token::kControl});
}

QWidget* SettingsDialog::makeAppearance()
{
    auto* box = new QWidget(this);
    m_language = new QComboBox(box);
    m_language->addItem(tr("Same as system"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_settings.language())));
    m_themes = new QComboBox(box);
    for (const auto& name : {tr("Same as system"), tr("Light"), tr("Dark"), tr("High contrast")})
        m_themes->addItem(name);
    m_themes->setCurrentIndex(static_cast<int>(m_settings.theme()));
    m_scale = new QComboBox(box);
    for (const int percent : {75, 100, 125, 150, 200, 300})
        m_scale->addItem(QStringLiteral("%1 %").arg(percent), percent / 100.0);
    m_scale->setCurrentIndex(std::max(1, m_scale->findData(m_settings.scale())));
    m_animation = new QCheckBox(tr("&Show notes changing while the model works"), box);
    m_animation->setChecked(m_settings.animates());
    auto* later = new QLabel(tr("A new language is there at the next start."), box);
    setRole(later, "muted");
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Language"), m_language);
    form->addRow(QString(), later);
    form->addRow(tr("&Theme"), m_themes);
    form->addRow(tr("Interface si&ze"), m_scale);
    form->addRow(QString(), m_animation);
    for (auto* choice : {m_language, m_themes, m_scale})
        connect(choice, &QComboBox::activated, this, &SettingsDialog::apply);
    connect(m_animation, &QCheckBox::toggled, this, &SettingsDialog::apply);
    return box;
}

void SettingsDialog::apply()
{
    m_settings.setLanguage(m_language->currentData().toString());
    m_settings.setTheme(static_cast<ThemeChoice>(m_themes->currentIndex()));
    m_settings.setScale(m_scale->currentData().toDouble());
    m_settings.setAnimates(m_animation->isChecked());
    m_theme.choose(m_settings.theme());
    m_theme.setScale(m_settings.scale());
    Q_EMIT changed();
}

} // namespace inventio::ui

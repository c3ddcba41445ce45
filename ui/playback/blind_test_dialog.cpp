#include "ui/playback/blind_test_dialog.h"

#include <cmath>

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

using Place = session::BlindTest::Place;

namespace {

constexpr int kNameWidth = 160;      // of a version, on a button
constexpr double kConvincing = 0.05; // of luck: less is rarely luck

QLabel* text(const QString& words, const char* role, QWidget* parent)
{
    auto* label = new QLabel(words, parent);
    label->setWordWrap(true);
    if (role)
        setRole(label, role);
    return label;
}

QPushButton* listenButton(const QString& name, int key, QWidget* parent)
{
    auto* button = new QPushButton(name, parent);
    setRole(button, "choice");
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setAutoDefault(false);
    button->setShortcut(QKeySequence(QString::number(key)));
    return button;
}

} // namespace

BlindTestDialog::BlindTestDialog(const session::BlindTest& test, BlindNames names, QWidget* parent)
    : QDialog(parent)
    , m_test(test)
    , m_names(std::move(names))
    , m_pages(new QStackedWidget(this))
{
    setWindowTitle(m_names.sought.isEmpty() ? tr("Which Is Yours?") : tr("Which Is %1?").arg(m_names.sought));
    m_pages->addWidget(makeQuestion());
    m_pages->addWidget(makeResult());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::kLarge, token::kLarge, token::kLarge, token::kLarge);
    layout->addWidget(m_pages);
    setScaledMinimumWidth(this, token::kDialogWidth);
    showRound();
}

QWidget* BlindTestDialog::makeQuestion()
{
    auto* page = new QWidget(this);
    m_round = text({}, "heading", page);
    m_first = listenButton(tr("1: Hear the first"), 1, page);
    m_second = listenButton(tr("2: Hear the second"), 2, page);
    connect(m_first, &QPushButton::clicked, this, [this] { hear(Place::First); });
    connect(m_second, &QPushButton::clicked, this, [this] { hear(Place::Second); });
    auto* switches = new QHBoxLayout;
    switches->addWidget(m_first);
    switches->addWidget(m_second);

    auto* answers = new QHBoxLayout;
    const auto addAnswer = [&](const QString& name, Place place) {
        auto* button = new QPushButton(name, page);
        setRole(button, "primary");
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, place] { answer(place); });
        answers->addWidget(button);
    };
    const QString& sought = m_names.sought;
    const QString shortly = fontMetrics()
                                .elidedText(sought, Qt::ElideMiddle, scaled(kNameWidth))
                                .replace(QLatin1Char('&'), QStringLiteral("&&"));
    addAnswer(sought.isEmpty() ? tr("The first is mine") : tr("The first is %1").arg(shortly), Place::First);
    addAnswer(sought.isEmpty() ? tr("The second is mine") : tr("The second is %1").arg(shortly), Place::Second);

    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(token::kMedium);
    layout->addWidget(m_round);
    layout->addWidget(text((sought.isEmpty() ? tr("One is yours, the other is enhanced.")
                                             : tr("One is %1, the other is %2.").arg(sought, m_names.other))
            + QLatin1Char(' ')
            + tr("They play in step and equally loud: switch as often as you like, with the keys 1 and 2."),
        nullptr, page));
    layout->addLayout(switches);
    layout->addLayout(answers);
    return page;
}

QWidget* BlindTestDialog::makeResult()
{
    auto* page = new QWidget(this);
    m_count = text({}, "clock", page);
    m_marks = text({}, "muted", page);
    m_verdict = text({}, nullptr, page);
    auto* close = new QPushButton(tr("&Close"), page);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(token::kMedium);
    layout->addWidget(m_count);
    layout->addWidget(m_marks);
    layout->addWidget(m_verdict);
    layout->addStretch(1);
    layout->addWidget(close, 0, Qt::AlignRight);
    return page;
}

void BlindTestDialog::begin()
{
    hear(Place::First);
}

void BlindTestDialog::hear(Place place)
{
    (place == Place::First ? m_first : m_second)->setChecked(true);
    Q_EMIT heard(place == m_test.yours());
}

void BlindTestDialog::answer(Place place)
{
    m_test.guess(place);
    if (m_test.isOver())
        return showResult();
    showRound();
    hear(Place::First);
}

void BlindTestDialog::showRound()
{
    m_round->setText(tr("ROUND %1 OF %2").arg(m_test.round() + 1).arg(m_test.rounds()));
}

void BlindTestDialog::showResult()
{
    m_count->setText(tr("%1 of %2 right").arg(m_test.rightAnswers()).arg(m_test.rounds()));
    QStringList marks;
    for (int i = 0; i < m_test.rounds(); ++i)
        marks << (m_test.wasRight(i) ? tr("right") : tr("wrong"));
    m_marks->setText(marks.join(QStringLiteral(" · ")));
    m_verdict->setText(verdict());
    m_pages->setCurrentIndex(1);
}

QString BlindTestDialog::verdict() const
{
    const int right = m_test.rightAnswers();
    const int once = static_cast<int>(std::lround(1.0 / m_test.luck()));
    if (m_test.luck() < kConvincing)
        return tr("You hear which is which: guessing does as well only once in %1 tests.").arg(once);
    if (2 * right > m_test.rounds())
        return tr("Perhaps you hear a difference, but guessing does as well once in %1 tests.").arg(once);
    return tr("No better than chance: the two are hard to tell apart.");
}

} // namespace inventio::ui

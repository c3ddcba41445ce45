#include "ui/insight/inside_panel.h"

#include <algorithm>
#include <array>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>

#include "core/insight/planes.h"
#include "ui/insight/edit_words.h"
#include "ui/plots/bar_plot.h"
#include "ui/plots/heat_map.h"
#include "ui/plots/line_plot.h"
#include "ui/roll/scene/note_names.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

using insight::InputPlane;

namespace {

constexpr std::array kOtherRisks{0.5, 1.0, 2.0, 6.0};
constexpr int kFirstOther = 3;
constexpr std::size_t kShownEdits = 10;
constexpr int kWidth = 520;
constexpr int kHeight = 620;
constexpr int kSentenceLines = 3;

/// What the page of planes can show: the answers first.
enum class Shown { Additions, Removals, Inputs };

QString numberText(double value)
{
    return QLocale().toString(value, 'f', 1);
}

QLabel* sentence(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setRoomForLines(label, kSentenceLines);
    return label;
}

QVBoxLayout* columnOf(QWidget* page)
{
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(token::kMedium, token::kMedium, token::kMedium, token::kMedium);
    column->setSpacing(token::kSmall);
    return column;
}

/// A choice with its name at the left.
QHBoxLayout* rowOf(QWidget* page, const QString& name, QComboBox* choice)
{
    auto* label = new QLabel(name, page);
    label->setBuddy(choice);
    choice->setAccessibleName(name);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(choice);
    row->addStretch(1);
    return row;
}

HeatCells cellsOf(const insight::Plane& plane, float low)
{
    return {plane.steps, grid::kPitches, plane.values, low, 1.0F};
}

/// The number of each bar that begins in the plane.
std::vector<AxisMark> barMarks(const session::InsightReading& reading, const insight::Plane& plane)
{
    const auto& metre = reading.look.moment.canvas.metre;
    std::vector<AxisMark> marks;
    for (int step = 0; step < plane.steps; ++step)
        if (metre[static_cast<std::size_t>(plane.firstStep + step)].stepInBar == 0) {
            const auto tick = reading.grid.tickOf(plane.firstStep + step);
            marks.push_back({step, QString::number(reading.request.piece->metre.at(tick).bar + 1)});
        }
    return marks;
}

/// The name of each C.
std::vector<AxisMark> octaveMarks(const session::InsightReading& reading)
{
    constexpr int kOctave = 12;
    std::vector<AxisMark> marks;
    for (int row = 0; row < grid::kPitches; ++row)
        if (const int pitch = reading.grid.pitchOf(grid::kLowestPitch + row); pitch % kOctave == 0)
            marks.push_back({row, pitchName(analysis::spellingAt(pitch, 0))});
    return marks;
}

} // namespace

InsidePanel::InsidePanel(UserPrompts& prompts, QWidget* parent)
    : QDialog(parent)
    , m_prompts(prompts)
    , m_pages(new QTabWidget(this))
    , m_where(new QLabel(this))
{
    setWindowTitle(tr("Looking Inside"));
    setRole(m_where, "muted");
    m_where->setWordWrap(true);
    m_pages->addTab(makeNextEdit(), tr("Next Edit"));
    m_pages->addTab(makeCourse(), tr("Course"));
    m_pages->addTab(makePlanes(), tr("Planes"));
    m_pages->addTab(makeSupport(), tr("This Note"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_where);
    column->addWidget(m_pages, 1);
    resize(scaled(kWidth), scaled(kHeight));
    connect(m_pages, &QTabWidget::currentChanged, this, &InsidePanel::pageChanged);
    showSentence(tr("The model has not been asked yet."));
}

QWidget* InsidePanel::makeNextEdit()
{
    auto* page = new QWidget(this);
    m_otherRisk = new QComboBox(page);
    for (const double risk : kOtherRisks)
        m_otherRisk->addItem(numberText(risk), risk);
    m_otherRisk->setCurrentIndex(kFirstOther);
    m_draw = sentence(page);
    m_edits = new BarPlot(page);
    m_edits->setPrompts(&m_prompts);
    m_edits->setObjectName(QStringLiteral("edits"));
    m_edits->setTitle(tr("What the next edit is drawn from"));
    auto* column = columnOf(page);
    column->addWidget(m_draw);
    column->addLayout(rowOf(page, tr("Compare with creative risk"), m_otherRisk));
    column->addWidget(m_edits, 1);
    connect(m_otherRisk, &QComboBox::currentIndexChanged, this, &InsidePanel::fillNextEdit);
    return page;
}

QWidget* InsidePanel::makeCourse()
{
    auto* page = new QWidget(this);
    auto* column = columnOf(page);
    const auto add = [&](const char* name, const QString& title) {
        auto* plot = new LinePlot(page);
        plot->setObjectName(QLatin1String(name));
        plot->setPrompts(&m_prompts);
        plot->setTitle(title);
        column->addWidget(plot, 1);
        return plot;
    };
    auto* text = sentence(page);
    text->setText(
        tr("How the Enhance went that made this version: at each of these moments the model was asked anew."));
    column->addWidget(text);
    m_left = add("left", tr("Edits that the model expects to be left"));
    m_entropy = add("entropy", tr("How undecided the next draw is"));
    return page;
}

QWidget* InsidePanel::makePlanes()
{
    auto* page = new QWidget(this);
    m_plane = new QComboBox(page);
    m_plane->setObjectName(QStringLiteral("plane"));
    m_plane->addItem(tr("Answer: where a note is missing"));
    m_plane->addItem(tr("Answer: which note is wrong"));
    m_plane->addItem(tr("Shown: where notes start"));
    m_plane->addItem(tr("Shown: where notes sound"));
    m_plane->addItem(tr("Shown: what is locked"));
    m_plane->addItem(tr("Shown: place in the beat"));
    m_plane->addItem(tr("Shown: place in the bar"));
    m_plane->addItem(tr("Shown: first step of a bar"));
    m_map = new HeatMap(page);
    m_map->setPrompts(&m_prompts);
    auto* column = columnOf(page);
    column->addLayout(rowOf(page, tr("Plane"), m_plane));
    column->addWidget(m_map, 1);
    connect(m_plane, &QComboBox::currentIndexChanged, this, &InsidePanel::fillPlane);
    return page;
}

QWidget* InsidePanel::makeSupport()
{
    auto* page = new QWidget(this);
    m_supported = sentence(page);
    m_support = new BarPlot(page);
    m_support->setPrompts(&m_prompts);
    m_support->setObjectName(QStringLiteral("support"));
    m_support->setTitle(tr("What supports this note"));
    auto* column = columnOf(page);
    column->addWidget(m_supported);
    column->addWidget(m_support, 1);
    return page;
}

InsidePanel::Page InsidePanel::page() const
{
    return static_cast<Page>(m_pages->currentIndex());
}

void InsidePanel::showPage(Page page)
{
    m_pages->setCurrentIndex(static_cast<int>(page));
}

void InsidePanel::show(std::shared_ptr<const session::InsightReading> reading, double risk)
{
    m_reading = std::move(reading);
    m_risk = risk;
    fill();
}

void InsidePanel::setRisk(double risk)
{
    m_risk = risk;
    if (m_reading)
        fillNextEdit();
}

void InsidePanel::setShownIterations(std::optional<int> iterations)
{
    const auto mark = iterations ? std::optional<double>(*iterations) : std::nullopt;
    m_left->setMark(mark);
    m_entropy->setMark(mark);
}

void InsidePanel::showSentence(const QString& sentence)
{
    m_reading.reset();
    m_where->setText(sentence);
    m_draw->clear();
    m_supported->clear();
    for (auto* plot : {m_edits, m_support}) {
        plot->setEmptyText(sentence);
        plot->setBars({}, BarUnit::Share);
    }
    for (auto* plot : {m_left, m_entropy}) {
        plot->setEmptyText(sentence);
        plot->setLine({}, {}, {});
    }
    m_map->setEmptyText(sentence);
    m_map->setTitle(m_plane->currentText());
    m_map->setCells({}, {}, {});
}

void InsidePanel::fill()
{
    const EditWords words(*m_reading);
    const auto& zone = m_reading->look.window.zone;
    m_where->setText(
        tr("From %1 to before %2, as the model sees it now.").arg(words.step(zone.first), words.step(zone.end)));
    fillNextEdit();
    fillCourse();
    fillPlane();
    fillSupport();
}

void InsidePanel::fillNextEdit()
{
    if (!m_reading)
        return;
    const double otherRisk = m_otherRisk->currentData().toDouble();
    const auto now = insight::distributionOf(m_reading->setting, m_reading->look, m_risk);
    const auto other = insight::distributionOf(m_reading->setting, m_reading->look, otherRisk);
    const EditWords words(*m_reading);
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < std::min(kShownEdits, now.edits.size()); ++i) {
        const auto& edit = now.edits[i];
        bars.push_back(
            {words.edit(edit.kind, edit.note), edit.drawProbability, other.probabilityOf(edit.kind, edit.note)});
    }
    m_draw->setText(
        tr("%1 edits can be drawn. Undecided by %2 bits, by %3 at risk %4. The model expects %5 notes to be "
           "missing and %6 to be wrong.")
            .arg(now.edits.size())
            .arg(numberText(now.entropyBits()), numberText(other.entropyBits()), numberText(otherRisk),
                numberText(now.statistics.expectedMissing), numberText(now.statistics.expectedWrong)));
    m_edits->setEmptyText(tr("Nothing is left that could be drawn here."));
    m_edits->setBars(std::move(bars), BarUnit::Share,
        {tr("risk %1").arg(numberText(m_risk)), tr("risk %1").arg(numberText(otherRisk))});
}

void InsidePanel::fillCourse()
{
    std::vector<QPointF> left;
    std::vector<QPointF> bits;
    for (const auto& point : m_reading->course) {
        left.emplace_back(point.iteration, point.expectedEditsLeft);
        bits.emplace_back(point.iteration, point.entropyBits);
    }
    for (auto* plot : {m_left, m_entropy})
        plot->setEmptyText(tr("The model did not make this version."));
    m_left->setLine(std::move(left), tr("edits made"), tr("edits expected"));
    m_entropy->setLine(std::move(bits), tr("edits made"), tr("bits"));
}

void InsidePanel::fillPlane()
{
    m_map->setTitle(m_plane->currentText());
    if (!m_reading)
        return;
    const auto& look = m_reading->look;
    const int index = m_plane->currentIndex();
    const auto which = static_cast<InputPlane>(index - static_cast<int>(Shown::Inputs));
    const auto plane = index == static_cast<int>(Shown::Additions) ? insight::additionPlane(look)
        : index == static_cast<int>(Shown::Removals)               ? insight::removalPlane(look)
                                                                   : insight::inputPlane(look, which);
    const bool isAnswer = index < static_cast<int>(Shown::Inputs);
    const bool isRound = !isAnswer && (which == InputPlane::InBeat || which == InputPlane::InBar);
    m_map->setCells(
        cellsOf(plane, isRound ? -1.0F : 0.0F),
        [reading = m_reading, first = plane.firstStep](int step) { return EditWords(*reading).step(first + step); },
        [reading = m_reading](int row) { return EditWords(*reading).pitch(grid::kLowestPitch + row); });
    m_map->setAxes({tr("bar"), tr("pitch"),
        isAnswer      ? tr("probability")
            : isRound ? tr("cosine of the place")
                      : tr("1: yes, 0: no"),
        barMarks(*m_reading, plane), octaveMarks(*m_reading)});
}

void InsidePanel::fillSupport()
{
    if (!m_reading->support) {
        m_supported->clear();
        m_support->setEmptyText(m_reading->request.note
                ? tr("This note does not lie on the model's grid.")
                : tr("Select a note to see which of its neighbours speak for it, and which against."));
        m_support->setBars({}, BarUnit::Number);
        return;
    }
    const auto& support = *m_reading->support;
    const EditWords words(*m_reading);
    m_supported->setText(
        tr("%1: were it not there, the model would find it right there with %2 %. A bar says how much the log odds of "
           "that fall without one neighbour: to the right it speaks for the note, to the left against it.")
            .arg(words.note(support.note), numberText(100.0 * support.probability)));
    std::vector<Bar> bars;
    for (const auto& neighbour : support.neighbours)
        bars.push_back({words.note(neighbour.note), neighbour.support});
    m_support->setEmptyText(tr("It stands alone."));
    m_support->setBars(std::move(bars), BarUnit::Number);
}

void InsidePanel::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    Q_EMIT visibilityChanged(true);
}

void InsidePanel::hideEvent(QHideEvent* event)
{
    QDialog::hideEvent(event);
    Q_EMIT visibilityChanged(false);
}

} // namespace inventio::ui

#include "ui/learn/learn_controller.h"

#include <algorithm>

#include <QLocale>
#include <QMainWindow>

#include "ui/actions/actions.h"
#include "ui/learn/draw_bars.h"
#include "ui/learn/learn_panel.h"
#include "ui/learn/step_view.h"
#include "ui/plots/bar_plot.h"
#include "ui/plots/line_plot.h"
#include "ui/settings/settings.h"

namespace inventio::ui {

using learn::TextPart;

namespace {

const QString kUnknown = QStringLiteral("–");

StepDoer::Dependencies doerOf(const LessonWatcher::Dependencies& studio)
{
    return {studio.actions, studio.panel, studio.scrubber, studio.lens, studio.sound, studio.partWriting};
}

QString textOf(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

LearnController::LearnController(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
    , m_watcher(dependencies.studio)
    , m_doer(doerOf(dependencies.studio))
    , m_frame(new HighlightFrame(&dependencies.window))
{
    connectActions();
    connect(&m_dependencies.panel, &LearnPanel::chosen, this,
        [this](int entry) { open(m_library[static_cast<std::size_t>(entry)].id); });
    connect(&m_dependencies.panel, &LearnPanel::listWanted, this, &LearnController::showList);
    connect(&m_watcher, &LessonWatcher::factsChanged, this, &LearnController::follow);
    connect(&m_watcher, &LessonWatcher::happened, this, [this](learn::Happening what) {
        if (isWaiting() && currentStep().wait == learn::Wait(what))
            arrive();
    });
    connect(&m_watcher, &LessonWatcher::triggered, this, [this](const QString& action) {
        if (isWaiting() && currentStep().wait == learn::Wait(learn::TriggeredAction{action.toStdString()}))
            arrive();
    });
    provideNeeds();
}

void LearnController::connectActions()
{
    const auto& actions = m_dependencies.studio.actions;
    actions.on("learn.open", this, [this, &actions] { setShown(actions["learn.open"]->isChecked()); });
    actions.on("learn.start", this, [this] { start(); });
    actions.on("learn.next", this, [this] { next(); });
    actions.on("learn.back", this, [this] { back(); });
    actions.on("learn.doIt", this, [this] { doIt(); });
}

void LearnController::setShown(bool shown)
{
    m_dependencies.studio.actions["learn.open"]->setChecked(shown);
    if (shown && m_lesson < 0)
        showList();
    m_dependencies.panel.setOpen(shown);
    point();
    provideNeeds();
}

void LearnController::readLessons()
{
    m_library = readLibrary(m_dependencies.ownFolder, QLocale().name().left(2));
}

void LearnController::showList()
{
    leave();
    readLessons();
    const auto progress = m_dependencies.settings.lessons();
    std::vector<LearnPanel::Entry> entries;
    for (const auto& entry : m_library) {
        const auto& lesson = entry.capsule;
        const int steps = static_cast<int>(lesson.steps.size());
        const int seen = progress.value(entry.id, 0);
        LearnPanel::Entry shown;
        shown.isPossible = entry.fault.isEmpty() && isPossible(lesson);
        shown.shown.title = entry.fault.isEmpty() ? textOf(lesson.title) : entry.id.section(QLatin1Char('/'), -1);
        shown.shown.about = !entry.fault.isEmpty() ? entry.fault
            : isPossible(lesson)                   ? textOf(lesson.about)
                                                   : tr("This studio has not yet what the lesson is about.");
        if (shown.isPossible && seen > 0)
            shown.shown.progress = seen > steps ? tr("✓ done") : tr("%1 of %2").arg(seen).arg(steps);
        entries.push_back(shown);
    }
    m_dependencies.panel.showList(entries);
}

/// The first lesson that is not done, else the first one.
void LearnController::start()
{
    readLessons();
    const auto progress = m_dependencies.settings.lessons();
    const auto isOpen = [&progress](const LibraryEntry& entry) {
        return entry.fault.isEmpty() && isPossible(entry.capsule)
            && progress.value(entry.id, 0) <= static_cast<int>(entry.capsule.steps.size());
    };
    const auto found = std::ranges::find_if(m_library, isOpen);
    const QString id = found == m_library.end() ? m_library.front().id : found->id;
    setShown(true);
    open(id);
}

void LearnController::open(const QString& id)
{
    if (m_library.empty())
        readLessons();
    const auto found = std::ranges::find(m_library, id, &LibraryEntry::id);
    if (found == m_library.end() || !found->fault.isEmpty() || !isPossible(found->capsule))
        return;
    m_lesson = static_cast<int>(found - m_library.begin());
    const int steps = static_cast<int>(capsule().steps.size());
    const int seen = m_dependencies.settings.lessons().value(id, 0);
    m_step = seen > 0 && seen <= steps ? seen - 1 : 0;
    setShown(true);
    m_dependencies.panel.showStep();
    begin(m_step);
}

QString LearnController::lesson() const
{
    return m_lesson < 0 ? QString() : m_library[static_cast<std::size_t>(m_lesson)].id;
}

const learn::Capsule& LearnController::capsule() const
{
    return m_library[static_cast<std::size_t>(m_lesson)].capsule;
}

const learn::CapsuleStep& LearnController::currentStep() const
{
    return capsule().steps[static_cast<std::size_t>(m_step)];
}

bool LearnController::isWaiting() const
{
    return m_lesson >= 0 && m_dependencies.panel.isVisible() && !m_isDone;
}

void LearnController::begin(int step)
{
    m_step = step;
    m_isDone = false;
    m_reaction.clear();
    m_notice.clear();
    m_before = m_watcher.facts();
    m_lensBefore = m_watcher.lastLens();
    remember(step + 1);
    show();
    point();
    provideNeeds();
    // What is so already need not be done again.
    const bool isRead = currentStep().wait == learn::Wait(learn::Happening::Lens) && m_watcher.fact("entropy");
    if (currentStep().wait == learn::Wait(learn::Happening::Next) || isRead)
        arrive();
    else
        follow();
}

void LearnController::next()
{
    if (m_lesson < 0)
        return;
    if (m_step + 1 < static_cast<int>(capsule().steps.size()))
        begin(m_step + 1);
    else
        finish();
}

void LearnController::back()
{
    if (m_lesson >= 0 && m_step > 0)
        begin(m_step - 1);
}

void LearnController::finish()
{
    remember(static_cast<int>(capsule().steps.size()) + 1);
    showList();
}

void LearnController::leave()
{
    m_lesson = -1;
    point();
    provideNeeds();
}

/// The farthest step counts; one more than there are: the lesson is done, and stays so.
void LearnController::remember(int steps)
{
    auto progress = m_dependencies.settings.lessons();
    const int before = progress.value(lesson(), 0);
    if (before > static_cast<int>(capsule().steps.size()) || before == steps)
        return;
    progress.insert(lesson(), steps);
    m_dependencies.settings.setLessons(progress);
}

void LearnController::doIt()
{
    if (m_lesson < 0)
        return;
    m_notice.clear();
    const auto deeds = currentStep().deeds; // what they set off may lead to another step
    for (const auto& deed : deeds)
        if (!m_doer.perform(deed)) {
            m_notice = tr("This cannot be done just now. Perhaps the model is still working, or nothing is selected.");
            show();
            return;
        }
}

/// What the step waited for is there.
void LearnController::arrive()
{
    m_isDone = true;
    m_notice.clear();
    updateReaction();
    show();
    Q_EMIT reacted();
}

/// Facts are others.
void LearnController::follow()
{
    if (m_lesson < 0 || !m_dependencies.panel.isVisible())
        return;
    const auto valueOf = [this](std::string_view name) -> std::optional<double> {
        const auto fact = m_watcher.fact(name);
        return fact ? std::optional(fact->value) : std::nullopt;
    };
    const auto* condition = std::get_if<learn::Condition>(&currentStep().wait);
    if (!m_isDone && condition && learn::holds(*condition, valueOf))
        return arrive();
    if (m_isDone)
        updateReaction();
    show();
}

/// Nothing is said of what is not known: the last reaction stays then.
bool LearnController::updateReaction()
{
    const auto valueOf = [this](std::string_view name) -> std::optional<double> {
        const auto fact = m_watcher.fact(name);
        return fact ? std::optional(fact->value) : std::nullopt;
    };
    const auto* reaction = learn::reactionOf(currentStep(), valueOf);
    const auto isKnown = [this](const TextPart& part) {
        return (part.kind != TextPart::Kind::Fact || m_watcher.fact(part.text))
            && (part.kind != TextPart::Kind::FactBefore || m_before.contains(part.text));
    };
    if (!reaction || (!m_reaction.isEmpty() && !std::ranges::all_of(reaction->text, isKnown)))
        return false;
    m_reaction = filledText(reaction->text);
    return true;
}

learn::Filling LearnController::fill(const TextPart& part) const
{
    const auto& actions = m_dependencies.studio.actions;
    if (part.kind == TextPart::Kind::Key || part.kind == TextPart::Kind::Name) {
        const auto id = ActionId::find(part.text);
        if (!id)
            return {part.text};
        const QString key = actions.keyText(*id);
        const QString name = Actions::plainText(*id);
        return {(part.kind == TextPart::Kind::Key && !key.isEmpty() ? key : name).toStdString()};
    }
    std::optional<Fact> fact;
    if (part.kind == TextPart::Kind::Fact)
        fact = m_watcher.fact(part.text);
    else if (const auto found = m_before.find(part.text); found != m_before.end())
        fact = found->second;
    if (!fact)
        return {kUnknown.toStdString()};
    const QString text = ui::textOf(*fact);
    return {text.toStdString(), text == QLatin1String("1")};
}

QString LearnController::filledText(const learn::CapsuleText& text) const
{
    return QString::fromStdString(learn::filled(text, [this](const TextPart& part) { return fill(part); }));
}

void LearnController::show()
{
    const auto& lesson = capsule();
    const auto& step = currentStep();
    const bool isLast = m_step + 1 == static_cast<int>(lesson.steps.size());
    ShownStep shown;
    shown.lesson = textOf(lesson.title);
    shown.place = tr("%1 of %2").arg(m_step + 1).arg(lesson.steps.size());
    shown.title = textOf(step.title);
    shown.text = filledText(step.text);
    shown.reaction = m_isDone ? m_reaction : QString();
    shown.notice = m_notice;
    shown.next = !m_isDone ? tr("Skip") : isLast ? tr("Finish") : tr("Next");
    shown.isDone = m_isDone;
    shown.canDoIt = !step.deeds.empty();
    m_dependencies.panel.step().show(shown);
    plot();
}

/// Of the draw, what the lens shows beside what it showed when the step began.
void LearnController::plot()
{
    auto& step = m_dependencies.panel.step();
    const bool plotsDraws = currentStep().plot == "distribution";
    step.draws().setVisible(plotsDraws);
    step.training().setVisible(currentStep().plot == "training");
    const auto& now = m_watcher.lens();
    const auto before = m_lensBefore == now ? nullptr : m_lensBefore;
    const std::pair drawn(now, before);
    if (!plotsDraws || !now || drawn == m_drawn) // while it is read anew, the plot stays
        return;
    m_drawn = drawn;
    showDraws(step.draws(), *now, before.get());
}

void LearnController::point()
{
    const bool points = m_lesson >= 0 && m_dependencies.panel.isVisible();
    const auto place = points ? textOf(currentStep().place) : QString();
    m_frame->surround(
        place.isEmpty() ? std::nullopt : findPlace(place, m_dependencies.window, m_dependencies.studio.actions));
}

void LearnController::provideNeeds() const
{
    const bool isOpen = m_lesson >= 0 && m_dependencies.panel.isVisible();
    const auto& actions = m_dependencies.studio.actions;
    actions.provide(Need::Lesson, isOpen);
    actions.provide(Need::EarlierStep, isOpen && m_step > 0);
    actions.provide(Need::DoableStep, isOpen && !currentStep().deeds.empty());
}

} // namespace inventio::ui

#include "ui/roll/roll_accessible.h"

#include <algorithm>
#include <map>
#include <vector>

#include <QAccessible>
#include <QAccessibleWidget>

#include "ui/roll/content/hit_testing.h"
#include "ui/roll/roll_view.h"
#include "ui/roll/scene/note_names.h"

namespace inventio::ui {

using project::NoteId;
using project::PieceNote;

namespace {

constexpr std::size_t kMaxAnnounced = 16; ///< of a selection that moves as one: nobody listens to more

/// A note. Stays valid, though no note any more, when the note goes.
class NoteAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    NoteAccessible(RollView* view, NoteId id)
        : m_view(view)
        , m_id(id)
    {
    }

    NoteId id() const { return m_id; }
    bool isValid() const override { return note() != nullptr; }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_view->window()->windowHandle(); }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    QString text(QAccessible::Text kind) const override
    {
        const PieceNote* here = note();
        return kind == QAccessible::Name && here
            ? spokenNote(*here, m_view->content().piece(), m_view->content().notes().spelling())
            : QString();
    }
    void setText(QAccessible::Text, const QString&) override { }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QRect rect() const override
    {
        const PieceNote* here = note();
        if (!here)
            return {};
        const QRect local = m_view->geometryOfRoll().rectOf(here->note).toAlignedRect();
        return {m_view->mapToGlobal(local.topLeft()), local.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.multiSelectable = true;
        state.focusable = true;
        state.selected = m_view->content().isSelected(m_id);
        state.focused = state.selected && m_view->hasFocus() && m_view->content().selection().size() == 1;
        state.readOnly = !m_view->content().isEditable();
        state.invalid = !isValid();
        state.offscreen = !m_view->rect().intersects(rect().translated(-m_view->mapToGlobal(QPoint())));
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& action) override
    {
        if (action == pressAction() && isValid())
            m_view->content().select({m_id});
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    const PieceNote* note() const { return m_view->content().notes().find(m_id); }

    RollView* m_view;
    NoteId m_id;
};

class RollAccessible : public QAccessibleWidget {
public:
    explicit RollAccessible(RollView* view)
        : QAccessibleWidget(view, QAccessible::List, view->accessibleName())
        , m_view(view)
    {
    }
    ~RollAccessible() override
    {
        for (const auto& [id, name] : m_names)
            QAccessible::deleteAccessibleInterface(name);
    }

    int childCount() const override { return static_cast<int>(order().size()); }

    QAccessibleInterface* child(int position) const override
    {
        if (position < 0 || position >= childCount())
            return nullptr;
        return interfaceOf(m_view->content().notes().at(order()[static_cast<std::size_t>(position)]).id);
    }

    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* note = dynamic_cast<const NoteAccessible*>(child);
        if (!note || !note->isValid())
            return -1;
        const auto found = std::ranges::find_if(
            order(), [&](NotePlace place) { return m_view->content().notes().at(place).id == note->id(); });
        return found == order().end() ? -1 : static_cast<int>(found - order().begin());
    }

    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint local = m_view->mapFromGlobal(QPoint(x, y));
        const auto hit = noteAt(m_view->content(), m_view->geometryOfRoll(), QPointF(local), 0);
        return hit ? interfaceOf(hit->note.id) : nullptr;
    }

    QAccessibleInterface* focusChild() const override
    {
        if (!m_view->hasFocus())
            return nullptr;
        const auto& selection = m_view->content().selection();
        return selection.size() == 1 ? interfaceOf(selection.front()) : const_cast<RollAccessible*>(this);
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Value)
            return QAccessibleWidget::text(kind);
        const NoteCursor cursor = m_view->content().tools().cursor();
        return spokenPitch(m_view->content().notes().spelling().at(cursor.at, cursor.pitch)) + QStringLiteral(", ")
            + spokenTime(cursor.at, m_view->content().piece().metre);
    }

    QAccessibleInterface* interfaceOf(NoteId id) const
    {
        const auto [found, isNew] = m_names.try_emplace(id);
        if (isNew)
            found->second = QAccessible::registerAccessibleInterface(new NoteAccessible(m_view, id));
        return QAccessible::accessibleInterface(found->second);
    }

private:
    const std::vector<NotePlace>& order() const { return m_view->content().notes().order(); }

    RollView* m_view;
    mutable std::map<NoteId, QAccessible::Id> m_names;
};

QAccessibleInterface* makeAccessible(const QString& className, QObject* object)
{
    if (className != QLatin1String("inventio::ui::RollView"))
        return nullptr;
    auto* view = qobject_cast<RollView*>(object);
    return view ? new RollAccessible(view) : nullptr;
}

void (*theAnnouncer)(QAccessibleEvent*) = nullptr;

void announce(QAccessibleEvent* event)
{
    if (theAnnouncer)
        theAnnouncer(event);
    else
        QAccessible::updateAccessibility(event);
}

} // namespace

void setAnnouncer(void (*announcer)(QAccessibleEvent*))
{
    theAnnouncer = announcer;
}

void installRollAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    static_cast<void>(once);
}

void announceNotes(RollView* view)
{
    // One event for all: a reader asks again for what it had, and an edit of the model's may change hundreds.
    QAccessibleEvent reordered(view, QAccessible::ObjectReorder);
    announce(&reordered);
    const auto& selection = view->content().selection();
    for (std::size_t i = 0; i < std::min(selection.size(), kMaxAnnounced); ++i) {
        const NoteId id = selection[i];
        const auto* roll = dynamic_cast<RollAccessible*>(QAccessible::queryAccessibleInterface(view));
        QAccessibleInterface* note = roll ? roll->interfaceOf(id) : nullptr;
        if (!note)
            return;
        for (const auto change : {QAccessible::NameChanged, QAccessible::LocationChanged}) {
            QAccessibleEvent changed(note, change);
            announce(&changed);
        }
    }
}

void announceCursor(RollView* view)
{
    const auto* roll = dynamic_cast<RollAccessible*>(QAccessible::queryAccessibleInterface(view));
    if (!roll)
        return;
    const auto& selection = view->content().selection();
    if (selection.size() == 1) {
        QAccessibleEvent focused(roll->interfaceOf(selection.front()), QAccessible::Focus);
        return announce(&focused);
    }
    QAccessibleValueChangeEvent moved(view, roll->text(QAccessible::Value));
    announce(&moved);
}

} // namespace inventio::ui

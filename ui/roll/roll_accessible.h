#pragma once

class QAccessibleEvent;

namespace inventio::ui {

class RollView;

/// Takes what is told to screen readers in Qt's place; null gives it back to Qt. For tests: without a display Qt has
/// nobody to tell. [GUI]
void setAnnouncer(void (*announcer)(QAccessibleEvent*));

/// Makes rolls known to screen readers: a list whose entries are the notes in their order, each with its name read out,
/// its place on the screen, and selecting as its action. Once is enough. [GUI]
void installRollAccessibility();

/// Tells screen readers that the roll shows other notes, or that the cursor is elsewhere. [GUI]
void announceNotes(RollView* view);
void announceCursor(RollView* view);

} // namespace inventio::ui

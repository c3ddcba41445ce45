#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QWidget>

#include "ui/roll/content/roll_content.h"
#include "ui/roll/content/roll_viewport.h"
#include "ui/roll/lower_lanes.h"
#include "ui/roll/result_framer.h"
#include "ui/roll/roll_view.h"
#include "ui/roll/strips/keyboard_strip.h"
#include "ui/roll/strips/other_roll.h"
#include "ui/roll/strips/overview.h"
#include "ui/roll/strips/ruler.h"
#include "ui/score/lanes/harmony_lane.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// The roll with everything around it: ruler, harmony, keys, score or velocities, overview, scroll bar. What the studio puts in its
/// middle; its parts are there for whoever needs more. [GUI]
class RollPanel : public QWidget {
    Q_OBJECT
public:
    RollPanel(const Actions& actions, const Theme& theme, QWidget* parent = nullptr);
    ~RollPanel() override;

    // What is shown.
    void setDocument(Document* document);
    RollPreview& preview() { return m_content.preview(); }
    void setRecording(std::vector<music::Note> notes); ///< the take in progress
    RollOverlays& overlays() { return m_content.overlays(); }
    void setActiveTrack(int track) { m_content.tools().setActiveTrack(track); }
    void setLoop(std::optional<TimeSpan> loop) { m_content.setLoop(loop); }
    void setPlayhead(music::Ticks tick) { m_viewport.setPlayhead(tick); }
    void setPlayheadVisible(bool visible) { m_viewport.setPlayheadVisible(visible); }
    void setPlaying(bool playing) { m_view->setPlaying(playing); } ///< what the playhead is over lights up
    void setKeyPressed(int pitch, bool pressed) { m_keys->setPressed(pitch, pressed); }
    void setTheme(const Theme& theme);

    // How it is edited.
    void setTool(Tool tool) { m_content.tools().setTool(tool); }
    void setSnap(SnapUnit unit) { m_content.tools().setSnap(unit); }
    void setFollowMode(FollowMode mode) { m_viewport.setFollowMode(mode); }
    /// When playing begins, or the playhead is set: following goes on after the user had scrolled away.
    void resumeFollowing() { m_viewport.resumeFollowing(); }
    RollCommands& commands() { return m_view->commands(); }
    void setOtherTitle(const QString& title) { m_other->setTitle(title); } ///< of the version above this one

    RollContent& content() { return m_content; }
    RollViewport& viewport() { return m_viewport; }
    RollView& view() { return *m_view; }
    Ruler& ruler() { return *m_ruler; }
    KeyboardStrip& keys() { return *m_keys; }
    HarmonyLane& harmony() { return *m_harmony; }
    LowerLanes& lanes() { return *m_lanes; }
    VelocityLane& velocityLane() { return m_lanes->velocities(); }
    Overview& overview() { return *m_overview; }

Q_SIGNALS:
    void noteOn(int pitch, int velocity); ///< to be heard: a key, a note drawn, moved or met by the cursor
    void noteOff(int pitch);
    void seekRequested(inventio::music::Ticks at);
    void loopChanged(); ///< see content().loop()
    void toolChanged(inventio::ui::Tool tool);
    void followChanged();
    void noteHovered(inventio::project::NoteId note); ///< none: no longer
    void cellHovered(inventio::music::Ticks at, int pitch);
    void hoverEnded();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void layOut(const Actions& actions);
    void connectParts();
    QWidget* makeZoomButtons();
    void followContent();
    void showOther();
    void showBeginning();
    void updateScrollBar();
    void scrollByBar();
    void describe(music::Ticks at, int pitch);
    void applyTheme();
    void scaleRows(double factor);
    void sizeLanes();
    void placeLanes();
    void frameRolls();
    void fitLanes();
    bool hasRoomForLanes() const;

    Theme m_theme;
    RollContent m_content;
    PreviewSlot m_take = m_content.preview().slotOf(PreviewSource::Take);
    RollViewport m_viewport;
    ResultFramer m_framer{m_content, m_viewport, m_theme};
    RollView* m_view;
    Ruler* m_ruler;
    KeyboardStrip* m_keys;
    HarmonyLane* m_harmony;
    LowerLanes* m_lanes;
    Overview* m_overview;
    OtherRoll* m_other;
    KeyboardStrip* m_otherKeys;
    QWidget* m_otherRow = nullptr;
    QWidget* m_besideOther = nullptr; ///< as wide as the scroll bar
    QScrollBar* m_vertical;
    QSplitter* m_splitter;
    QHBoxLayout* m_bottom = nullptr;
    int m_lanesHeight = 0;               ///< that was given them
    QToolButton* m_pages;                ///< shows the pages
    QLabel* m_place;                     ///< what the pointer is over
    QLabel* m_key;                       ///< of the harmony in view
    LowerLane m_lane = LowerLane::Score; ///< that comes back where one roll is left of two
    std::optional<RollGeometry> m_alone; ///< as the roll was before there were two
    bool m_isNew = false;                ///< the piece, whose staves are not known yet
    bool m_showsBeginning = true;        ///< as soon as the size is known
};

} // namespace inventio::ui

#pragma once

#include <vector>

#include <QFrame>

#include "core/project/piece.h"

class QAction;
class QComboBox;
class QPushButton;

namespace inventio::ui {

class Knob;

/// One track: its name, whether and how loud it sounds, and on what; its context menu names, moves and deletes it. [GUI]
class TrackRow : public QFrame {
    Q_OBJECT
public:
    explicit TrackRow(QWidget* parent = nullptr);

    void show(const project::PieceTrack& track, int number);
    /// Whether it is the track that is drawn and recorded on.
    void setChosen(bool chosen);

Q_SIGNALS:
    void chosen();
    void renamed(const QString& name);
    void moved(int by); ///< -1 up, 1 down
    void removed();
    void coloured(int colour); ///< 0: as their owners
    void mixChanged(const QString& step, const inventio::project::TrackMix& mix);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addMenu();
    void addColours();
    void elide();
    void rename();
    void change(const QString& step);

    QPushButton* m_name;
    QComboBox* m_program;
    QPushButton* m_mute;
    QPushButton* m_solo;
    Knob* m_volume;
    QString m_title;                 ///< the whole name
    std::vector<QAction*> m_colours; ///< by number, 0 first
    project::TrackMix m_mix;
    bool m_showing = false;
};

} // namespace inventio::ui

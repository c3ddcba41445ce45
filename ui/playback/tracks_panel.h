#pragma once

#include <vector>

#include <QWidget>

class QVBoxLayout;

namespace inventio::ui {

class Document;
class TrackRow;

/// The tracks of the current version and how they sound; adds, names, moves and deletes them. [GUI]
class TracksPanel : public QWidget {
    Q_OBJECT
public:
    explicit TracksPanel(Document& document, QWidget* parent = nullptr);

    /// The track that is drawn and recorded on.
    void setChosen(int track);

Q_SIGNALS:
    void trackChosen(int track);

private:
    void refresh();
    TrackRow* makeRow(int track);
    void addTrack();
    void moveTrack(int track, int to);

    Document& m_document;
    QVBoxLayout* m_list;
    std::vector<TrackRow*> m_rows;
    int m_chosen = 0;
};

} // namespace inventio::ui

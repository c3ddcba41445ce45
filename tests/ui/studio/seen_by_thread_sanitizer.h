#pragma once

#include <QApplication>

namespace inventio::ui {

#ifdef __SANITIZE_THREAD__

/// Qt is not compiled for ThreadSanitizer, which therefore does not see that what a thread posts to the window comes before what
/// the window does with it, and takes both for a race. With this application it does; the other half is in the source file.
class SeenApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;
};

#else

using SeenApplication = QApplication;

#endif

} // namespace inventio::ui

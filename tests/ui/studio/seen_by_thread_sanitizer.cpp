#include "tests/ui/studio/seen_by_thread_sanitizer.h"

#ifdef __SANITIZE_THREAD__

#include <QEvent>
#include <QMetaObject>
#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

namespace {

char gate; ///< released by who posts, acquired by who takes what was posted

} // namespace

/// In the place of Qt's, which it calls.
bool QMetaObject::invokeMethodImpl(
    QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type, void* result)
{
    using Post = bool (*)(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, void*);
    static const auto qts = reinterpret_cast<Post>(::dlsym(RTLD_NEXT,
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv"));
    __tsan_release(&gate);
    return qts(object, slot, type, result);
}

namespace inventio::ui {

bool SeenApplication::notify(QObject* receiver, QEvent* event)
{
    if (event->type() == QEvent::MetaCall)
        __tsan_acquire(&gate);
    return QApplication::notify(receiver, event);
}

} // namespace inventio::ui

#endif

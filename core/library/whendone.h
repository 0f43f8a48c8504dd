#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace leoclr {

/// Calls `then` with the result of a future in the thread of `context`, once it is there; never where `context` dies
/// before. QFuture::then(context, …) promises the same, but Qt 6.4 asserts that the context still lives.
template <typename T, typename Then> void whenDone(const QFuture<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        then(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace leoclr

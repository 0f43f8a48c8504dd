// Precompiled for every Qt library of the project: two thirds of a widget file's compile time is reading these headers.
// Sources still include what they use; this file only saves time.
#pragma once

#ifdef QT_WIDGETS_LIB
#include <QtWidgets/QtWidgets>
#elif defined(QT_GUI_LIB)
#include <QtGui/QtGui>
#else
#include <QtCore/QtCore>
#endif
#ifdef QT_CONCURRENT_LIB
#include <QtConcurrent/QtConcurrent>
#endif

#if __has_include(<opencv2/core.hpp>)
#include <opencv2/core.hpp>
#endif
#include <tl/expected.hpp>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#pragma once

#include "tests/widgets/desk.h"
#include "widgets/lens/imagepage.h"
#include "widgets/lens/lenscanvas.h"
#include "widgets/lens/lensroom.h"

#include <QLabel>
#include <QTest>

#include <memory>
#include <vector>

namespace leoclr::testing {

/// A lens on a desk of its own, shown and filled.
struct LensBench
{
    explicit LensBench(ExperimentConfig config = smallDemo())
    {
        desk.workspace->editConfig(config, QStringLiteral("test"));
        room = std::make_unique<LensRoom>(*desk.workspace);
        room->resize(1200, 760);
        room->show();
        room->activateWindow();
        (void)QTest::qWaitForWindowActive(room.get()); // shortcuts need it
        room->enter();
    }

    static ExperimentConfig smallDemo()
    {
        ExperimentConfig config;
        config.demoImages = 20;
        config.viewSize = 64;
        config.epochs = 30;
        return config;
    }

    [[nodiscard]] bool filled() const
    {
        const LensSession &session = room->session();
        return !session.content().views.empty() && session.content().image == session.image()
            && session.content().epoch == session.epoch();
    }

    /// The page of one image: other pages have canvases, views and score panels of their own.
    [[nodiscard]] ImagePage *page() const { return room->findChild<ImagePage *>(); }
    [[nodiscard]] QString value(const QString &key) const { return page()->findChild<QLabel *>(key)->text(); }
    [[nodiscard]] LensCanvas *canvas() const { return page()->findChild<LensCanvas *>(); }
    [[nodiscard]] std::vector<cv::Rect> boxes() const
    {
        std::vector<cv::Rect> boxes;
        for (const LensView &view : room->session().content().views)
            boxes.push_back(view.recipe.box);
        return boxes;
    }

    Desk desk;
    std::unique_ptr<LensRoom> room;
};

} // namespace leoclr::testing

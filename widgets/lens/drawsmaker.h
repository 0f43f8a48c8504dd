#pragma once

#include "core/semantics/manydraws.h"
#include "widgets/lens/lenssession.h"

#include <QImage>
#include <QObject>

#include <memory>
#include <optional>
#include <stop_token>

namespace leoclr {

/// Many draws of one image, and both heat maps as pictures.
struct DrawnImage
{
    ManyDraws draws;
    QImage inCrop, inBoth;           ///< as heatImage() makes them
    double mostInCrop = 0, mostInBoth = 0; ///< share at the brightest place
    double milliseconds = 0;
};

/// Makes many draws of the session's image in the background, anew whenever image, design, threshold or number of draws
/// change; what is under way then is cancelled. Nothing is done while nobody looks. GUI thread.
class DrawsMaker : public QObject
{
    Q_OBJECT
public:
    explicit DrawsMaker(LensSession &session, QObject *parent = nullptr);
    ~DrawsMaker() override;

    void setDraws(std::uint32_t draws);
    [[nodiscard]] std::uint32_t draws() const { return m_draws; }
    void setWatched(bool watched);

    /// Null until something was made of the session's image.
    [[nodiscard]] std::shared_ptr<const DrawnImage> made() const { return m_made; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void changed(); ///< begun, made or forgotten

private:
    /// What a result depends on.
    struct Wish
    {
        std::shared_ptr<const Dataset> dataset;
        std::size_t image = 0;
        ExperimentConfig config;
        double threshold = 0.5;
        std::uint32_t draws = 0;
        bool operator==(const Wish &) const = default;
    };
    [[nodiscard]] Wish wish() const;
    void look();
    void start();
    void cancel();

    LensSession &m_session;
    std::uint32_t m_draws = 500;
    bool m_watched = false;
    bool m_busy = false;
    std::optional<Wish> m_wish; ///< of m_made, or of what is under way
    std::stop_source m_stop;
    std::shared_ptr<const DrawnImage> m_made;
};

} // namespace leoclr

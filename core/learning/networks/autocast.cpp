#include "core/learning/networks/autocast.h"

namespace leoclr::learning {

Autocast::Autocast(bool active, at::DeviceType device)
    : m_active(active)
    , m_device(device)
{
    if (!m_active)
        return;
    at::autocast::set_autocast_dtype(m_device, at::kBFloat16);
    at::autocast::set_autocast_enabled(m_device, true);
    at::autocast::increment_nesting();
}

Autocast::~Autocast()
{
    if (!m_active)
        return;
    if (at::autocast::decrement_nesting() == 0)
        at::autocast::clear_cache();
    at::autocast::set_autocast_enabled(m_device, false);
}

} // namespace leoclr::learning

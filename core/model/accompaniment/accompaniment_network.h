#pragma once

#include "core/model/accompaniment/network.h"

namespace inventio::model {

MakeAccompanimentNetwork makeAccompanimentNetwork;

} // namespace inventio::model

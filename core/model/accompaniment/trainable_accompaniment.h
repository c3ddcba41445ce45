#pragma once

#include "core/model/accompaniment/network.h"

namespace inventio::model {

MakeTrainableAccompaniment makeTrainableAccompaniment;

} // namespace inventio::model

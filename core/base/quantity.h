#pragma once

#include <compare>

namespace inventio::base {

/// A number with a unit: quantities of different tags do not mix by accident.
template <class Tag, class Number> struct Quantity {
    Number value{};

    friend constexpr auto operator<=>(const Quantity&, const Quantity&) = default;

    constexpr Quantity& operator+=(Quantity other)
    {
        value += other.value;
        return *this;
    }
    constexpr Quantity& operator-=(Quantity other)
    {
        value -= other.value;
        return *this;
    }
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return a += b; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return a -= b; }
    friend constexpr Quantity operator*(Quantity a, Number times) { return {static_cast<Number>(a.value * times)}; }
};

} // namespace inventio::base

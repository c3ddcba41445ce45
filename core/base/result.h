#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace inventio::base {

/// What the caller can do about a failure.
enum class ErrorCode {
    BadInput,    ///< a file or value that cannot be used; another one may work
    NotFound,    ///< a file or device that is not there
    CannotWrite, ///< the output could not be written; nothing was left behind
    Unsupported, ///< a valid request that this program does not serve
    Cancelled,   ///< the user stopped it
    Internal,    ///< a fault of the program or of a library
};

/// A foreseen failure. `message` is a sentence a person can act on.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;
};

/// A value, or the reason why there is none.
template <class T> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, std::string message)
{
    return tl::unexpected<Error>(Error{code, std::move(message)});
}

/// Passes on the failure of another result.
[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace inventio::base

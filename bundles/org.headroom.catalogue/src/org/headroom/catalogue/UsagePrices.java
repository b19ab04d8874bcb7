package org.headroom.catalogue;

import java.util.Optional;

/**
 * What the use of a component costs, on top of its {@link MonthlyCost}.
 *
 * @param perMillionRequests price of a million requests, messages or records
 * @param perGb price of 10⁹ bytes sent or processed
 * @param perGbSecond price of 10⁹ bytes of memory held by a function for one second
 */
public record UsagePrices(Optional<Derived<Price>> perMillionRequests, Optional<Derived<Price>> perGb,
    Optional<Derived<Price>> perGbSecond) {}

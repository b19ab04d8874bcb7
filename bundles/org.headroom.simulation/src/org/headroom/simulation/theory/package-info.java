/**
 * Formulas of queueing and caching theory, each with its source.
 *
 * <p>Every class is pure: values in, values out, any consistent unit of time. Rates are per that unit. A queue whose
 * load is not below its capacity has infinite waiting times, never negative ones.
 */
package org.headroom.simulation.theory;

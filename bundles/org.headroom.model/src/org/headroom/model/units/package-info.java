/**
 * Text forms of quantities with units: parsing is tolerant, printing is canonical, and printing what was parsed and
 * parsing what was printed never changes a value.
 */
package org.headroom.model.units;

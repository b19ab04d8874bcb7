/**
 * Offerings as data: what a product can do, what it costs, and where the figures come from.
 *
 * <p>{@link org.headroom.catalogue.Catalogue} reads the rows, {@link org.headroom.catalogue.EffectiveValues} combines
 * them with the model: an explicit value of the model wins, else the row, else a documented default, and every answer
 * says which of the three it is.
 */
package org.headroom.catalogue;

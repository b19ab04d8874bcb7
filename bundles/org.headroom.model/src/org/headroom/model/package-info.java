/**
 * The model of an architecture: the interfaces generated from the metamodel, and what follows from a model by its
 * structure alone (placement, exposure, ownership, names, order, invariants).
 */
package org.headroom.model;

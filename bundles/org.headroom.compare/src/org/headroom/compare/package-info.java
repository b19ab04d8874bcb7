/**
 * What differs between two models, and one model out of two that were changed at the same time. Elements are compared
 * by what they mean: order, layout and the wording of the file do not count.
 */
package org.headroom.compare;

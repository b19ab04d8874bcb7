/**
 * A small language for conditions on elements of a model. It reads features of the metamodel and nothing else, has no
 * loops beyond collections of the model, and its length, depth and work are bounded.
 */
package org.headroom.rules.expression;

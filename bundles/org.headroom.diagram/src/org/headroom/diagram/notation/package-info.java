/**
 * The notation as plain data: shapes, colours, icons and words for every kind of node and every role, whoever draws
 * it.
 */
package org.headroom.diagram.notation;

/** Documents in YAML and JSON as trees that know their lines, read within bounds. */
package org.headroom.exchange.tree;

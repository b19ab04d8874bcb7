/** A model as JSON, for programs that do not know EMF. */
package org.headroom.exchange.json;

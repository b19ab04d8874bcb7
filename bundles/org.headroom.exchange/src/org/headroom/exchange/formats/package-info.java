/** The formats that a model can be written in and read from, for user interfaces that offer a choice. */
package org.headroom.exchange.formats;

/** Tables of components and connections for spreadsheets. */
package org.headroom.exchange.table;

/** Compose files of Docker, read into a model. */
package org.headroom.exchange.compose;

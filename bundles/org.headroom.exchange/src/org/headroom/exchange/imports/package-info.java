/** What all imports have in common: the report, the draft of a model, and what images and addresses mean. */
package org.headroom.exchange.imports;

/** What all exports of a model have in common: their form, their result, and names that are unique in the target. */
package org.headroom.exchange.export;

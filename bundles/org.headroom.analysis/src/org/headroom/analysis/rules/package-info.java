/** Rules that need the analytic engine, and the full set of rules. */
package org.headroom.analysis.rules;

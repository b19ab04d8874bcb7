/** Findings of rules for people, for tools and for continuous integration. */
package org.headroom.report.findings;

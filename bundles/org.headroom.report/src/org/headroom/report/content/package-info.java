/**
 * What a report says, independent of the format: sections of text, facts, tables and drawings. {@link
 * org.headroom.report.content.ReportComposer} composes it from a run; writers render it.
 */
package org.headroom.report.content;

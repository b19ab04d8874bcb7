/** What a run answers, as immutable records, and their JSON and CSV forms. */
package org.headroom.analysis.result;

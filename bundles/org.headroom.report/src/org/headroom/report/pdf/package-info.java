/** Reports as PDF for print and archive: bookmarks, page numbers, embedded fonts, vector drawings, tagged. */
package org.headroom.report.pdf;

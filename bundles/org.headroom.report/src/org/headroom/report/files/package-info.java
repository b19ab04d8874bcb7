/** A report as files, in all formats. */
package org.headroom.report.files;

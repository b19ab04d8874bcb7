/** The templates and style sheets of reports, which a project can replace without being able to run code. */
package org.headroom.report.template;

/**
 * Reports as DOCX (WordprocessingML, ECMA-376). All looks are styles, so that a template of an organisation can restyle
 * the document.
 */
package org.headroom.report.docx;

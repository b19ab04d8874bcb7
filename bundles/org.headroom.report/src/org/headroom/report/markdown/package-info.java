/** Reports as GitHub-flavoured Markdown for wikis and pull requests, with pictures as SVG files beside. */
package org.headroom.report.markdown;

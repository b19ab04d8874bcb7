/** Width and safety of text. */
package org.headroom.diagram.text;

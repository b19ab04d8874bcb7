/** Diagrams as text: PlantUML, Mermaid, and the C4 model in the language of Structurizr. */
package org.headroom.exchange.drawing;

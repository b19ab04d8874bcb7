/** YAML with line numbers, for the project's own small files. */
package org.headroom.catalogue.yaml;

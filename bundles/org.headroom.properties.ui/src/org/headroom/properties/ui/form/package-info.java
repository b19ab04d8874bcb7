/** Fields for the features of model objects, made from the metamodel: units, choices, references, parts and lists. */
package org.headroom.properties.ui.form;

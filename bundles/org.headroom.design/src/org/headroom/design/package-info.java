/**
 * What the expressions of the Sirius viewpoint call: services in plain EMF. They put nothing of their own into a model;
 * editing goes through {@link org.headroom.model.edit.ModelEdits}, words and colours come from
 * {@link org.headroom.diagram.notation}.
 *
 * <p>Services whose names are called from tools take any object: what a tool is applied to has no narrower type in the
 * eyes of Sirius. Services that only show something take the class they are for.
 */
package org.headroom.design;

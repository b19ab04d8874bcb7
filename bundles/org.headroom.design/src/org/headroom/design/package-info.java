/**
 * What the expressions of the Sirius viewpoint call: services in plain EMF. They put nothing of their own into a model;
 * editing goes through {@link org.headroom.model.edit.ModelEdits}, words and colours come from
 * {@link org.headroom.diagram.notation}.
 *
 * <p>Every service takes any object as its receiver: when Sirius checks a specification it often knows nothing narrower
 * about {@code self} and the variables of tools. What does not fit gets an empty answer or stays as it is.
 */
package org.headroom.design;

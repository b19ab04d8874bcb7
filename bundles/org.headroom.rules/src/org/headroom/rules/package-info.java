/**
 * Review of an architecture by rules. Rules read the model only.
 *
 * <p>{@link org.headroom.rules.Validator} applies a {@link org.headroom.rules.RuleSet} and returns findings;
 * {@link org.headroom.rules.ConnectionMatrix} knows which components may be connected and what the connection means.
 */
package org.headroom.rules;

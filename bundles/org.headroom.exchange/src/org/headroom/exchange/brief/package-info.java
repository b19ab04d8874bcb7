/**
 * Architecture briefs: Markdown documents in phases and numbered items that people write before there is a model.
 *
 * <p>{@link org.headroom.exchange.brief.BriefReader} turns a brief into a model and says of every line whether it was
 * understood; {@link org.headroom.exchange.brief.BriefWriter} turns a model into a brief that reads back as the same
 * model.
 */
package org.headroom.exchange.brief;

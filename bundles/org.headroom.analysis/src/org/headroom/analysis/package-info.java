/**
 * Questions that a model answers: {@link org.headroom.analysis.NetworkCompiler} turns it into the network that engines
 * read, {@link org.headroom.analysis.Simulator} runs it and judges the outcome.
 */
package org.headroom.analysis;

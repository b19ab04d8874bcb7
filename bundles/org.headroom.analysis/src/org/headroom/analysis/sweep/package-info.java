/** Many runs of variants of one model, and the difference between two models. */
package org.headroom.analysis.sweep;

/**
 * Checks the viewpoint specification for what Sirius would swallow without a word: wrong names, dangling references,
 * services that do not exist, and gaps.
 */
package org.headroom.design.check;

/** The Properties view of models: a tab for each concern. */
package org.headroom.properties.ui;

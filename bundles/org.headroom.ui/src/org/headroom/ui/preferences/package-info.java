/** What the user can decide for all models. */
package org.headroom.ui.preferences;

/** Changing models: undoable commands that every editor shares. No user interface. */
package org.headroom.model.edit;

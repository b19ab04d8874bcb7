package org.headroom.model.edit;

import org.eclipse.emf.common.command.Command;

/**
 * Something that is allowed where a connection is not.
 *
 * @param title what it does, as a command: "Connect through 'API gateway'"
 * @param command does it
 */
public record ConnectionAlternative(String title, Command command) {
}

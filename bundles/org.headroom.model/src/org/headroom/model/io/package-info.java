/**
 * Reading and writing of model files ({@code NAME.headroom}) and layout files ({@code NAME.layout}).
 *
 * <p>Nothing outside the file that is named is ever opened, whatever the file says.
 */
package org.headroom.model.io;

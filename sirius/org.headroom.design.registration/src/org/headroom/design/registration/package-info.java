/** Makes the viewpoint known to Sirius. */
package org.headroom.design.registration;

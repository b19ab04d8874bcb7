/** Wizards that read documents of others into models, and write models and reports for others. */
package org.headroom.ui.transfer;

/** The page of scenarios and objectives: loads and faults over time, promises and how they were kept. */
package org.headroom.properties.ui.scenario;

package org.headroom.simulation.ui;

import org.eclipse.jface.resource.ImageDescriptor;

/** Names and images of the views. */
public final class SimulationUi {
  /** Name of the bundle. */
  public static final String BUNDLE = "org.headroom.simulation.ui";
  /** Id of the view that runs scenarios. */
  public static final String SIMULATION_VIEW = "org.headroom.ui.simulation";
  /** Id of the view of values over time. */
  public static final String CHARTS_VIEW = "org.headroom.simulation.ui.charts";
  /** Id of the view of tables. */
  public static final String RESULTS_VIEW = "org.headroom.simulation.ui.results";
  /** Id of the view of verdicts. */
  public static final String OBJECTIVES_VIEW = "org.headroom.simulation.ui.objectives";
  /** Id of the view of what limits the system. */
  public static final String BOTTLENECKS_VIEW = "org.headroom.simulation.ui.bottlenecks";
  /** Id of the view of the largest load. */
  public static final String CAPACITY_VIEW = "org.headroom.simulation.ui.capacity";
  /** Id of the view of kept runs and their differences. */
  public static final String COMPARE_VIEW = "org.headroom.simulation.ui.compare";

  private SimulationUi() {
  }

  /** An image of this bundle. */
  public static ImageDescriptor image(String name) {
    return ImageDescriptor.createFromURL(SimulationUi.class.getResource("/icons/" + name + ".png"));
  }
}

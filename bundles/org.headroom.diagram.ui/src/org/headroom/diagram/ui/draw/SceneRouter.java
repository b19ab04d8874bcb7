package org.headroom.diagram.ui.draw;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.eclipse.draw2d.AbstractRouter;
import org.eclipse.draw2d.Bendpoint;
import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.geometry.PointList;
import org.headroom.diagram.scene.Point;

/** Leaves routes to the scene; while the user drags a corner, shows the route that would result. */
public final class SceneRouter extends AbstractRouter {
  private final Map<Connection, List<?>> constraints = new WeakHashMap<>();

  @Override
  public void route(Connection connection) {
    if (connection instanceof EdgeFigure figure) {
      List<?> wanted = constraints.get(connection);
      if (figure.isLoose()) {
        figure.lead(line(connection));
      } else if (wanted == null) {
        figure.follow();
      } else {
        figure.preview(wanted.stream().map(each -> ((Bendpoint) each).getLocation())
            .map(at -> new Point(at.x, at.y)).toList());
      }
    } else {
      connection.setPoints(line(connection));
    }
  }

  /** What follows the mouse while one connects, or moves an end of a connection. */
  private PointList line(Connection connection) {
    PointList points = new PointList();
    for (org.eclipse.draw2d.geometry.Point end : List.of(getStartPoint(connection), getEndPoint(connection))) {
      org.eclipse.draw2d.geometry.Point place = end.getCopy();
      connection.translateToRelative(place);
      points.addPoint(place);
    }
    return points;
  }

  @Override
  public Object getConstraint(Connection connection) {
    return constraints.get(connection);
  }

  @Override
  public void setConstraint(Connection connection, Object constraint) {
    if (constraint instanceof List<?> list) {
      constraints.put(connection, list);
    } else {
      constraints.remove(connection);
    }
  }

  @Override
  public void remove(Connection connection) {
    constraints.remove(connection);
  }
}

package org.headroom.diagram.ui.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.headroom.model.Cache;
import org.headroom.model.Element;
import org.headroom.model.SqlDatabase;
import org.headroom.model.SqlEngine;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attributes are edited as text with units. */
class PropertiesTest {
  private Robot robot;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onExample("properties");
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private static IPropertyDescriptor descriptor(ElementProperties properties, String name) {
    return Arrays.stream(properties.getPropertyDescriptors()).filter(d -> d.getDisplayName().equals(name)).findFirst()
        .orElseThrow();
  }

  private ElementProperties of(Element element) {
    return new ElementProperties(robot.editor().document(), element);
  }

  @Test
  void durationsAreReadWithTheirUnits() {
    Cache cache = (Cache) robot.element("product-cache");
    Duration before = cache.getTtl();
    ElementProperties properties = of(cache);
    properties.setPropertyValue(descriptor(properties, "Ttl").getId(), "2 min");
    assertEquals(Duration.ofMinutes(2), cache.getTtl());
    assertEquals("2 min", properties.getPropertyValue(descriptor(properties, "Ttl").getId()));
    robot.undo();
    assertEquals(before, cache.getTtl());
  }

  @Test
  void textWithoutMeaningIsRefusedInASentence() {
    ElementProperties properties = of(robot.element("product-cache"));
    PropertyDescriptor ttl = (PropertyDescriptor) descriptor(properties, "Ttl");
    assertNotNull(ttl.createPropertyEditor((org.eclipse.swt.widgets.Composite) robot.editor().viewer().getControl())
        .getValidator().isValid("soon"));
    assertNull(ttl.createPropertyEditor((org.eclipse.swt.widgets.Composite) robot.editor().viewer().getControl())
        .getValidator().isValid("90 s"));
  }

  @Test
  void choicesAreOffered() {
    SqlDatabase database = (SqlDatabase) robot.element("product-db");
    ElementProperties properties = of(database);
    Object id = descriptor(properties, "Engine").getId();
    properties.setPropertyValue(id, 2);
    assertEquals(SqlEngine.values()[1], database.getEngine());
    properties.resetPropertyValue(id);
    assertEquals(SqlEngine.POSTGRES, database.getEngine());
  }
}

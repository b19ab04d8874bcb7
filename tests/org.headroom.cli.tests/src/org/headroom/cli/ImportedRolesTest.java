package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EClass;
import org.headroom.exchange.tree.ImportException;
import org.headroom.model.Connection;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Role;
import org.headroom.rules.ConnectionMatrix;
import org.junit.jupiter.api.Test;

/** What a brief does not say about a connection is what the rules recommend. */
class ImportedRolesTest {

  private static final HeadroomPackage P = HeadroomPackage.eINSTANCE;

  private static List<EClass> components() {
    return P.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
        .filter(type -> !type.isAbstract() && P.getComponent().isSuperTypeOf(type)).toList();
  }

  @Test
  void everyAllowedConnectionGetsTheDefaultRoleOfTheMatrix() throws ImportException {
    StringBuilder brief = new StringBuilder();
    Map<String, Role> expected = new TreeMap<>();
    List<String> lines = new ArrayList<>();
    for (EClass type : components()) {
      for (String end : List.of("from", "to")) {
        brief.append("#### 1. x\n- **Component**: `").append(type.getName()).append("`\n- **Id**: `").append(end)
            .append(type.getName()).append("`\n");
      }
    }
    for (EClass source : components()) {
      for (EClass target : components()) {
        ConnectionMatrix.standard().defaultRole(source, target).ifPresent(role -> {
          expected.put("from" + source.getName() + "-to-to" + target.getName(), role);
          lines.add("  - `from" + source.getName() + "` → `to" + target.getName() + "`\n");
        });
      }
    }
    brief.append("- **Connection**:\n").append(String.join("", lines));
    Map<String, Role> read = new TreeMap<>();
    for (Connection connection : Briefs.reader().read("x", brief.toString()).architecture().getConnections()) {
      read.put(connection.getId(), connection.getRole());
    }
    Map<String, String> different = new TreeMap<>();
    expected.forEach((id, role) -> {
      if (role != read.get(id)) {
        different.put(id, role + " in the matrix, " + read.get(id) + " by import");
      }
    });
    assertEquals(Map.of(), different);
  }
}

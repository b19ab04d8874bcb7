package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.HeadroomPackage;

/**
 * Connections as lines of a brief.
 *
 * @param explicitness how much is said
 * @param roles what the reader concludes about roles
 * @param references names of elements
 * @param ids which ids must be said
 */
record ConnectionText(Explicitness explicitness, Roles roles, References references, GivenIds ids) {

  private static final HeadroomPackage P = HeadroomPackage.eINSTANCE;
  private static final Pattern SIMPLE_REMARK = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .,;'-]*");

  /**
   * Both ends with the remark on one line, then what else is to be said, a line each.
   *
   * @param indent of the further lines
   */
  String of(Connection connection, String indent) {
    StringBuilder text = new StringBuilder();
    String documentation = connection.getDocumentation();
    boolean remark = documentation != null && SIMPLE_REMARK.matcher(documentation).matches()
        && documentation.equals(documentation.strip());
    text.append(name(connection, connection.getSource(), Wording.SOURCE)).append(" → ")
        .append(name(connection, connection.getTarget(), Wording.TARGET))
        .append(remark ? " (" + documentation + ")" : "").append('\n');
    String given = Names.connectionId(connection.getSource().getId(), connection.getTarget().getId());
    List<String> lines = new ArrayList<>();
    if (ids.mustSay(connection, given)) {
      lines.add("- Id: " + MarkdownText.code(connection.getId()));
    }
    Set<EStructuralFeature> features = new LinkedHashSet<>();
    for (EStructuralFeature feature : Features.settings(connection.eClass())) {
      boolean said = feature == P.getElement_Documentation() ? !remark && documentation != null
          : feature == P.getConnection_Role()
              ? connection.getRole() != roles.between(connection.getSource(), connection.getTarget(),
                  remark ? documentation : "")
              : connection.eIsSet(feature);
      if (said || explicitness.features(connection).contains(feature)) {
        features.add(feature);
      }
    }
    lines.addAll(ConfigText.settings(connection, features, ""));
    lines.forEach(line -> text.append(indent).append(line.replace("\n", "\n" + indent)).append('\n'));
    return text.toString();
  }

  private String name(Connection connection, Component end, Wording wording) {
    String kept = wording.safe(connection);
    boolean usable = kept != null && MarkdownText.isPlainCode(kept) && explicitness.keepsWording(connection)
        && references.find(kept, Component.class).equals(List.of(end));
    return MarkdownText.code(usable ? kept : references.nameOf(end));
  }
}

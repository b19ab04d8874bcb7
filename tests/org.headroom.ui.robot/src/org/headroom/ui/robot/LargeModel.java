package org.headroom.ui.robot;

/**
 * A model as large as the promises of the product reach: 1,000 services and their clients, in groups with a boundary of
 * their own. The services of a group are a tree, the groups are one again, so that each request comes by every service.
 */
public final class LargeModel {
  /** How many boundaries there are. */
  public static final int GROUPS = 50;
  /** How many services are in each. */
  public static final int PER_GROUP = 20;
  /** How many components there are. */
  public static final int COMPONENTS = GROUPS * PER_GROUP + 1;

  private LargeModel() {
  }

  /** The content of a model file; services have ids such as {@code s20-10}. */
  public static String text() {
    StringBuilder xml = new StringBuilder("<headroom:Architecture xmi:version=\"2.0\" xmlns:xmi=\""
        + "http://www.omg.org/XMI\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        + "xmlns:headroom=\"http://headroom.org/model/1\" name=\"large\">\n"
        + "  <requestClasses id=\"read\" label=\"Read\"/>\n"
        + "  <nodes xsi:type=\"headroom:Client\" id=\"clients\" label=\"Clients\"/>\n");
    for (int group = 0; group < GROUPS; group++) {
      xml.append("  <nodes xsi:type=\"headroom:Cluster\" id=\"g").append(group).append("\" label=\"Group ")
          .append(group).append("\">\n");
      for (int i = 0; i < PER_GROUP; i++) {
        xml.append("    <nodes xsi:type=\"headroom:Microservice\" id=\"").append(service(group, i))
            .append("\" label=\"Service ").append(group).append('.').append(i).append("\"/>\n");
      }
      xml.append("  </nodes>\n");
    }
    connect(xml, "clients", service(0, 0));
    for (int group = 0; group < GROUPS; group++) {
      for (int i = 1; i < PER_GROUP; i++) {
        connect(xml, service(group, i / 2), service(group, i));
      }
      if (group > 0) {
        connect(xml, service((group - 1) / 2, PER_GROUP - 1), service(group, 0));
      }
    }
    return xml.append(
        "  <scenarios id=\"steady\" label=\"Steady\" duration=\"20 s\" warmUp=\"1 s\" replications=\"1\">\n"
        + "    <traffic client=\"clients\">\n      <profile xsi:type=\"headroom:ConstantLoad\" rate=\"5 rps\"/>\n"
        + "      <mix requestClass=\"read\"/>\n    </traffic>\n  </scenarios>\n</headroom:Architecture>\n").toString();
  }

  private static String service(int group, int i) {
    return "s" + group + "-" + i;
  }

  private static void connect(StringBuilder xml, String source, String target) {
    xml.append("  <connections id=\"").append(source).append("-to-").append(target)
        .append("\" role=\"REQUEST\" source=\"")
        .append(source).append("\" target=\"").append(target).append("\"/>\n");
  }
}

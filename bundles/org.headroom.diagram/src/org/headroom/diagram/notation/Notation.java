package org.headroom.diagram.notation;

import static org.headroom.diagram.notation.EndMark.ARROW;
import static org.headroom.diagram.notation.EndMark.BAR;
import static org.headroom.diagram.notation.EndMark.CIRCLE;
import static org.headroom.diagram.notation.EndMark.DIAMOND;
import static org.headroom.diagram.notation.EndMark.DOT;
import static org.headroom.diagram.notation.EndMark.NONE;
import static org.headroom.diagram.notation.EndMark.OPEN_ARROW;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.headroom.model.Connection;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Role;

/** The notation of Headroom as plain data: what every node class and every role looks like, whoever draws it. */
public final class Notation {
  private static final Map<EClass, NodeNotation> NODES = nodeTable();
  private static final Map<Role, EdgeNotation> EDGES = edgeTable();

  private Notation() {
  }

  /**
   * Notation of a concrete boundary or component class.
   *
   * @throws IllegalArgumentException if the class is abstract, no node, or unknown here
   */
  public static NodeNotation of(EClass type) {
    NodeNotation notation = NODES.get(type);
    if (notation == null) {
      throw new IllegalArgumentException(
          "No notation for " + type.getName() + "; add it to " + Notation.class.getName());
    }
    return notation;
  }

  /** Notation of a role. */
  public static EdgeNotation of(Role role) {
    return EDGES.get(role);
  }

  /** Notation of a connection; one without a role is a request. */
  public static EdgeNotation of(Connection connection) {
    return of(connection.getRole() == null ? Role.REQUEST : connection.getRole());
  }

  /** Notation of every node class, by category. */
  public static Collection<NodeNotation> nodes() {
    return NODES.values();
  }

  /** Notation of every role. */
  public static Collection<EdgeNotation> edges() {
    return EDGES.values();
  }

  private static Map<EClass, NodeNotation> nodeTable() {
    HeadroomPackage p = HeadroomPackage.eINSTANCE;
    Map<EClass, NodeNotation> table = new LinkedHashMap<>();
    put(table, Category.SOURCE, Shape.PILL, p.getClient(), "Client");
    put(table, Category.NETWORK, Shape.CHAMFERED, p.getDns(), "DNS");
    put(table, Category.NETWORK, Shape.CHAMFERED, p.getCdn(), "CDN");
    put(table, Category.NETWORK, Shape.CHAMFERED, p.getWaf(), "Web application firewall");
    put(table, Category.NETWORK, Shape.CHAMFERED, p.getLoadBalancer(), "Load balancer");
    put(table, Category.NETWORK, Shape.CHAMFERED, p.getReverseProxy(), "Reverse proxy");
    put(table, Category.NETWORK, Shape.CHAMFERED, p.getApiGateway(), "API gateway");
    put(table, Category.NETWORK, Shape.CHAMFERED, p.getServiceMesh(), "Service mesh");
    put(table, Category.NETWORK, Shape.CHAMFERED, p.getNatGateway(), "NAT gateway");
    put(table, Category.NETWORK, Shape.CHAMFERED, p.getVpnGateway(), "VPN gateway");
    put(table, Category.COMPUTE, Shape.CARD, p.getMicroservice(), "Microservice");
    put(table, Category.COMPUTE, Shape.CARD, p.getWebServer(), "Web server");
    put(table, Category.COMPUTE, Shape.CARD, p.getWorker(), "Worker");
    put(table, Category.COMPUTE, Shape.CARD, p.getServerlessFunction(), "Serverless function");
    put(table, Category.COMPUTE, Shape.CARD, p.getModelEndpoint(), "Model endpoint");
    put(table, Category.COMPUTE, Shape.CARD, p.getStreamProcessor(), "Stream processor");
    put(table, Category.COMPUTE, Shape.CARD, p.getEdgeRuntime(), "Edge runtime");
    put(table, Category.DATA, Shape.DRUM, p.getCache(), "Cache");
    put(table, Category.DATA, Shape.DRUM, p.getSqlDatabase(), "SQL database");
    put(table, Category.DATA, Shape.DRUM, p.getNoSqlDatabase(), "NoSQL database");
    put(table, Category.DATA, Shape.DRUM, p.getGraphDatabase(), "Graph database");
    put(table, Category.DATA, Shape.DRUM, p.getTimeSeriesDatabase(), "Time series database");
    put(table, Category.DATA, Shape.DRUM, p.getSearchIndex(), "Search index");
    put(table, Category.DATA, Shape.DRUM, p.getObjectStorage(), "Object storage");
    put(table, Category.DATA, Shape.DRUM, p.getFileStorage(), "File storage");
    put(table, Category.DATA, Shape.DRUM, p.getDataWarehouse(), "Data warehouse");
    put(table, Category.DATA, Shape.DRUM, p.getDataLake(), "Data lake");
    put(table, Category.DATA, Shape.DRUM, p.getLedger(), "Ledger");
    put(table, Category.MESSAGING, Shape.PIPE, p.getMessageBroker(), "Message broker");
    put(table, Category.OBSERVABILITY, Shape.NOTE, p.getMonitoring(), "Monitoring");
    put(table, Category.OBSERVABILITY, Shape.NOTE, p.getLogging(), "Logging");
    put(table, Category.OBSERVABILITY, Shape.NOTE, p.getTracing(), "Tracing");
    put(table, Category.OBSERVABILITY, Shape.NOTE, p.getRealUserMonitoring(), "Real user monitoring");
    put(table, Category.OBSERVABILITY, Shape.NOTE, p.getSyntheticMonitoring(), "Synthetic monitoring");
    put(table, Category.PLATFORM, Shape.PLUGIN, p.getAuthService(), "Authentication service");
    put(table, Category.PLATFORM, Shape.PLUGIN, p.getSecretStore(), "Secret store");
    put(table, Category.PLATFORM, Shape.PLUGIN, p.getNotificationService(), "Notification service");
    put(table, Category.PLATFORM, Shape.PLUGIN, p.getEmailService(), "E-mail service");
    put(table, Category.PLATFORM, Shape.PLUGIN, p.getPaymentGateway(), "Payment gateway");
    put(table, Category.PLATFORM, Shape.PLUGIN, p.getAnalyticsService(), "Analytics service");
    put(table, Category.PLATFORM, Shape.PLUGIN, p.getExternalService(), "External service");
    put(table, Category.PLATFORM, Shape.PLUGIN, p.getContainerRegistry(), "Container registry");
    put(table, Category.PLATFORM, Shape.PLUGIN, p.getDeliveryPipeline(), "Delivery pipeline");
    put(table, Category.BOUNDARY, Shape.CONTAINER, p.getRegion(), "Region");
    put(table, Category.BOUNDARY, Shape.CONTAINER, p.getAvailabilityZone(), "Availability zone");
    put(table, Category.BOUNDARY, Shape.CONTAINER, p.getVirtualNetwork(), "Virtual network");
    put(table, Category.BOUNDARY, Shape.CONTAINER, p.getSubnet(), "Subnet");
    put(table, Category.BOUNDARY, Shape.CONTAINER, p.getSecurityGroup(), "Security group");
    put(table, Category.BOUNDARY, Shape.CONTAINER, p.getCluster(), "Cluster");
    put(table, Category.BOUNDARY, Shape.CONTAINER, p.getNamespace(), "Namespace");
    return Collections.unmodifiableMap(table);
  }

  private static void put(Map<EClass, NodeNotation> table, Category category, Shape shape, EClass type, String name) {
    table.put(type, new NodeNotation(type, name, category, shape, kebab(type.getName()) + ".svg"));
  }

  private static String kebab(String className) {
    return className.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-").toLowerCase(Locale.ROOT);
  }

  private static Map<Role, EdgeNotation> edgeTable() {
    Map<Role, EdgeNotation> table = new EnumMap<>(Role.class);
    put(table, Role.REQUEST, "Request", ColourRole.REQUEST_LINE, 2.2, List.of(), NONE, ARROW, true);
    put(table, Role.READ, "Read", ColourRole.READ_LINE, 1.8, List.of(), DOT, ARROW, true);
    put(table, Role.WRITE, "Write", ColourRole.WRITE_LINE, 2.2, List.of(), BAR, ARROW, true);
    put(table, Role.CACHE, "Cache", ColourRole.CACHE_LINE, 1.8, List.of(), CIRCLE, ARROW, true);
    put(table, Role.ORIGIN, "Origin", ColourRole.REQUEST_LINE, 2.2, List.of(14.0, 4.0), NONE, ARROW, true);
    put(table, Role.PUBLISH, "Publish", ColourRole.MESSAGE_LINE, 1.8, List.of(), DOT, OPEN_ARROW, true);
    put(table, Role.CONSUME, "Consume", ColourRole.MESSAGE_LINE, 1.8, List.of(), CIRCLE, OPEN_ARROW, true);
    put(table, Role.CDC, "Change data capture", ColourRole.CHANGE_LINE, 1.8, List.of(7.0, 4.0), DIAMOND, ARROW, true);
    put(table, Role.REPLICATION, "Replication", ColourRole.REPLICATION_LINE, 1.6, List.of(9.0, 3.0, 2.0, 3.0), NONE,
        ARROW, true);
    put(table, Role.INDEX, "Index update", ColourRole.CHANGE_LINE, 1.6, List.of(7.0, 4.0), NONE, OPEN_ARROW, true);
    put(table, Role.LOG, "Log", ColourRole.PALE_LINE, 1.4, List.of(1.4, 4.0), NONE, OPEN_ARROW, false);
    put(table, Role.TELEMETRY, "Telemetry", ColourRole.PALE_LINE, 1.0, List.of(), NONE, OPEN_ARROW, false);
    put(table, Role.SECRET, "Secret", ColourRole.SECRET_LINE, 1.2, List.of(3.0, 3.0), CIRCLE, OPEN_ARROW, false);
    put(table, Role.DEPLOY, "Deployment", ColourRole.PALE_LINE, 1.2, List.of(10.0, 3.0, 2.0, 3.0, 2.0, 3.0), BAR,
        OPEN_ARROW, false);
    return Collections.unmodifiableMap(table);
  }

  private static void put(Map<Role, EdgeNotation> table, Role role, String name, ColourRole colour, double width,
      List<Double> dashes,
      EndMark start, EndMark end, boolean onRequestPath) {
    table.put(role, new EdgeNotation(role, name, colour, width, dashes, start, end, onRequestPath));
  }
}

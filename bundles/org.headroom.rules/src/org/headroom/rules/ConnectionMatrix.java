package org.headroom.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Node;
import org.headroom.model.Role;

/**
 * Which components may be connected, with which roles, and why. The table is the data file
 * {@code connection-matrix.txt}; every pair of classes has an answer. Immutable and safe for concurrent use.
 */
public final class ConnectionMatrix {
  private static final Pattern SPEC = Pattern.compile("(\\w+)(?:\\{(\\w+)=(\\w+)\\})?");

  private final List<Row> rows;
  private final List<Spec> flavours;
  private final Map<EClass, Map<EClass, Verdict>> byClass = new ConcurrentHashMap<>();

  /**
   * The answer for one pair.
   *
   * @param roles the allowed roles, the default one first; empty when the pair is rejected
   * @param rationale why the pair is allowed, or why not
   * @param suggestion what to do instead of a rejected pair; empty for an allowed one
   */
  public record Verdict(List<Role> roles, String rationale, String suggestion) {
    public Verdict {
      roles = List.copyOf(roles);
    }

    public boolean allowed() {
      return !roles.isEmpty();
    }

    /** The role that a new connection gets. */
    public Optional<Role> defaultRole() {
      return roles.stream().findFirst();
    }
  }

  private record Spec(EClass type, EStructuralFeature feature, String value) {
    /** Steps of inheritance from the class up to the one named here, or -1 when it is none of its superclasses. */
    int distance(EClass from) {
      if (!type.isSuperTypeOf(from)) {
        return -1;
      }
      int steps = 0;
      for (EClass c = from; c != type; c = c.getESuperTypes().get(0)) {
        steps++;
      }
      return steps;
    }

    boolean isPlain() {
      return feature == null;
    }

    boolean fits(Node node) {
      return feature == null || matches(node);
    }

    boolean matches(Node node) {
      return type.isInstance(node) && String.valueOf(node.eGet(feature)).equals(value);
    }
  }

  private record Row(Spec source, Spec target, Verdict verdict) {}

  private record Candidate(int sourceDistance, int targetDistance, boolean flavoured, Verdict verdict) {}

  private ConnectionMatrix(List<Row> rows) {
    this.rows = List.copyOf(rows);
    this.flavours = rows.stream().flatMap(row -> Stream.of(row.source(), row.target()))
        .filter(spec -> spec.feature() != null).distinct().toList();
  }

  /** The matrix that comes with the product. */
  public static ConnectionMatrix standard() {
    try (InputStream in = ConnectionMatrix.class.getResourceAsStream("/data/connection-matrix.txt");
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new ConnectionMatrix(lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
          .flatMap(line -> rows(line).stream()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the connection matrix", e);
    }
  }

  /** The answer for two classes, whatever their features say. */
  public Verdict check(EClass source, EClass target) {
    return byClass.computeIfAbsent(source, s -> new ConcurrentHashMap<>())
        .computeIfAbsent(target, t -> nearest(source, t, Spec::isPlain, Spec::isPlain));
  }

  /** The answer for two nodes, with regard to features such as the style of a gateway. */
  public Verdict check(Node source, Node target) {
    return flavours.stream().anyMatch(spec -> spec.matches(source) || spec.matches(target))
        ? nearest(source.eClass(), target.eClass(), spec -> spec.fits(source), spec -> spec.fits(target))
        : check(source.eClass(), target.eClass());
  }

  /** The roles that a connection between two classes may have; empty when they may not be connected. */
  public List<Role> allowedRoles(EClass source, EClass target) {
    return check(source, target).roles();
  }

  /** The role that a new connection between two classes gets; empty when they may not be connected. */
  public Optional<Role> defaultRole(EClass source, EClass target) {
    return check(source, target).defaultRole();
  }

  /** One or two sentences for the author of a model. */
  public String explain(EClass source, EClass target) {
    Verdict verdict = check(source, target);
    String pair = source.getName() + " to " + target.getName();
    if (verdict.allowed()) {
      String roles = verdict.roles().stream().map(Role::getLiteral).collect(Collectors.joining(", "));
      return pair + " is allowed as " + roles + ": " + verdict.rationale() + ".";
    }
    String reverse = check(target, source).defaultRole().filter(role -> !verdict.suggestion().contains("Reverse"))
        .map(role -> " The other direction is allowed as " + role.getLiteral() + ".").orElse("");
    return pair + " is not allowed: " + verdict.rationale() + ". " + verdict.suggestion() + "." + reverse;
  }

  /** The targets that a class may be connected to, in the order of the metamodel. */
  public List<EClass> allowedTargets(EClass source) {
    return HeadroomPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
        .filter(c -> !c.isAbstract() && HeadroomPackage.Literals.COMPONENT.isSuperTypeOf(c))
        .filter(c -> check(source, c).allowed()).toList();
  }

  private Verdict nearest(EClass source, EClass target, Predicate<Spec> sourceFits, Predicate<Spec> targetFits) {
    List<Candidate> candidates = new ArrayList<>();
    for (Row row : rows) {
      int fromSource = row.source().distance(source);
      int fromTarget = row.target().distance(target);
      if (fromSource >= 0 && fromTarget >= 0 && sourceFits.test(row.source()) && targetFits.test(row.target())) {
        boolean flavoured = row.source().feature() != null || row.target().feature() != null;
        candidates.add(new Candidate(fromSource, fromTarget, flavoured, row.verdict()));
      }
    }
    return candidates.stream()
        .min(Comparator.comparing((Candidate c) -> !c.flavoured())
            .thenComparingInt(c -> Math.min(c.sourceDistance(), 1) + Math.min(c.targetDistance(), 1))
            .thenComparingInt(c -> c.sourceDistance() + c.targetDistance())
            .thenComparingInt(Candidate::sourceDistance))
        .orElseThrow(() -> new IllegalStateException("no row for " + source.getName() + " to " + target.getName()))
        .verdict();
  }

  private static List<Row> rows(String line) {
    String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    boolean rejected = cells[2].equals("-");
    if (cells.length != (rejected ? 5 : 4)) {
      throw new IllegalStateException("wrong number of cells in the connection matrix: " + line);
    }
    List<Role> roles = rejected ? List.of() : Arrays.stream(cells[2].split(", *")).map(Role::valueOf).toList();
    Verdict verdict = new Verdict(roles, cells[3], rejected ? cells[4] : "");
    List<Row> rows = new ArrayList<>();
    for (String source : cells[0].split(", *")) {
      for (String target : cells[1].split(", *")) {
        rows.add(new Row(spec(source), spec(target), verdict));
      }
    }
    return rows;
  }

  private static Spec spec(String text) {
    Matcher m = SPEC.matcher(text);
    if (!m.matches() || !(HeadroomPackage.eINSTANCE.getEClassifier(m.group(1)) instanceof EClass type)) {
      throw new IllegalStateException("not a class in the connection matrix: " + text);
    }
    return new Spec(type, m.group(2) == null ? null : type.getEStructuralFeature(m.group(2)), m.group(3));
  }
}

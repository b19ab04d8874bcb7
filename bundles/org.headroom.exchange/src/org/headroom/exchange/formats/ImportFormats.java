package org.headroom.exchange.formats;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.headroom.exchange.brief.BriefReader;
import org.headroom.exchange.compose.ComposeImport;
import org.headroom.exchange.imports.DefaultRoles;
import org.headroom.exchange.imports.Imported;
import org.headroom.exchange.kubernetes.KubernetesImport;
import org.headroom.exchange.terraform.PlanImport;
import org.headroom.exchange.tree.ImportException;
import org.headroom.exchange.tree.JsonDocument;
import org.headroom.exchange.tree.SourceText;
import org.headroom.exchange.tree.Tree;
import org.headroom.exchange.tree.YamlDocuments;

/**
 * Reads documents of all known formats. The content tells the format; the ending of the file name decides only whether
 * it is Markdown, YAML or JSON.
 *
 * @param roles who may call whom, and as what
 */
public record ImportFormats(DefaultRoles roles) {

  private static final Pattern YAML =
      Pattern.compile("(?m)\\A(?:#.*\\R|---.*\\R|\\s)*[A-Za-z][A-Za-z0-9_-]*:(?:\\s|\\z)");

  /** No document of another format, and no brief, begins so. */
  private static final Pattern XML = Pattern.compile("\\A\\s*<(\\?xml|[A-Za-z]\\w*:)");

  /**
   * Reads a document.
   *
   * @param file its name, without folders; it names the architecture when the document does not
   * @param content in UTF-8
   * @throws ImportException when nothing can be read from it; the message says why and what to do
   */
  public Imported read(String file, byte[] content) throws ImportException {
    String text = SourceText.decode(content);
    String name = file.replaceFirst("\\.[^.]*$", "");
    String ending = file.toLowerCase(Locale.ROOT).replaceFirst("^.*\\.", "");
    boolean markdown = List.of("md", "markdown", "txt").contains(ending);
    boolean yaml = List.of("yaml", "yml").contains(ending);
    if (!markdown && (ending.equals("json") || text.stripLeading().startsWith("{"))) {
      return json(JsonDocument.read(text), name);
    }
    if (!markdown && (yaml || YAML.matcher(text).lookingAt())) {
      return yaml(text, name);
    }
    if (XML.matcher(text).lookingAt()) {
      throw new ImportException(0,
          "The file is XML. A model, NAME.headroom, needs no import; of other documents a brief "
          + "in Markdown, a Compose file, manifests of Kubernetes and a plan of Terraform can be imported.");
    }
    return new BriefReader(roles).read(name, text);
  }

  private Imported json(Tree document, String name) throws ImportException {
    if (PlanImport.recognises(document)) {
      return PlanImport.read(document, name, roles);
    }
    if (KubernetesImport.recognises(document)) {
      return KubernetesImport.read(List.of(document), name, roles);
    }
    if (ComposeImport.recognises(document)) {
      return ComposeImport.read(document, name, roles);
    }
    throw new ImportException(0, "The file is no plan of Terraform, which has \"planned_values\". Make one with "
        + "\"terraform show -json\".");
  }

  private Imported yaml(String text, String name) throws ImportException {
    List<Tree> documents = YamlDocuments.read(text);
    if (documents.stream().anyMatch(KubernetesImport::recognises)) {
      return KubernetesImport.read(documents, name, roles);
    }
    for (Tree document : documents) {
      if (ComposeImport.recognises(document)) {
        return ComposeImport.read(document, name, roles);
      }
    }
    throw new ImportException(0, "The file is neither a Compose file, which has \"services:\", nor manifests of "
        + "Kubernetes, which have \"apiVersion:\" and \"kind:\". Name such a file, or a brief in Markdown.");
  }
}

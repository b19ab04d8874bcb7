package org.headroom.exchange.kubernetes;

import java.util.Map;
import org.headroom.exchange.export.PlainWords;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** A YAML stream of manifests. */
final class ManifestText {

  private final Yaml yaml;
  private final StringBuilder text = new StringBuilder();

  ManifestText() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    options.setSplitLines(false);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setAllowUnicode(true);
    yaml = new Yaml(options);
  }

  void comment(String words) {
    text.append("# ").append(PlainWords.line(words)).append('\n');
  }

  void manifest(Map<String, ?> manifest) {
    text.append("---\n").append(yaml.dump(manifest));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

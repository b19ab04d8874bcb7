package org.headroom.report.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.headroom.report.html.HtmlReport;
import org.headroom.report.html.SmallRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of a project show content; they run nothing. */
class TemplatesTest {

  @TempDir
  private Path folder;

  private String fill(String template) throws IOException {
    Files.writeString(folder.resolve("report.ftlh"), template);
    return new Templates(HtmlReport.class, Optional.of(folder))
        .fill("report.ftlh", Map.of("report", new SmallRun("Shop").report()));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
    "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"/\")}",
    "${report?api.class}",
    "${report.getClass().getName()}",
    "${report.class.protectionDomain}",
    "${report.sections()?api.get(0)}",
    "<#include \"../secret.txt\">",
    "<#include \"/etc/hostname\">",
    "<#import \"https://example.org/x.ftl\" as x>"})
  void aTemplateReachesNothingButTheContent(String template) throws IOException {
    Files.writeString(folder.resolveSibling("secret.txt"), "secret");
    assertThrows(IOException.class, () -> fill(template));
  }

  @Test
  void aTemplateShowsTheContentEscaped() throws IOException {
    assertEquals("Shop &lt;b&gt;", fill("${report.title()} ${\"<b>\"}"));
  }

  @Test
  void aMistakeIsNamedWithFileLineAndRemedy() {
    TemplateException e = assertThrows(TemplateException.class, () -> fill("a\nb ${report.nothing()}"));
    assertEquals(
        folder.resolve("report.ftlh")
        + ":2:5: The following has evaluated to null or missing: report.nothing. Correct the"
            + " template, or delete it to use the built-in one.",
        e.getMessage());
  }
}

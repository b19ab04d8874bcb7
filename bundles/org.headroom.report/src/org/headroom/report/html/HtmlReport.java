package org.headroom.report.html;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.render.SvgRenderer;
import org.headroom.report.content.Report;

/** Renders a report with the template {@code report.ftlh}, which a project can override. */
public final class HtmlReport {

  private final Configuration configuration;
  private final Optional<Path> templates;

  /**
   * A renderer.
   *
   * @param templates folder whose {@code report.ftlh}, {@code report.css} or {@code report.js} replace the built-in ones
   * @throws IOException when the folder cannot be read
   */
  public HtmlReport(Optional<Path> templates) throws IOException {
    configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    List<TemplateLoader> loaders = new ArrayList<>();
    if (templates.isPresent() && Files.isDirectory(templates.get())) {
      loaders.add(new FileTemplateLoader(templates.get().toFile()));
    }
    loaders.add(new ClassTemplateLoader(HtmlReport.class, ""));
    configuration.setTemplateLoader(new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new)));
    this.templates = templates;
  }

  /**
   * The whole file; equal content gives equal bytes.
   *
   * @throws IOException when a template cannot be read or is wrong; the message names template and line
   */
  public String render(Report report) throws IOException {
    StringWriter out = new StringWriter();
    try {
      configuration
          .getTemplate("report.ftlh")
          .process(
              Map.of(
                  "report", report,
                  "css", resource("report.css") + SvgRenderer.styleSheet(Theme.DARK, ":root.dark .diagram"),
                  "js", resource("report.js")),
              out);
    } catch (ParseException e) {
      throw wrong(e.getMessage(), e);
    } catch (TemplateException e) {
      throw wrong(e.getMessageWithoutStackTop(), e);
    }
    return out.toString();
  }

  private static IOException wrong(String where, Exception cause) {
    return new IOException("the report template is wrong: " + where, cause);
  }

  private String resource(String name) throws IOException {
    if (templates.isPresent() && Files.isRegularFile(templates.get().resolve(name))) {
      return Files.readString(templates.get().resolve(name));
    }
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

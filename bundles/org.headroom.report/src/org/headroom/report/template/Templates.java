package org.headroom.report.template;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.OutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

/**
 * Templates of one format: the built-in ones, or those of a project's folder in their place. A template can show the
 * content of the report and nothing else: it cannot make objects, reach classes, or read files outside its folder.
 */
public final class Templates {

  private static final int LONGEST = 2_000_000;

  private final Class<?> builtIn;
  private final Optional<Path> folder;
  private final Configuration configuration;

  /**
   * Templates with plain or HTML output.
   *
   * @param builtIn class beside which the built-in files lie
   * @param folder whose files replace the built-in ones of the same name
   * @throws IOException when the folder cannot be read
   */
  public Templates(Class<?> builtIn, Optional<Path> folder) throws IOException {
    this.builtIn = builtIn;
    this.folder = folder;
    configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    DefaultObjectWrapperBuilder wrapper = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34);
    wrapper.setMemberAccessPolicy(new ContentOnly());
    configuration.setObjectWrapper(wrapper.build());
    List<TemplateLoader> loaders = new ArrayList<>();
    if (folder.isPresent()) {
      loaders.add(new FileTemplateLoader(folder.get().toFile()));
    }
    loaders.add(new ClassTemplateLoader(builtIn, ""));
    configuration.setTemplateLoader(new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new)));
  }

  /** The same templates, whose values are escaped for the given output. */
  public Templates escapedFor(OutputFormat format) {
    configuration.setOutputFormat(format);
    return this;
  }

  /**
   * Fills a template in.
   *
   * @throws TemplateException when the template is wrong
   * @throws IOException when it cannot be read
   */
  public String fill(String name, Map<String, ?> content) throws IOException {
    StringWriter out = new StringWriter();
    try {
      configuration.getTemplate(name).process(content, out);
    } catch (ParseException e) {
      throw wrong(name, e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage(), e);
    } catch (freemarker.template.TemplateException e) {
      throw wrong(
          name, e.getLineNumber() == null ? 1 : e.getLineNumber(),
          e.getColumnNumber() == null ? 1 : e.getColumnNumber(), problem(e), e);
    }
    return out.toString();
  }

  /** A file that is used as it is, such as a style sheet. */
  public String text(String name) throws IOException {
    Optional<Path> own = folder.map(place -> place.resolve(name)).filter(Files::isRegularFile);
    if (own.isPresent()) {
      if (Files.size(own.get()) > LONGEST) {
        throw new TemplateException(own.get() + ": The file is larger than 2 MB. Make it smaller.", null);
      }
      try {
        return Files.readString(own.get());
      } catch (CharacterCodingException e) {
        throw new TemplateException(own.get() + ": The file is not UTF-8. Save it as UTF-8.", e);
      }
    }
    try (InputStream in = builtIn.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String problem(freemarker.template.TemplateException e) {
    String blamed = e.getBlamedExpressionString();
    String first = e.getMessageWithoutStackTop().strip().lines().findFirst().orElse("it is wrong");
    return blamed == null ? first : first.replaceFirst("[.:\\s]+$", "") + ": " + blamed;
  }

  private TemplateException wrong(String name, int line, int column, String problem, Exception cause) {
    String place = folder.map(own -> own.resolve(name)).filter(Files::isRegularFile).map(Path::toString).orElse(name);
    String first = problem.strip().lines().filter(text -> !text.isBlank()).findFirst().orElse("it is wrong");
    String sentence = first.replaceFirst("[.:\\s]+$", "");
    return new TemplateException(
        place + ":" + line + ":" + column + ": " + sentence
            + ". Correct the template, or delete it to use the built-in one.", cause);
  }
}

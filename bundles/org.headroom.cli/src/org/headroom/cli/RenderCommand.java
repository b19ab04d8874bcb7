package org.headroom.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.headroom.analysis.result.ResultFormatException;
import org.headroom.analysis.result.ResultJsonReader;
import org.headroom.diagram.layout.SceneLayout;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.render.Overlay;
import org.headroom.diagram.render.PngRenderer;
import org.headroom.diagram.render.SvgRenderer;
import org.headroom.diagram.scene.Scene;
import org.headroom.report.content.RunOverlay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a model. */
@Command(name = "render", sortOptions = false, description = "Draw a model as SVG or PNG.",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom render shop.headroom --output shop.svg",
        "  headroom render shop.headroom --output shop.png --theme dark",
        "  headroom render shop.headroom --overlay shop.result.json --output load.svg",
        "",
        "A layout file beside the model (shop.layout) decides positions; the rest is placed automatically."})
final class RenderCommand implements Callable<Integer> {

  private static final double PNG_SCALE = 2;

  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "Model file; - for the standard input.")
  private String file;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true,
      description = "File with the ending .svg or .png; - for SVG on the standard output.")
  private String output;

  @Option(names = "--overlay", paramLabel = "RESULT",
      description = "Result of simulate --format json, to be drawn as load on the diagram.")
  private String overlay;

  @Option(names = "--theme", paramLabel = "THEME", defaultValue = "light",
      description = "One of light, dark (default: ${DEFAULT-VALUE}).")
  private Theme theme;

  @Mixin
  private HelpOption help;

  RenderCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String name = output.toLowerCase(Locale.ROOT);
    boolean png = name.endsWith(".png");
    if (!png && !name.endsWith(".svg") && !Output.isStandard(output)) {
      throw Failure.usage("--output: \"" + output + "\" ends neither in .svg nor in .png. Name such a file.");
    }
    ModelFile model = ModelFile.read(file, terminal);
    Output.check("--output", output, file, overlay);
    Optional<Overlay> load = Optional.ofNullable(overlay).map(result -> overlay(result, model));
    Scene scene = SceneLayout.of(model.architecture(), Diagrams.arrangement(model, load.isPresent()));
    SvgRenderer renderer = new SvgRenderer(theme);
    String svg = load.map(measured -> renderer.render(scene, measured)).orElseGet(() -> renderer.render(scene));
    byte[] bytes = png ? PngRenderer.atScale(svg, PNG_SCALE) : svg.getBytes(StandardCharsets.UTF_8);
    new Output(terminal).bytes(output, out -> out.write(bytes));
    return ExitCode.FINE;
  }

  private Overlay overlay(String result, ModelFile model) {
    Path path = Output.path(result);
    try {
      return RunOverlay.of(ResultJsonReader.read(path, result), model.architecture());
    } catch (ResultFormatException e) {
      throw Failure.unreadable(e.getMessage());
    } catch (IOException e) {
      throw Failure.unreadable(result + ": The result cannot be read"
          + (Files.exists(path) ? "" : ": there is no such file")
          + ". Make it with \"headroom simulate --format json\".");
    }
  }
}
